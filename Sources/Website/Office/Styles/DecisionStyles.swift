/// The route of a decision, and what a revision changes.
enum DecisionStyles {
  static let css = """
    .route { padding-left: 1.5rem; }
    .route > li { padding: 0.75rem 1rem; border-left: 4px solid var(--line); margin-bottom: 0.5rem; }
    .route > li[aria-current] { border-left-color: var(--key); background: var(--blue-50); }
    .route p { margin: 0; }
    .change { padding: 0.75rem 0; }
    .change + .change { border-top: 1px solid var(--line); }
    .changed-fields .help { margin: 0 0.5rem; }
    .change h3, .change h4 { margin: 0 0 0.25rem; font-size: 1.0625rem; }
    .change-word {
      display: inline-block; border: 1px solid var(--gray-600); border-radius: 0.5rem; padding: 0 0.5rem; font-size: 0.875rem;
      font-weight: 400; margin-right: 0.25rem;
    }
    .changed-fields { margin: 0.5rem 0 0; }
    .changed-fields dt { font-weight: 700; font-size: 0.9375rem; color: var(--gray-700); }
    .changed-fields dd { margin: 0 0 0.75rem; }
    """
}
