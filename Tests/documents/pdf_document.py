"""A PDF read through its structure tree: what a screen reader meets, in its order."""

from __future__ import annotations

import re

import pdfplumber


def squeezed(text: str) -> str:
    """Without blanks and line breaks, which belong to the layout."""
    return re.sub(r"\s+", "", text)


class PDFDocument:
    def __init__(self, path: str) -> None:
        self.pdf = pdfplumber.open(path)
        self.tree = self.pdf.structure_tree
        self.texts: dict[tuple[int, int], list[str]] = {}
        for page in self.pdf.pages:
            for char in page.chars:
                if char["mcid"] is not None:
                    self.texts.setdefault((page.page_number, char["mcid"]), []).append(char["text"])
            page.close()

    def walk(self):
        """Every element with its ancestors, in reading order."""
        stack = [(element, ()) for element in reversed(self.tree)]
        while stack:
            element, above = stack.pop()
            yield element, above
            for child in reversed(element.get("children", [])):
                stack.append((child, above + (element,)))

    def text(self, element: dict, page: int | None = None) -> str:
        """The words of an element. Where words of its own stand between those of its children, the marks in the page tell
        the order: the list of the tree that pdfplumber gives has lost it."""
        page = element.get("page_number", page)
        if not element.get("mcids"):
            return "".join(self.text(child, page) for child in element.get("children", []))
        places = sorted(set(self._places(element, page)))
        return "".join("".join(self.texts.get(place, [])) for place in places)

    def _places(self, element: dict, page: int | None):
        page = element.get("page_number", page)
        for mark in element.get("mcids", []):
            yield page, mark
        for child in element.get("children", []):
            yield from self._places(child, page)

    def whole_text(self) -> str:
        """Everything but the table of contents, in the order of the structure."""

        def texts(element: dict, page: int | None) -> str:
            page = element.get("page_number", page)
            if element["type"] == "TOC":
                return ""
            if element.get("mcids"):
                return squeezed(self.text(element, page))
            return "".join(texts(child, page) for child in element.get("children", []))

        return "".join(texts(element, None) for element in self.tree)

    def headings(self) -> list[tuple[int, str]]:
        found = []
        for element, _ in self.walk():
            level = re.fullmatch(r"H([1-6])", element["type"])
            if level:
                found.append((int(level.group(1)), squeezed(self.text(element))))
        return found

    def tables(self) -> dict[str, list[list[str]]]:
        """The rows of every table by its caption, which stands inside the table or right before it."""
        found: dict[str, list[list[str]]] = {}
        caption = ""
        for element, above in self.walk():
            if element["type"] == "Caption":
                caption = squeezed(self.text(element))
            if element["type"] != "Table":
                continue
            own = [child for child in element.get("children", []) if child["type"] == "Caption"]
            name = squeezed("".join(self.text(child) for child in own)) or caption
            rows: list[list[str]] = []
            self._rows(element, rows)
            found[name] = rows
        return found

    def _rows(self, element: dict, rows: list[list[str]]) -> None:
        for child in element.get("children", []):
            if child["type"] == "TR":
                cells = [cell for cell in child.get("children", []) if cell["type"] in ("TH", "TD")]
                rows.append([squeezed(self.text(cell, child.get("page_number"))) for cell in cells])
            else:
                self._rows(child, rows)

    def faults(self) -> list[str]:
        """What a screen reader would stumble over (PDF/UA-1, ISO 14289-1, 7.1 to 7.5)."""
        found = []
        catalog = self.pdf.doc.catalog
        if not (catalog.get("MarkInfo") or {}).get("Marked"):
            found.append("not marked as tagged")
        if b"ja" not in bytes(catalog.get("Lang", b"")):
            found.append("the language is not Japanese")
        last = 0
        for element, above in self.walk():
            kind = element["type"]
            if kind == "Figure" and not (element.get("alt_text") or "").strip():
                found.append(f"a figure without alternative text on page {element.get('page_number')}")
            level = re.fullmatch(r"H([1-6])", kind)
            if level:
                if int(level.group(1)) > last + 1:
                    found.append(f"a heading skips a level: {self.text(element)[:40]}")
                last = int(level.group(1))
            if kind == "Table" and not any(child["type"] == "TH" for child, _ in self._below(element)):
                found.append(f"a table without header cells on page {element.get('page_number')}")
            if kind in ("TH", "TD") and above[-1]["type"] != "TR":
                found.append("a cell outside a row")
        return found

    def _below(self, element: dict):
        stack = list(element.get("children", []))
        while stack:
            child = stack.pop()
            yield child, element
            stack.extend(child.get("children", []))
