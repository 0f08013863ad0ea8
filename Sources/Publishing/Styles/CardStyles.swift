/// Cards and the grids they stand in.
enum CardStyles {
  static let css = """
    .cards { display: grid; gap: 1rem; grid-template-columns: 1fr; list-style: none; margin: 0 0 1.5rem; padding: 0; }
    .card { padding: 1.25rem; border: 1px solid var(--line); border-radius: 1rem; background: var(--white); min-width: 0; }
    .card h2, .card h3 { margin: 0 0 0.5rem; font-size: 1.125rem; padding: 0; border: 0; }
    .card-text { font-size: 0.9375rem; margin: 0 0 0.75rem; }
    .card-foot { margin: 0; font-size: 0.875rem; color: var(--muted); }
    .card-number { margin: 0 0 0.25rem; font-size: 0.875rem; font-weight: 700; color: var(--key); }
    .card-muted { background: var(--gray-50); border-style: dashed; }
    .card-title { margin: 0 0 0.5rem; font-size: 1.0625rem; }
    .invitation { margin: 0 0 0.5rem; }
    .card .chips { margin-bottom: 0.5rem; }
    .measure-cards .pace-legend { margin-top: 0.75rem; }
    @media (min-width: 48rem), print {
      .cards { gap: 1.5rem; grid-template-columns: repeat(2, 1fr); }
      .thirds { grid-template-columns: repeat(6, 1fr); }
      .thirds > * { grid-column: span 2; }
      .thirds > :nth-child(3n + 1):nth-last-child(2), .thirds > :nth-child(3n + 2):nth-last-child(1) { grid-column: span 3; }
      .thirds > :nth-child(1):nth-last-child(4), .thirds > :nth-child(2):nth-last-child(3),
      .thirds > :nth-child(3):nth-last-child(2), .thirds > :nth-child(4):nth-last-child(1) { grid-column: span 3; }
      .entry-cards { grid-template-columns: repeat(4, 1fr); }
    }
    """
}
