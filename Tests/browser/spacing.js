// WCAG 1.4.12: the reader's own spacing of text. Returns what is cut off by it. A sheet made by script passes the policy.
() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync("* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }"
    + " p { margin-block-end: 2em !important; }");
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  const complaints = [];
  for (const element of document.body.querySelectorAll("*")) {
    const box = element.getBoundingClientRect();
    if (box.width <= 1 || box.height <= 1 || !element.checkVisibility() || element.closest("svg")) continue;
    const style = getComputedStyle(element);
    const cutsDown = /hidden|clip/.test(style.overflowY) && element.scrollHeight > element.clientHeight + 2;
    const cutsAcross = /hidden|clip/.test(style.overflowX) && element.scrollWidth > element.clientWidth + 2;
    if (cutsDown || cutsAcross) {
      complaints.push("字間を広げると切れる: " + element.tagName.toLowerCase() + " 「"
        + element.textContent.trim().slice(0, 30) + "」");
    }
  }
  return complaints;
}
