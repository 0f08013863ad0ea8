/// The check's page, the search and the audit record.
enum OfficeCheckStyles {
  static let css = """
    .filter { display: flex; flex-wrap: wrap; gap: 0.75rem 1.25rem; align-items: flex-end; margin: 0 0 1.5rem; padding: 1rem 1.25rem;
      background: var(--gray-50); border-radius: var(--radius); }
    .filter label:not(.choice) { display: block; font-weight: 700; font-size: 0.9375rem; }
    .filter select { max-width: 20rem; }
    .filter .choice { align-self: flex-end; padding-bottom: 0.75rem; }
    .clause { border-top: 4px solid var(--line); padding-top: 1rem; }
    .clause h2 { display: flex; flex-wrap: wrap; gap: 0.25rem 0.75rem; align-items: baseline; }
    .clause h3 { font-size: 1.125rem; margin: 1.25rem 0 0.25rem; }
    .clause-place { font-size: 1rem; color: var(--muted); font-weight: 400; }
    .clause-title { flex-basis: 100%; }
    .force { border: 1px solid var(--gray-600); border-radius: 0.5rem; padding: 0 0.5rem; font-size: 0.875rem; font-weight: 400; }
    .force-obligation { border-color: var(--red-900); color: var(--red-900); font-weight: 700; }
    .severity-question { color: var(--blue-1000); background: var(--blue-50); border-color: var(--blue-900); font-weight: 700; }
    .explanation { border-left: 4px solid var(--line); padding-left: 0.75rem; }
    .judgement { border: 1px solid var(--line); border-radius: var(--radius); padding: 1rem 1.25rem; margin: 0.75rem 0 1.5rem; max-width: 52rem; }
    .judgement .field { margin-bottom: 1rem; }
    .big-search { margin-bottom: 1.5rem; }
    .hits { list-style: none; padding: 0; }
    .hits > li { padding: 0.75rem 0; border-bottom: 1px solid var(--line); }
    .hits p { margin: 0.125rem 0; }
    mark { background: var(--yellow-50); color: inherit; font-weight: 700; padding: 0 0.125rem; }
    .big-search { display: flex; flex-wrap: wrap; gap: 0.5rem; align-items: flex-end; max-width: 48rem; }
    .big-search .field { flex: 1 1 20rem; margin: 0; }
    .big-search input[type=search] { width: 100%; min-height: 3rem; }
    """
}
