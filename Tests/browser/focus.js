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
  window.focusedNow = () => {
    const element = document.activeElement;
    if (!element || element === document.body || element === document.documentElement) return null;
    const style = getComputedStyle(element);
    const outline = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 1;
    const box = element.getBoundingClientRect();
    const rects = [...element.getClientRects()].filter((rect) => rect.width > 0 && rect.height > 0);
    const seen = rects.some((rect) => {
      const x = rect.left + rect.width / 2, y = rect.top + Math.min(rect.height / 2, 20);
      const top = document.elementFromPoint(x, y);
      return top && (element.contains(top) || top.contains(element));
    });
    return {
      index: order().indexOf(element), name: describe(element), href: element.getAttribute("href"),
      ring: outline || style.boxShadow !== "none",
      inView: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth && seen,
      inMain: element.closest("main") !== null,
      // Chromium lets the keyboard into a scrolling box although its tabIndex is -1; it is a stop that nobody declared.
      undeclared: element.tabIndex < 0,
      follows: window.lastFocused ? Boolean(
        window.lastFocused.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) : true,
      remembered: void (window.lastFocused = element),
    };
  };
}
