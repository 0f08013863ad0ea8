/// What readers ask of their machine: no motion, own colours.
enum PreferenceStyles {
  static let css = """
    @media (prefers-reduced-motion: reduce) {
      html { scroll-behavior: auto; }
      *, *::before, *::after { transition: none !important; animation: none !important; }
    }
    @media (forced-colors: active) {
      .chart text, .chart .tick, .chart .small, .chart .chart-note, .chart .value-label { fill: CanvasText; stroke: none; }
      .grid, .axis, .gap-mark { stroke: CanvasText; }
      .actual-line, .provisional-mark { stroke: LinkText; }
      .actual-mark, .step-bar { fill: LinkText; }
      .target-line, .target-mark { stroke: CanvasText; }
      .provisional-mark, .target-mark { fill: Canvas; }
      .baseline-mark { stroke: CanvasText; }
      .present-year { fill: none; }
      .pace-bar rect, .progress rect { stroke: CanvasText; stroke-width: 1; }
      .pace-bar rect, .progress-track { fill: Canvas; }
      .progress-fill { fill: Highlight; }
      .chart .bar-count { fill: CanvasText; }
      .sign-mark { stroke: Canvas; }
      .card, .table-region, .vision, .panel, .callout { border: 1px solid CanvasText; }
      .site-nav a { border-bottom-color: Canvas; }
      .site-nav a[aria-current] { border-bottom-color: Highlight; }
    }
    """
}
