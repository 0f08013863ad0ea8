/// Header, navigation, breadcrumbs, footer and the column that holds the content.
enum LayoutStyles {
  static let css = """
    .container { width: 100%; max-width: 72rem; margin-left: auto; margin-right: auto; padding-left: 1rem; padding-right: 1rem; }
    .skip-link { position: absolute; left: 1rem; top: -10rem; z-index: 1; padding: 0.75rem 1rem; background: var(--white); }
    .skip-link:focus { top: 0.5rem; }
    .notice { background: var(--blue-50); border-bottom: 1px solid var(--line); }
    .notice p { margin: 0 auto; padding-top: 0.5rem; padding-bottom: 0.5rem; }
    .notice-warning { background: var(--yellow-50); border-bottom: 4px solid var(--yellow-900); color: var(--gray-900); }
    .brand-row { padding-top: 1rem; padding-bottom: 0.75rem; }
    .brand { display: inline-flex; flex-wrap: wrap; gap: 0 0.75rem; align-items: baseline; text-decoration: none; color: var(--text); }
    .brand:hover { text-decoration: underline; color: var(--text); }
    .brand-body { font-size: 0.875rem; color: var(--muted); }
    .brand-title { font-size: 1.125rem; font-weight: 700; }
    .site-nav { border-bottom: 1px solid var(--line); }
    .site-nav ul { display: flex; flex-wrap: wrap; gap: 0; list-style: none; margin-bottom: 0; padding: 0 0.25rem; }
    .site-nav a {
      display: block; padding: 0.5rem 0.75rem; color: var(--text); text-decoration: none; border-bottom: 4px solid transparent;
      font-size: 0.9375rem;
    }
    .site-nav a:hover { text-decoration: underline; background: var(--gray-50); }
    .site-nav a[aria-current] { font-weight: 700; color: var(--key); border-bottom-color: var(--key); }
    .breadcrumbs ol { display: flex; flex-wrap: wrap; gap: 0.25rem 0; list-style: none; padding-top: 1rem; font-size: 0.875rem; }
    .breadcrumbs li + li::before { content: "＞"; content: "＞" / ""; margin: 0 0.5rem; color: var(--muted); font-size: 0.75rem; }
    .breadcrumbs ol { margin-bottom: 0; }
    main { padding: 1rem 0 4rem; display: block; }
    main section { margin-top: 3.5rem; scroll-margin-top: 1rem; }
    main section > h2 { padding-bottom: 0.5rem; border-bottom: 2px solid var(--gray-800); margin-bottom: 1.5rem; }
    .page-heading { margin: 1.5rem 0 2rem; }
    .page-heading h1 { margin-bottom: 0.75rem; }
    .page-heading .chips:empty { display: none; }
    .lead { font-size: 1.125rem; margin: 1rem 0 0; max-width: 48rem; }
    .on-this-page { margin: 2rem 0; padding: 1rem 1.25rem; background: var(--gray-50); border-radius: var(--radius); }
    .on-this-page .nav-title { margin: 0 0 0.25rem; font-weight: 700; font-size: 0.875rem; }
    .on-this-page ul { display: flex; flex-wrap: wrap; gap: 0.25rem 1.5rem; list-style: none; margin: 0; padding: 0; }
    .neighbours { margin-top: 3.5rem; padding-top: 1.5rem; border-top: 1px solid var(--line); }
    .neighbours ul { display: flex; flex-wrap: wrap; gap: 1rem 2rem; justify-content: space-between; list-style: none; padding: 0; }
    .neighbours .next { margin-left: auto; text-align: right; }
    .site-footer { background: var(--gray-50); border-top: 1px solid var(--line); padding: 2.5rem 0; font-size: 0.9375rem; }
    .footer-columns { display: grid; gap: 2rem; }
    .footer-columns p { margin: 0 0 0.25rem; }
    .footer-columns ul { list-style: none; padding: 0; margin: 0; }
    .footer-columns li { padding: 0.125rem 0; }
    .footer-body { font-weight: 700; }
    .footer-note { margin: 2rem 0 0; font-size: 0.875rem; color: var(--muted); }
    @media (min-width: 48rem) {
      .container { padding-left: 2rem; padding-right: 2rem; }
      .site-nav ul { padding-left: 1.25rem; padding-right: 1.25rem; }
      .brand-title { font-size: 1.25rem; }
      h1 { font-size: 2.25rem; }
      h2 { font-size: 1.75rem; }
      .footer-columns { grid-template-columns: 2fr 1fr; }
    }
    """
}
