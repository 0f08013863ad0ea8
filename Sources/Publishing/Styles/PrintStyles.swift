/// Paper: A4 upright, no navigation, addresses of outside links written out, nothing torn apart that belongs together.
enum PrintStyles {
  static let css = """
    @page { size: A4 portrait; margin: 18mm 16mm; }
    @media print {
      html { font-size: 10pt; }
      body { color: #000000; }
      .skip-link, .site-nav, .breadcrumbs, .on-this-page, .neighbours, .more-link, .entry-cards, #entries { display: none; }
      .container { max-width: none; padding: 0; }
      main { padding: 0; }
      main section { margin-top: 1.75rem; }
      h1 { font-size: 1.75rem; }
      h2 { font-size: 1.375rem; }
      h1, h2, h3, h4, h5, h6, caption, summary, dt, .indicator-head { break-after: avoid; }
      .card, .chart-figure, .graph-figure, .illustration, .indicator-head, tr, .contact, .vision, .facts > div, .pace-chart, blockquote { break-inside: avoid; }
      .chart-figure { break-after: avoid; max-width: 11cm; }
      .illustration img { max-height: 20cm; width: auto; max-width: 100%; }
      .table-region, .graph-region { overflow: visible; }
      .evidence { font-size: 0.8125rem; }
      .evidence th, .evidence td { min-width: 0; padding: 0.375rem; }
      .evidence .cell-line { min-width: 0; }
      main .evidence a[href^="http"]::after { content: none; }
      .layered-graph { min-width: 0; max-width: 100%; }
      .figure-cell { min-width: 0; word-break: normal; }
      thead { display: table-header-group; }
      tbody tr:first-child { break-before: avoid; }
      a { color: inherit; text-decoration: none; }
      main a[href^="http"]::after { content: "（" attr(href) "）"; font-size: 0.8em; word-break: break-all; }
      .cards { gap: 0.75rem; }
      .card { padding: 0.75rem; }
      .news li { grid-template-columns: 13rem 1fr; padding: 0.375rem 0; }
      .key-facts { grid-template-columns: 5fr 4fr 2fr 2fr; }
      .facts > div { display: grid; grid-template-columns: 10rem 1fr; gap: 0 1rem; }
      .vision, .panel, .facts.glance, .site-footer { background: none; border: 1px solid var(--gray-420); }
      .vision { padding: 1.25rem; }
      .vision-statement { font-size: 1.5rem; color: #000000; }
      .site-footer { border: 0; border-top: 1px solid var(--gray-420); padding: 0.75rem 0 0; margin-top: 2rem; }
      .site-footer nav { display: none; }
      details.more::details-content { content-visibility: visible; block-size: auto; }
      * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
    }
    """
}
