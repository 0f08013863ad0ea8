/// Small labels: pillars, pace, status. Each says its meaning in a word; the shape and the colour only repeat it.
enum ChipStyles {
  static let css = """
    .chips { display: flex; flex-wrap: wrap; gap: 0.5rem; margin: 0; align-items: center; }
    .chip {
      display: inline-flex; align-items: center; gap: 0.375rem; padding: 0.0625rem 0.625rem; border: 1px solid var(--gray-420);
      border-radius: 0.5rem; font-size: 0.875rem; line-height: 1.6; background: var(--white); color: var(--text);
      white-space: nowrap;
    }
    a.chip { text-decoration: none; }
    a.chip:hover { text-decoration: underline; background: var(--blue-50); }
    .chip.pillar { border-color: var(--blue-200); color: var(--blue-1000); padding-left: 0.25rem; }
    .pillar-number {
      background: var(--blue-900); color: var(--white); border-radius: 0.3125rem; padding: 0 0.375rem; font-size: 0.75rem; font-weight: 700;
    }
    .chip.focus { background: var(--blue-900); border-color: var(--blue-900); color: var(--white); font-weight: 700; }
    .chip.later { background: var(--gray-50); border-style: dashed; }
    .chip.status { border-color: var(--key); color: var(--key); font-weight: 700; }
    .sign { width: 1rem; height: 1rem; flex: none; fill: none; stroke: none; }
    .sign-fill { fill: currentColor; }
    .sign-line { stroke: currentColor; stroke-width: 2.5; }
    .sign-mark { stroke: var(--white); stroke-width: 2; }
    .pace { font-weight: 700; }
    .pace-reached { color: var(--green-900); background: var(--green-50); border-color: var(--green-800); }
    .pace-on-pace { color: var(--green-900); background: var(--white); border-color: var(--green-800); }
    .pace-behind { color: var(--orange-900); background: var(--orange-50); border-color: var(--orange-800); }
    .pace-worse { color: var(--red-900); background: var(--white); border-color: var(--red-900); }
    .pace-overdue { color: var(--white); background: var(--red-900); border-color: var(--red-900); }
    .pace-overdue .sign-mark { stroke: var(--red-900); }
    .pace-not-measured { color: var(--gray-700); background: var(--white); border-color: var(--gray-420); border-style: dashed; }
    .pace-cannot-tell { color: var(--gray-700); background: var(--gray-50); border-color: var(--gray-420); }
    .pace-legend { display: flex; flex-wrap: wrap; gap: 0.375rem 1rem; list-style: none; margin: 0; padding: 0; }
    .pace-legend li { display: inline-flex; align-items: center; gap: 0.375rem; }
    .pace-legend .count { font-size: 0.875rem; }
    """
}
