/// Colours and lines of the drawings. Every kind of mark has a shape of its own, so that print in black still reads.
enum ChartStyles {
  static let css = """
    .chart { width: 100%; height: auto; font-family: var(--font); overflow: visible; }
    .chart text { font-size: 13px; fill: var(--gray-800); letter-spacing: 0; }
    .chart .small { font-size: 11px; fill: var(--gray-600); }
    .chart .tick { fill: var(--gray-700); }
    .chart .chart-note { fill: var(--gray-700); font-size: 12px; }
    .chart .value-label { font-weight: 700; paint-order: stroke; stroke: var(--white); stroke-width: 4px; stroke-linejoin: round; }
    .grid { stroke: var(--gray-100); stroke-width: 1; }
    .axis { stroke: var(--gray-600); stroke-width: 1; }
    .actual-line { fill: none; stroke: var(--blue-900); stroke-width: 2.5; stroke-linejoin: round; }
    .target-line { fill: none; stroke: var(--orange-800); stroke-width: 2; stroke-dasharray: 6 4; }
    .actual-mark { fill: var(--blue-900); stroke: var(--white); stroke-width: 1; }
    .provisional-mark { fill: var(--white); stroke: var(--blue-900); stroke-width: 2; }
    .target-mark { fill: var(--white); stroke: var(--orange-800); stroke-width: 2; }
    .baseline-mark { fill: none; stroke: var(--gray-700); stroke-width: 2; }
    .gap-mark { stroke: var(--gray-600); stroke-width: 2; }
    .forecast-band { fill: var(--gray-100); stroke: none; }
    .forecast-line { fill: none; stroke: var(--gray-700); stroke-width: 2; stroke-dasharray: 1 4; stroke-linecap: round; }
    .forecast-range { stroke: var(--gray-700); stroke-width: 2; }
    .node { stroke-width: 1.5; fill: var(--white); stroke: var(--gray-700); }
    .node-present { stroke: var(--blue-900); stroke-width: 3.5; }
    .node-missing { stroke: var(--gray-600); stroke-dasharray: 5 4; }
    .chart .node-note { fill: var(--gray-800); font-weight: 700; }
    .chart .layer-title { font-weight: 700; }
    .edge { fill: none; stroke: var(--gray-600); stroke-width: 1.5; }
    .edge-dashed { stroke-dasharray: 5 4; }
    .edge-head { fill: var(--gray-600); stroke: none; }
    .graph-figure { margin: 0 0 1.5rem; }
    .graph-region { overflow-x: auto; }
    .graph-1 { max-width: 12rem; }
    .graph-2 { max-width: 24rem; min-width: 20rem; }
    .graph-3 { max-width: 36rem; min-width: 31rem; }
    .graph-4 { max-width: 48rem; min-width: 42rem; }
    .graph-5 { max-width: 60rem; min-width: 53rem; }
    .graph-6 { max-width: 72rem; min-width: 64rem; }
    .graph-7, .graph-8 { min-width: 76rem; }
    .step-title { font-weight: 700; }
    .step-bar { fill: var(--blue-900); }
    .present-year { fill: var(--blue-50); }
    .progress { width: 100%; max-width: 15rem; height: auto; }
    .progress-track { fill: var(--gray-100); }
    .bar-reached { fill: var(--green-900); }
    .bar-on-pace { fill: var(--green-600); }
    .bar-behind { fill: var(--orange-800); }
    .bar-worse { fill: var(--red-900); }
    .bar-overdue { fill: var(--red-900); stroke: var(--gray-900); stroke-width: 2; }
    .bar-not-measured { fill: var(--white); stroke: var(--gray-600); stroke-width: 1.5; stroke-dasharray: 5 3; }
    .bar-cannot-tell { fill: var(--gray-200); }
    .chart.pace-bar { max-width: 44rem; }
    .chart .bar-count { font-size: 14px; font-weight: 700; fill: var(--white); }
    .chart .count-on-pace { fill: #000000; }
    .chart .count-not-measured, .chart .count-cannot-tell { fill: var(--gray-800); }
    .pace-chart { margin: 0 0 1rem; }
    .pace-chart figcaption { margin-top: 0.75rem; }
    .chart-figure { max-width: 34rem; margin: 0 0 1.5rem; }
    .sparkline { margin: 0.25rem 0 0; max-width: 21rem; }
    """
}
