/// The look of the workspace on top of the public site's style sheet: forms, findings, tables of work.
enum OfficeStyles {
  static let css = [
    OfficeFrameStyles.css, OfficeFormStyles.css, OfficeWorkStyles.css, DecisionStyles.css, OfficeCheckStyles.css,
    OfficeFigureStyles.css,
  ].joined(
    separator: "\n")
}

/// Head and frame.
enum OfficeFrameStyles {
  static let css = """
    .office h1 { font-size: 1.75rem; }
    .office h2 { font-size: 1.375rem; }
    .office main section { margin-top: 2.5rem; }
    .office main section > h2 { margin-bottom: 1rem; }
    .office .page-heading { margin: 1rem 0 1.5rem; }
    .office-brand { display: flex; flex-wrap: wrap; gap: 0.5rem 2rem; align-items: center; justify-content: space-between; }
    .person { display: flex; flex-wrap: wrap; gap: 0.5rem 1rem; align-items: center; font-size: 0.9375rem; }
    .person ul { display: flex; flex-wrap: wrap; gap: 0.25rem 1rem; list-style: none; margin: 0; padding: 0; }
    .person form, .person form.search { display: flex; gap: 0.25rem; margin: 0; }
    .visually-hidden {
      position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap;
    }
    .done { margin: 1rem 0; padding: 0.75rem 1rem; border-left: 0.5rem solid var(--green-800); background: var(--green-50); }
    .done p, .stop p { margin: 0; }
    .stop { margin: 1rem 0; padding: 0.75rem 1rem; border-left: 0.5rem solid var(--red-900); background: var(--red-50); }
    .button {
      display: inline-block; min-height: 3rem; padding: 0.5rem 1.25rem; border: 1px solid var(--key); border-radius: 0.5rem;
      background: var(--key); color: var(--white); font: inherit; font-weight: 700; text-decoration: none; cursor: pointer;
    }
    .button:hover { background: var(--blue-1000); color: var(--white); text-decoration: underline; }
    .button:active { background: var(--blue-1200); }
    .button.second { background: var(--white); color: var(--key); }
    .button.second:hover { background: var(--blue-50); color: var(--blue-1000); }
    .button.quiet {
      min-height: 2.5rem; padding: 0.25rem 0.75rem; border-color: var(--gray-600); background: var(--white); color: var(--text);
      font-weight: 400; font-size: 0.9375rem;
    }
    .button.quiet:hover { background: var(--gray-50); color: var(--text); }
    .button.danger { background: var(--white); color: var(--red-900); border-color: var(--red-900); }
    .button.danger:hover { background: var(--red-50); }
    .actions { display: flex; flex-wrap: wrap; gap: 0.75rem; align-items: center; margin: 1.5rem 0; }
    .actions form { margin: 0; }
    @media print { .person, .site-nav, .actions, .breadcrumbs { display: none; } }
    """
}

/// Fields.
enum OfficeFormStyles {
  static let css = """
    .field { margin: 0 0 1.5rem; max-width: 48rem; }
    .field > label, .field > legend, fieldset.field > legend { display: block; font-weight: 700; margin: 0 0 0.25rem; padding: 0; }
    .required { color: var(--red-900); font-size: 0.875rem; font-weight: 400; margin-left: 0.5rem; }
    .help { margin: 0 0 0.375rem; font-size: 0.875rem; color: var(--muted); }
    .problem { margin: 0.375rem 0 0; color: var(--red-900); font-weight: 700; font-size: 0.9375rem; }
    .problem.lighter { color: var(--text); font-weight: 400; border-left: 4px solid var(--yellow-900); padding-left: 0.5rem; }
    .problem p { margin: 0; }
    input[type=text], input[type=search], input[type=password], input[type=date], input[type=file], select, textarea {
      width: 100%; min-height: 3rem; padding: 0.5rem 0.75rem; border: 1px solid var(--gray-600); border-radius: 0.5rem;
      background: var(--white); color: var(--text); font: inherit;
    }
    input[type=search] { min-height: 2.5rem; width: 10rem; }
    input.short, select.short { width: 16rem; max-width: 100%; }
    textarea { min-height: 6rem; line-height: 1.7; resize: vertical; }
    textarea.tall { min-height: 26rem; }
    [aria-invalid=true] { border: 2px solid var(--red-900); }
    fieldset { border: 0; margin: 0 0 1.5rem; padding: 0; min-width: 0; }
    .choices { display: flex; flex-wrap: wrap; gap: 0.25rem 1.5rem; }
    .choice { display: flex; gap: 0.5rem; align-items: flex-start; padding: 0.25rem 0; }
    .choice input { width: 1.5rem; height: 1.5rem; margin: 0.125rem 0 0; flex: none; accent-color: var(--key); }
    .row-set { border: 1px solid var(--line); border-radius: var(--radius); padding: 1rem 1rem 0.5rem; margin: 0 0 1rem; max-width: 60rem; }
    .row-set .field { margin-bottom: 1rem; }
    .row-set > legend { font-weight: 700; padding: 0 0.5rem; font-size: 0.9375rem; }
    .row-fields { display: grid; gap: 0 1rem; grid-template-columns: repeat(auto-fit, minmax(14rem, 1fr)); }
    .row-fields .wide { grid-column: 1 / -1; }
    .form-part { border-top: 1px solid var(--line); padding-top: 1rem; margin-top: 1.5rem; }
    .form-part > summary { font-weight: 700; font-size: 1.125rem; cursor: pointer; padding: 0.5rem 0; color: var(--key); }
    .save-bar {
      position: sticky; bottom: 0; background: var(--white); border-top: 2px solid var(--key); padding: 0.75rem 0; margin-top: 2rem;
      display: flex; flex-wrap: wrap; gap: 0.75rem 1rem; align-items: flex-end; z-index: 1;
    }
    /* What has the focus must not lie under the bar (WCAG 2.4.11); on a phone it would take a quarter of the screen. */
    html:has(.save-bar) { scroll-padding-bottom: 9rem; }
    @media (max-width: 40rem) {
      .save-bar { position: static; }
      html:has(.save-bar) { scroll-padding-bottom: 0; }
    }
    .save-bar .field { margin: 0; flex: 1 1 18rem; }
    .save-bar output { font-size: 0.875rem; color: var(--muted); }
    .beside { display: grid; gap: 2rem; }
    @media (min-width: 64rem) { .beside { grid-template-columns: minmax(0, 2fr) minmax(16rem, 1fr); } }
    .guidance { background: var(--gray-50); border-radius: var(--radius); padding: 1rem 1.25rem; align-self: start; font-size: 0.9375rem; }
    .guidance h2 { font-size: 1.125rem; margin: 0 0 0.5rem; }
    .preview { border: 1px solid var(--line); border-radius: var(--radius); padding: 1rem 1.25rem; margin: 0 0 1.5rem; }
    .pace-note { font-size: 0.875rem; }
    """
}

