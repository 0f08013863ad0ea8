// Two functions for the keyboard walk, put on `window` once per page.
() => {
  const selector = "a[href],button,input,select,textarea,summary,[tabindex]";
  const order = () => [...document.querySelectorAll(selector)].filter((element) =>
    element.tabIndex >= 0 && !element.disabled && element.type !== "hidden" && element.checkVisibility()
    && !(element.matches("summary") && element !== element.parentElement.querySelector(":scope > summary"))
    && !element.closest("[inert]"));
  const describe = (element) => element.tagName.toLowerCase()
    + " 「" + (element.textContent || element.getAttribute("aria-label") || "").trim().replace(/\s+/g, " ").slice(0, 30) + "」";

  window.tabStops = () => order().map(describe);
  // After one frame, so that the window has moved to the focus.
  window.focusedNow = async () => {
    await new Promise((done) => requestAnimationFrame(done));
    const element = document.activeElement;
    if (!element || element === document.body || element === document.documentElement) return null;
    const style = getComputedStyle(element);
    const outline = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 1;
    // The middle of what lies inside the window: a tall table's own middle may be far below it.
    const seen = [...element.getClientRects()].some((rect) => {
      const left = Math.max(rect.left, 0), right = Math.min(rect.right, innerWidth);
      const upper = Math.max(rect.top, 0), lower = Math.min(rect.bottom, innerHeight);
      if (right - left < 1 || lower - upper < 1) return false;
      const top = document.elementFromPoint((left + right) / 2, (upper + lower) / 2);
      return top && (element.contains(top) || top.contains(element));
    });
    return {
      index: order().indexOf(element), name: describe(element), href: element.getAttribute("href"),
      ring: outline || style.boxShadow !== "none",
      inView: seen,
      inMain: element.closest("main") !== null,
      // Chromium lets the keyboard into a scrolling box although its tabIndex is -1; it is a stop that nobody declared.
      undeclared: element.tabIndex < 0,
      follows: window.lastFocused ? Boolean(
        window.lastFocused.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) : true,
      remembered: void (window.lastFocused = element),
    };
  };
}
