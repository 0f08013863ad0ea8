// Complaints about content that a reader cannot reach at the present width. `onPaper`: a scroll bar does not help there.
(onPaper) => {
  const width = document.documentElement.clientWidth;
  const describe = (element) => element.tagName.toLowerCase()
    + (typeof element.className === "string" && element.className ? "." + element.className.trim().replace(/\s+/g, ".") : "");
  const scrolls = (element) => /auto|scroll|hidden|clip/.test(getComputedStyle(element).overflowX);
  const held = (element) => {
    for (let above = element.parentElement; above && above !== document.body; above = above.parentElement) {
      if (scrolls(above)) return true;
    }
    return false;
  };
  const complaints = [];
  // A printer driver shrinks a sheet that is a little too wide; beyond a tenth the text becomes too small to read.
  const room = onPaper ? width * 1.1 : width + 1;
  if (document.scrollingElement.scrollWidth > room) {
    const wide = [...document.body.querySelectorAll("*")]
      .filter((element) => element.getBoundingClientRect().right > width + 1 && !held(element)).slice(0, 4).map(describe);
    complaints.push("横にはみ出す (" + document.scrollingElement.scrollWidth + " > " + width + "): " + wide.join(", "));
  }
  if (onPaper) {
    for (const element of document.body.querySelectorAll("*")) {
      const box = element.getBoundingClientRect();
      // One pixel boxes are text for screen readers only.
      if (box.width <= 1 || box.height <= 1 || !element.checkVisibility() || element.closest("svg")) continue;
      if (scrolls(element) && element.scrollWidth > element.clientWidth + 1) {
        complaints.push("紙では切れる (" + element.scrollWidth + " > " + element.clientWidth + "): " + describe(element));
      }
    }
  }
  return complaints;
}
