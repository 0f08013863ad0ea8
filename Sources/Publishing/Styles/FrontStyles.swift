/// The front page.
enum FrontStyles {
  static let css = """
    .hero { margin-top: 1rem; }
    .hero-body { display: flex; flex-wrap: wrap; gap: 0.5rem 1rem; align-items: center; margin: 0 0 0.25rem; color: var(--muted); }
    .hero-title h1 { margin: 0; }
    .hero-subtitle { margin: 0.25rem 0 0; font-size: 1.125rem; }
    .vision { margin: 1.5rem 0 0; padding: 2rem 1.25rem; background: var(--blue-50); border-radius: 1.25rem; }
    .vision-statement {
      margin: 0; font-size: 1.625rem; line-height: 1.5; font-weight: 700; color: var(--blue-1000); text-wrap: balance; word-break: auto-phrase;
    }
    .vision-text { margin: 1rem 0 0; max-width: 46rem; }
    .key-facts { display: grid; grid-template-columns: 1fr 1fr; gap: 1rem 1.5rem; margin: 1.5rem 0 0; }
    .key-facts > div { border-left: 4px solid var(--blue-900); padding-left: 0.75rem; min-width: 0; }
    .key-facts dt { font-size: 0.875rem; color: var(--muted); }
    .key-facts dd { font-weight: 700; }
    .headline { display: flex; flex-direction: column; }
    .headline h3 { font-size: 1rem; }
    .headline-figure { margin: auto 0 0; line-height: 1.2; }
    .figure { font-size: 2.8125rem; font-weight: 700; font-variant-numeric: tabular-nums; letter-spacing: 0; }
    .figure-words { font-size: 1.25rem; font-weight: 700; }
    .figure-unit { font-size: 1.125rem; font-weight: 700; margin-left: 0.25rem; }
    .headline-time { margin: 0 0 0.5rem; font-size: 0.875rem; color: var(--muted); }
    .headline-goal { display: flex; flex-wrap: wrap; gap: 0.25rem 0.75rem; align-items: center; margin: 0.75rem 0 0; font-size: 0.875rem; }
    .goal { font-weight: 700; }
    .scene-change { display: grid; gap: 0.75rem; }
    .scene-change > div { padding: 0.75rem 1rem; border-radius: 0.5rem; background: var(--gray-50); }
    .scene-change > div + div { background: var(--blue-50); border-left: 4px solid var(--blue-900); }
    .scene-change dt { font-size: 0.875rem; font-weight: 700; color: var(--muted); }
    .scene-change > div + div dt { color: var(--key); }
    .panel { padding: 1.5rem 1.25rem; background: var(--gray-50); border-radius: 1.25rem; }
    main .panel > h2 { border: 0; padding: 0; margin-bottom: 0.75rem; }
    .panel > :last-child { margin-bottom: 0; }
    .entry a { font-weight: 700; font-size: 1.0625rem; }
    .entry p { margin: 0.5rem 0 0; font-size: 0.875rem; }
    .news { list-style: none; padding: 0; }
    .news li { display: grid; gap: 0 1.5rem; padding: 0.75rem 0; border-bottom: 1px solid var(--line); }
    .news-date { color: var(--muted); font-size: 0.9375rem; }
    @media (min-width: 48rem) {
      .hero { margin-top: 2rem; }
      .vision { padding: 3rem; }
      .vision-statement { font-size: 2.25rem; }
      .key-facts { grid-template-columns: 5fr 4fr 2fr 2fr; }
      .news li { grid-template-columns: 14rem 1fr; }
      .panel { padding: 2rem; }
    }
    """
}
