/// An indicator in full: chart and table side by side where there is room.
enum IndicatorStyles {
  static let css = """
    .indicator { margin: 2rem 0 3rem; padding-top: 1.5rem; border-top: 1px solid var(--line); }
    .indicator-head h3, .indicator-head h4 { margin: 0 0 0.5rem; }
    .indicator-head .chips { margin-bottom: 0.5rem; }
    .reason { margin-bottom: 1rem; }
    .indicator-body { margin-top: 1rem; }
    @media (min-width: 60rem) {
      .with-chart { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 2rem; align-items: start; }
      .with-chart > .chart-figure { margin: 0; }
    }
    """
}
