/// Elements as they are without a class, and the visible focus.
enum BaseStyles {
  static let css = """
    *, *::before, *::after { box-sizing: border-box; }
    html { font-size: 100%; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-behavior: smooth; }
    body {
      margin: 0; color: var(--text); background: var(--white); font-family: var(--font); font-size: 1rem;
      line-height: 1.7; letter-spacing: 0.02em; overflow-wrap: anywhere; line-break: strict;
    }
    h1, h2, h3, h4, h5, h6 { margin: 0; line-height: 1.5; font-weight: 700; text-wrap: pretty; word-break: auto-phrase; }
    h1 { font-size: 1.75rem; line-height: 1.4; }
    h2 { font-size: 1.5rem; margin: 0 0 1rem; }
    h3 { font-size: 1.25rem; margin: 2rem 0 0.75rem; }
    h4 { font-size: 1.125rem; margin: 1.5rem 0 0.5rem; }
    h5, h6 { font-size: 1rem; margin: 1.25rem 0 0.5rem; }
    p { margin: 0 0 1rem; }
    ul, ol { margin: 0 0 1rem; padding-left: 1.75rem; }
    dl, dd, figure { margin: 0; }
    a { color: var(--key); text-underline-offset: 0.1875rem; text-decoration-thickness: 1px; }
    a:hover { color: var(--blue-1000); text-decoration-thickness: 3px; }
    a:active { color: var(--blue-1200); }
    :focus-visible {
      outline: 4px solid #000000; outline-offset: 2px; border-radius: 0.25rem; box-shadow: 0 0 0 2px var(--yellow-300);
    }
    main:focus { outline: none; box-shadow: none; }
    address { font-style: normal; }
    code { font-family: var(--mono); font-size: 0.9375em; }
    pre {
      margin: 0 0 1rem; padding: 1rem; overflow-x: auto; background: var(--gray-50); border-radius: 0.5rem;
      white-space: pre-wrap;
    }
    blockquote { margin: 0 0 1rem; padding: 0.25rem 0 0.25rem 1rem; border-left: 0.5rem solid var(--gray-200); }
    blockquote > :last-child { margin-bottom: 0; }
    hr { margin: 2rem 0; border: 0; border-top: 1px solid var(--line); }
    small, .note, .remark { font-size: 0.875rem; color: var(--muted); }
    .remark { display: block; font-weight: 400; }
    time, a[href^="tel:"] { white-space: nowrap; }
    .muted { color: var(--muted); }
    svg { display: block; }
    """
}
