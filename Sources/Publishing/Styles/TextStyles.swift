/// Running text of chapters and measures.
enum TextStyles {
  static let css = """
    .prose { max-width: 48rem; }
    .prose h2 { margin-top: 3rem; scroll-margin-top: 1rem; }
    .prose > :first-child { margin-top: 0; }
    .prose li { margin: 0.25rem 0; }
    .prose .table-region { max-width: none; }
    .illustration { margin: 1.5rem 0; max-width: none; }
    .illustration img, .prose td img, .prose th img { display: block; max-width: 100%; height: auto; }
    .illustration figcaption { margin-top: 0.5rem; font-size: 0.9375rem; font-weight: 700; }
    .missing-illustration { padding: 0.75rem 1rem; border: 1px dashed var(--gray-420); color: var(--muted); }
    .statement { padding: 1rem 1.25rem; background: var(--blue-50); border-radius: var(--radius); }
    .more-link { font-weight: 700; }
    .plain-list { list-style: none; padding: 0; margin: 0; }
    .plain-list li { margin: 0 0 0.5rem; }
    .callout { padding: 1.5rem; border: 2px solid var(--key); border-radius: 1rem; }
    main .callout > h2 { border-bottom: 0; padding-bottom: 0; margin-bottom: 0.75rem; color: var(--key); }
    .callout > :last-child { margin-bottom: 0; }
    .contact { padding: 1.25rem 1.5rem; border: 1px solid var(--line); border-radius: var(--radius); max-width: 40rem; }
    .contact-name { font-weight: 700; font-size: 1.125rem; margin: 0 0 0.5rem; }
    .citations { padding-left: 1.25rem; }
    .more { margin: 1rem 0; }
    .more > summary { cursor: pointer; color: var(--key); padding: 0.25rem 0; }
    .more > summary:hover { text-decoration: underline; }
    .more[open] > summary { margin-bottom: 0.5rem; }
    .contents, .sitemap { list-style: none; padding: 0; }
    .contents > li { padding: 1rem 0; border-bottom: 1px solid var(--line); font-size: 1.125rem; }
    .sitemap > li { margin: 0 0 1.25rem; font-weight: 700; }
    .sitemap ul { font-weight: 400; margin: 0.5rem 0 0; }
    ruby rt { font-size: 0.5em; }
    """
}
