/// Lists of names and values.
enum FactStyles {
  static let css = """
    .facts { margin: 0 0 1.5rem; border-top: 1px solid var(--line); }
    .facts > div { padding: 0.75rem 0; border-bottom: 1px solid var(--line); }
    .facts dt { font-weight: 700; font-size: 0.9375rem; color: var(--gray-700); }
    .facts.compact, .facts.compact > div { border: 0; padding: 0.125rem 0; margin: 0; }
    .facts.glance { border: 0; background: var(--gray-50); border-radius: var(--radius); padding: 0.5rem 1.25rem; }
    .facts.glance > div:last-child { border-bottom: 0; }
    .cell-line { display: block; }
    @media (min-width: 48rem) {
      .facts > div { display: grid; grid-template-columns: 13rem 1fr; gap: 0 1.5rem; }
      .facts.compact > div { grid-template-columns: 7rem 1fr; }
    }
    """
}
