// Evaluated in every page; returns what only the browser knows about it, as lists of complaints (empty = good).
() => {
  const describe = (element) => {
    const classes = typeof element.className === "string" && element.className.trim();
    const name = element.tagName.toLowerCase() + (element.id ? "#" + element.id : "")
      + (classes ? "." + classes.split(/\s+/).join(".") : "");
    return name + " 「" + (element.textContent || "").trim().replace(/\s+/g, " ").slice(0, 30) + "」";
  };

  const structure = [];
  const root = document.documentElement;
  if (root.lang !== "ja") structure.push("html の lang が ja でない: " + root.lang);
  if (!document.title.trim()) structure.push("title が空");
  if (document.querySelectorAll("main").length !== 1) structure.push("main がちょうど1つでない");

  const headings = [];
  const outline = [...document.querySelectorAll("h1,h2,h3,h4,h5,h6")].filter((heading) => heading.checkVisibility());
  if (outline.filter((heading) => heading.tagName === "H1").length !== 1) headings.push("h1 がちょうど1つでない");
  outline.reduce((above, heading) => {
    const level = Number(heading.tagName[1]);
    if (level > above + 1) headings.push("見出しの段が飛ぶ (h" + above + " → h" + level + "): " + describe(heading));
    if (!heading.textContent.trim()) headings.push("空の見出し: " + describe(heading));
    return level;
  }, 0);

  const pictures = [];
  const named = (element) => {
    const ids = (element.getAttribute("aria-labelledby") || "").split(/\s+/).filter(Boolean);
    const labels = ids.map((id) => (document.getElementById(id)?.textContent || "").trim());
    return (ids.length > 0 && labels.every(Boolean)) || (element.getAttribute("aria-label") || "").trim() !== ""
      || (element.querySelector(":scope > title")?.textContent || "").trim() !== "";
  };
  for (const svg of document.querySelectorAll("svg")) {
    const hidden = svg.closest("[aria-hidden=true]") !== null;
    if (svg.getAttribute("role") === "img" ? !named(svg) : !hidden) {
      pictures.push("名前がなく、隠されてもいない図: " + svg.outerHTML.slice(0, 120));
    }
  }

  const links = [...document.querySelectorAll("a[href]")].map((anchor) => anchor.href);
  const anchors = [...document.querySelectorAll("[id]")].map((element) => element.id);
  const repeated = anchors.filter((id, index) => anchors.indexOf(id) !== index);
  if (repeated.length) structure.push("重複した id: " + [...new Set(repeated)].join(", "));

  const text = (document.querySelector("main")?.innerText || "")
    .split("\n").map((line) => line.trim().replace(/\s+/g, " ")).filter(Boolean);
  return { title: document.title, structure, headings, pictures, links, anchors, text };
}
