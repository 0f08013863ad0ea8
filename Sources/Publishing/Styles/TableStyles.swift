/// Tables, and the region in which a wide one scrolls.
enum TableStyles {
  static let css = """
    .table-region { overflow-x: auto; margin: 0 0 1.5rem; }
    table { border-collapse: collapse; width: 100%; font-size: 0.9375rem; line-height: 1.6; }
    caption { text-align: left; font-weight: 700; padding: 0 0 0.5rem; font-size: 0.9375rem; }
    th, td { padding: 0.625rem 0.75rem; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); min-width: 6em; }
    thead th { background: var(--gray-50); border-bottom: 2px solid var(--gray-420); vertical-align: bottom; }
    thead th, .narrow-cell { overflow-wrap: normal; word-break: keep-all; }
    tbody th { font-weight: 700; }
    .figure-cell { text-align: right; font-variant-numeric: tabular-nums; overflow-wrap: normal; word-break: keep-all; min-width: 5em; }
    .narrow-cell { min-width: 0; }
    .indicator-list { min-width: 52rem; table-layout: fixed; }
    .indicator-list th:nth-child(1) { width: 23%; }
    .indicator-list th:nth-child(2) { width: 13%; }
    .indicator-list th:nth-child(3), .indicator-list th:nth-child(4), .indicator-list th:nth-child(5) { width: 14%; }
    .attention-list th:nth-child(1) { width: 19%; }
    .attention-list th:nth-child(2) { width: 11%; }
    .attention-list th:nth-child(3), .attention-list th:nth-child(4), .attention-list th:nth-child(5) { width: 12%; }
    .indicator-list .figure-cell { word-break: normal; }
    @media (max-width: 47.99rem) {
      .indicator-list th:nth-child(1) { width: 9rem; }
      .indicator-list tbody th { position: sticky; left: 0; background: var(--white); border-right: 1px solid var(--line); }
    }
    td .chip { margin: 0 0.25rem 0.25rem 0; }
    """
}
