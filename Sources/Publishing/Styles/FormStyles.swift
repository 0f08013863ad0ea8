/// The form above a list, its buttons, and the way from page to page.
enum FormStyles {
  static let css = """
    .list-form { margin: 0 0 2rem; padding: 1rem 1.25rem 1.25rem; background: var(--gray-50); border-radius: var(--radius); }
    .list-form .fields { display: grid; gap: 1rem 1.5rem; grid-template-columns: repeat(auto-fit, minmax(min(14rem, 100%), 1fr)); }
    .list-form .fields > div:first-child { grid-column: 1 / -1; }
    .list-form label { display: block; font-weight: 700; font-size: 0.9375rem; margin-bottom: 0.25rem; }
    .list-form input, .list-form select {
      width: 100%; min-height: 3rem; padding: 0.375rem 0.75rem; font: inherit; color: var(--text); background: var(--white);
      border: 1px solid var(--gray-600); border-radius: 0.5rem;
    }
    .list-form .actions { display: flex; flex-wrap: wrap; gap: 0.75rem 1.5rem; align-items: center; margin-top: 1.25rem; }
    .list-form button {
      min-height: 3rem; padding: 0.5rem 2rem; font: inherit; font-weight: 700; color: var(--white); background: var(--key);
      border: 0; border-radius: 0.5rem; cursor: pointer;
    }
    .list-form button:hover { background: var(--blue-1000); text-decoration: underline; }
    .complaints {
      margin: 0 0 1.5rem; padding: 1rem 1.25rem; border: 2px solid var(--red-900); border-radius: var(--radius); background: var(--white);
    }
    .complaints h2 { font-size: 1.125rem; color: var(--red-900); margin: 0 0 0.5rem; }
    .complaints ul { margin-bottom: 0; }
    .pager { display: flex; flex-wrap: wrap; gap: 0.5rem 1.5rem; align-items: center; margin: 0 0 2rem; }
    .pager p { margin: 0; }
    .pager a { display: inline-block; padding: 0.5rem 0; }
    .operation { margin: 0 0 2rem; }
    .operation h3 code { overflow-wrap: anywhere; }
    """
}
