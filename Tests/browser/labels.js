// Complaints about fields without words of their own, and about words that belong to no field.
() => {
  const complaints = [];
  const describe = (element) => element.outerHTML.slice(0, 120);
  for (const field of document.querySelectorAll("input:not([type=hidden]),select,textarea")) {
    const words = [...(field.labels || [])].map((label) => label.textContent.trim()).join("")
      || (field.getAttribute("aria-label") || "").trim();
    if (!words) complaints.push("言葉のない欄: " + describe(field));
    for (const id of (field.getAttribute("aria-describedby") || "").split(/\s+/).filter(Boolean)) {
      if (!document.getElementById(id)) complaints.push("説明の行き先がない: " + id);
    }
  }
  for (const label of document.querySelectorAll("label[for]")) {
    if (!document.getElementById(label.htmlFor)) complaints.push("欄のないラベル: " + describe(label));
  }
  for (const button of document.querySelectorAll("button")) {
    if (!button.textContent.trim() && !button.getAttribute("aria-label")) complaints.push("言葉のないボタン: " + describe(button));
  }
  return complaints;
}
