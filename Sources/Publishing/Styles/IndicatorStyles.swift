/// An indicator in full: chart and table side by side where there is room.
enum IndicatorStyles {
  static let css = """
    .indicator { margin: 2rem 0 3rem; padding-top: 1.5rem; border-top: 1px solid var(--line); }
    .indicator-head h3, .indicator-head h4 { margin: 0 0 0.5rem; }
    .indicator-head .chips { margin-bottom: 0.5rem; }
    .plain-state { font-weight: 700; }
    .measure-state { border-left: 4px solid var(--blue-900); padding: 0.25rem 0 0.25rem 1rem; }
    .gap-list { list-style: none; padding: 0; margin: 0 0 0.75rem; display: flex; flex-wrap: wrap; gap: 0.5rem; }
    .gap-list li { border: 1.5px dashed var(--gray-600); border-radius: 4px; padding: 0.125rem 0.625rem; font-weight: 700; }
    .outlook { max-width: 44rem; margin-bottom: 0.75rem; }
    .questioned { border-left: 4px double var(--orange-800); padding-left: 1rem; }
    .evidence td:not(.figure-cell) { overflow-wrap: anywhere; }
    .evidence .cell-line { min-width: 9rem; }
    .reason { margin-bottom: 1rem; }
    .indicator-body { margin-top: 1rem; }
    @media (min-width: 60rem) {
      .with-chart { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 2rem; align-items: start; }
      .with-chart > .chart-figure { margin: 0; }
    }
    """
}
