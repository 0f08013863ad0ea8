"""The same tables read back from every form in which an edition leaves."""

from __future__ import annotations

import csv
import json
import re
from decimal import Decimal
from pathlib import Path
from xml.etree import ElementTree

import docx
import openpyxl
from bs4 import BeautifulSoup

from pdf_document import PDFDocument, squeezed

#: A table of cells: (name of the indicator, row, column) -> what stands there.
Cells = dict[tuple[str, str, str], str]
CAPTION = re.compile(r"(?:表\d+)?「(.+)」の実績と目標$")
STRATML = "{urn:ISO:std:iso:17469:tech:xsd:PerformancePlanOrReport}"


def cells_of(caption: str, rows: list[list[str]], into: Cells) -> None:
    """Takes in a table 「…」の実績と目標; empty columns are left out by every form alike."""
    name = CAPTION.search(squeezed(caption))
    if not name or not rows:
        return
    header = [squeezed(cell) for cell in rows[0]]
    for row in rows[1:]:
        for column, cell in zip(header[1:], row[1:]):
            into[name.group(1), squeezed(row[0]), column] = squeezed(cell)


def of_pdf(document: PDFDocument) -> Cells:
    found: Cells = {}
    for caption, rows in document.tables().items():
        cells_of(caption, rows, found)
    return found


def of_word(path: Path) -> Cells:
    found: Cells = {}
    document = docx.Document(str(path))
    caption = ""
    for child in document.element.body.iterchildren():
        if child.tag.endswith("}p"):
            caption = docx.text.paragraph.Paragraph(child, document).text or caption
        elif child.tag.endswith("}tbl"):
            table = docx.table.Table(child, document)
            cells_of(caption, [[cell.text for cell in row.cells] for row in table.rows], found)
    return found


def of_markdown(path: Path) -> Cells:
    found: Cells = {}
    caption, rows = "", []
    plain = re.compile(r"\\([\\`*_\[\]<>#|~&.)+-])")
    for line in path.read_text(encoding="utf-8").splitlines() + [""]:
        if line.startswith("**表"):
            caption = plain.sub(r"\1", line.strip("*"))
        elif re.fullmatch(r"[| :-]+", line) and "---" in line:
            continue
        elif line.startswith("| "):
            cells = [cell.strip() for cell in re.split(r"(?<!\\)\|", line)[1:-1]]
            rows.append([plain.sub(r"\1", cell.replace("<br>", "")) for cell in cells])
        elif rows:
            cells_of(caption, rows, found)
            rows = []
    return found


def of_pages(site: Path) -> Cells:
    found: Cells = {}
    for page in sorted(site.glob("measures/*/index.html")) + [site / "indicators" / "index.html"]:
        soup = BeautifulSoup(page.read_bytes(), "html.parser")
        for table in soup.find_all("table"):
            caption = table.find("caption")
            rows = [[cell.get_text() for cell in row.find_all(["th", "td"])] for row in table.find_all("tr")]
            if caption:
                cells_of(caption.get_text(), rows, found)
    return found


# The exact values: (id of the indicator, code of the period) -> number.
Values = dict[tuple[str, str], Decimal]


def of_json(site: Path) -> Values:
    plan = json.loads((site / "data/plan.json").read_bytes(), parse_float=Decimal, parse_int=Decimal)
    found: Values = {}
    for value in plan.get("observations", []):
        number = value.get("value")
        if isinstance(number, Decimal):
            found[value["indicator"], value["period"]] = number
    return found


def of_table(rows: list[list[str]]) -> Values:
    header = [str(cell) for cell in rows[0]]
    columns = {name: place for place, name in enumerate(header)}
    found: Values = {}
    for row in rows[1:]:
        cells = ["" if cell is None else str(cell) for cell in row] + [""] * len(header)
        if cells[columns["値の種類"]] == "実績値" and cells[columns["値"]] != "":
            found[cells[columns["指標ID"]], cells[columns["時点コード"]]] = Decimal(cells[columns["値"]])
    return found


def of_csv(site: Path) -> Values:
    with open(site / "data/observations.csv", encoding="utf-8-sig", newline="") as file:
        return of_table(list(csv.reader(file)))


def of_workbook(site: Path) -> Values:
    book = openpyxl.load_workbook(site / "data/plan.xlsx")
    for sheet in book.worksheets:
        rows = [list(row) for row in sheet.iter_rows(values_only=True)]
        for start, row in enumerate(rows[:10]):
            if row and "指標ID" in row and "値" in row:
                return of_table(rows[start:])
    raise AssertionError("no sheet of values in plan.xlsx")


def of_stratml(site: Path) -> list[tuple[str, Decimal]]:
    """The actual results by the indicator's title: the second part of StratML knows neither ids of ours nor fiscal years."""
    root = ElementTree.parse(site / "data/stratml-part2.xml").getroot()
    found = []
    for indicator in root.iter(STRATML + "PerformanceIndicator"):
        title = indicator.findtext(STRATML + "MeasurementDimension") or ""
        for result in indicator.iter(STRATML + "ActualResult"):
            number = result.findtext(STRATML + "NumberOfUnits")
            if number:
                found.append((title, Decimal(number)))
    return found
