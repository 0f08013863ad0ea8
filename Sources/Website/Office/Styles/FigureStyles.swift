/// The look of the pages on which values are reported.
enum OfficeFigureStyles {
  static let css = """
    /* What is hidden from sight inside a table that scrolls must scroll with it, or it widens the page. */
    .office .table-region { position: relative; }
    .figure-row { margin: 0 0 1rem; padding: 0.75rem 1rem; border: 1px solid var(--gray-420); border-radius: 0.5rem; }
    .figure-row.open { border-left: 0.5rem solid var(--yellow-900); }
    .figure-row > legend { padding: 0 0.25rem; font-weight: 700; }
    .figure-columns { display: grid; grid-template-columns: minmax(8rem, 14rem) minmax(12rem, 24rem); gap: 0.5rem 1.5rem; align-items: start; }
    .figure-columns p { margin: 0; }
    .figure-columns .field { margin: 0; }
    .figure-label { font-weight: 700; }
    .figure-value { font-size: 1.25rem; font-variant-numeric: tabular-nums; }
    .figure-more { display: grid; grid-template-columns: repeat(auto-fill, minmax(16rem, 1fr)); gap: 0 1.5rem; margin-top: 0.75rem; }
    .year-picker { display: flex; flex-wrap: wrap; gap: 0.5rem; align-items: center; margin: 0 0 1.5rem; }
    .year-picker select { width: auto; }
    @media (max-width: 40rem) { .figure-columns { grid-template-columns: 1fr; } }
    """
}