/// Findings, states and lists of work.
enum OfficeWorkStyles {
  static let css = """
    .counts { display: flex; flex-wrap: wrap; gap: 0.5rem 1.5rem; list-style: none; padding: 0; margin: 0 0 1.5rem; }
    .counts b { font-size: 1.5rem; margin-right: 0.25rem; }
    .severity {
      display: inline-block; min-width: 3em; padding: 0 0.5rem; border: 1px solid; border-radius: 0.5rem; font-size: 0.875rem;
      text-align: center; white-space: nowrap;
    }
    .severity-error { color: var(--white); background: var(--red-900); border-color: var(--red-900); font-weight: 700; }
    .severity-warning { color: var(--orange-900); background: var(--orange-50); border-color: var(--orange-800); font-weight: 700; }
    .severity-advice { color: var(--blue-1000); background: var(--white); border-color: var(--blue-900); }
    .severity-information { color: var(--gray-700); background: var(--white); border-color: var(--gray-600); }
    .findings { list-style: none; padding: 0; }
    .findings > li { padding: 0.75rem 0; border-bottom: 1px solid var(--line); }
    .findings p { margin: 0.25rem 0; }
    .summary-of-problems { border: 2px solid var(--red-900); border-radius: var(--radius); padding: 1rem 1.25rem; margin: 0 0 2rem; }
    .summary-of-problems h2 { font-size: 1.125rem; margin: 0 0 0.5rem; }
    .summary-of-problems ul { margin-bottom: 0; }
    ins { background: var(--green-50); text-decoration: underline 2px; color: var(--green-900); }
    del { background: var(--red-50); color: var(--red-900); }
    .two-texts { display: grid; gap: 1rem; }
    @media (min-width: 48rem) { .two-texts { grid-template-columns: 1fr 1fr; } }
    .two-texts > div { border: 1px solid var(--line); border-radius: var(--radius); padding: 0.75rem 1rem; }
    .changed-text { white-space: pre-wrap; }
    .overdue { color: var(--red-900); font-weight: 700; }
    .work-list { list-style: none; padding: 0; }
    .work-list > li { padding: 0.75rem 0; border-bottom: 1px solid var(--line); }
    .work-list p { margin: 0; }
    .steps { counter-reset: step; list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: 0.5rem; margin: 0 0 2rem; }
    .steps li { counter-increment: step; border: 1px solid var(--line); border-radius: 0.5rem; padding: 0.25rem 0.75rem; }
    .steps li::before { content: counter(step) " "; font-weight: 700; }
    .steps li[aria-current] { border-color: var(--key); background: var(--blue-50); font-weight: 700; }
    .illustrations { display: grid; gap: 1.5rem; list-style: none; padding: 0; }
    .illustrations > li { display: grid; gap: 1rem 1.5rem; border-bottom: 1px solid var(--line); padding-bottom: 1.5rem; }
    @media (min-width: 48rem) { .illustrations > li { grid-template-columns: 16rem minmax(0, 1fr); } }
    .illustrations h2 { margin: 0 0 0.75rem; font-size: 1.125rem; }
    .paste-line { display: inline-block; padding: 0.125rem 0.5rem; background: var(--gray-50); border-radius: 0.25rem; }
    .thumbnail { border: 1px solid var(--line); border-radius: 0.5rem; padding: 0.5rem; background: var(--white); align-self: start; }
    .thumbnail img { display: block; max-width: 100%; max-height: 14rem; width: auto; height: auto; margin: 0 auto; }
    .thumbnail.large img { max-height: 32rem; }
    .people { display: grid; gap: 0.75rem; grid-template-columns: repeat(auto-fit, minmax(15rem, 1fr)); list-style: none; padding: 0; }
    .people .button { width: 100%; text-align: left; }
    """
}
