"""The catalogue of a built site: Turtle and JSON-LD say the same, hold the shapes, and tell the truth about the files.

    dcat_test.py             builds the sample plan, with and without an address, and again under hostile names
    dcat_test.py FOLDER...   looks at sites that are built already (folders with data/catalogue.ttl); what DCAT-AP only
                             recommends may be missing there

Also holds the workbook against what an independent reader sees in it.
"""

from __future__ import annotations

import csv
import hashlib
import os
import re
import shutil
import subprocess
import sys
import tempfile
import urllib.parse
from pathlib import Path

from openpyxl import load_workbook
from pyshacl import validate
from rdflib import Graph, Literal, Namespace, URIRef
from rdflib.compare import isomorphic
from rdflib.namespace import DCTERMS, RDF

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT / "Tests" / "browser"))

from report import Report  # noqa: E402

BINARY = os.environ.get("TEBIKI_BIN", str(ROOT / ".build/debug/tebiki"))
SAMPLE = ROOT / "Examples/mihon"
SHAPES = Graph().parse(ROOT / "Tests/opendata/shapes.ttl", format="turtle")
DCAT = Namespace("http://www.w3.org/ns/dcat#")
SPDX = Namespace("http://spdx.org/rdf/terms#")
FOAF = Namespace("http://xmlns.com/foaf/0.1/")
VCARD = Namespace("http://www.w3.org/2006/vcard/ns#")

# Where a site without an address of its own happens to be served.
ELSEWHERE = "https://elsewhere.example/some/place/"
# What ends strings, addresses, statements and elements, in the plan's own title.
HOSTILE = "\" ' \\ \\u0022 <b> </script> ] ; . @ja ^^xsd:date \"\"\" {} 𠮷 &amp; #x"


def build(plan: Path, output: Path, address: str | None) -> None:
    words = [BINARY, "build", str(plan), "--output", str(output), "--preview"]
    if address:
        words += ["--base-url", address]
    done = subprocess.run(words, capture_output=True, text=True)
    if done.returncode != 0:
        raise RuntimeError(f"{' '.join(words)}: {done.returncode}\n{done.stdout}{done.stderr}")


def hostile_plan(place: Path) -> Path:
    folder = place / "hostile"
    shutil.copytree(SAMPLE, folder)
    plan = folder / "plan.yaml"
    quoted = "'" + HOSTILE.replace("'", "''") + "'"
    plan.write_text(re.sub("^title: .*$", lambda _: "title: " + quoted, plan.read_text(), count=1, flags=re.MULTILINE))
    return folder


def read(site: Path) -> tuple[Graph, Graph]:
    data = site / "data"
    turtle = Graph().parse(data / "catalogue.ttl", format="turtle", publicID=ELSEWHERE + "data/catalogue.ttl")
    linked = Graph().parse(data / "catalogue.jsonld", format="json-ld", publicID=ELSEWHERE + "data/catalogue.jsonld")
    return turtle, linked


def check_shapes(graph: Graph, report: Report, name: str, *, strict: bool) -> None:
    conforms, _, text = validate(graph, shacl_graph=SHAPES, allow_warnings=not strict)
    report.check(conforms, name, text[:2000])


def check_that_shapes_bite(graph: Graph, report: Report) -> None:
    """Takes out one kind of statement after the other; the shapes must miss each."""
    targets = [(DCAT.Catalog, DCTERMS.title), (DCAT.Catalog, DCTERMS.publisher), (DCAT.Catalog, DCTERMS.description),
               (DCAT.Dataset, DCTERMS.title), (DCAT.Dataset, DCTERMS.license), (DCAT.Dataset, DCAT.contactPoint),
               (DCAT.Dataset, DCTERMS.temporal), (DCAT.Distribution, DCAT.accessURL),
               (DCAT.Distribution, DCTERMS.license), (DCAT.Distribution, DCTERMS.bibliographicCitation),
               (SPDX.Checksum, SPDX.checksumValue), (DCAT.Distribution, DCAT.mediaType), (FOAF.Agent, FOAF.name),
               (SPDX.Checksum, SPDX.algorithm), (DCTERMS.PeriodOfTime, DCAT.startDate), (VCARD.Kind, VCARD.fn)]
    for kind, predicate in targets:
        lessened = Graph()
        subjects = set(graph.subjects(RDF.type, kind))
        for triple in graph:
            if not (triple[0] in subjects and triple[1] == predicate):
                lessened.add(triple)
        report.check(len(lessened) < len(graph), str(predicate), f"is nowhere at {kind}")
        report.check(not validate(lessened, shacl_graph=SHAPES)[0], str(predicate), f"is not missed at {kind}")


def root_of(graph: Graph) -> str:
    return str(next(graph.subjects(RDF.type, DCAT.Catalog))).removesuffix("data/catalogue.jsonld#catalogue")


def check_files(graph: Graph, site: Path, report: Report) -> None:
    """Size and checksum are those of the file that lies at the address."""
    root = root_of(graph)
    for distribution in graph.subjects(RDF.type, DCAT.Distribution):
        place = str(graph.value(distribution, DCAT.downloadURL))
        if not report.check(place.startswith(root), place, f"does not begin with {root}"):
            continue
        file = site / urllib.parse.unquote(place.removeprefix(root))
        if not report.check(file.is_file(), place, "is no file of the site"):
            continue
        content = file.read_bytes()
        if place.removeprefix(root).startswith(("documents/", "data/stratml")):
            # A form of the edition is made when it is first asked for: the catalogue cannot know its size before.
            report.check(graph.value(distribution, DCAT.byteSize) is None, place, "states a size")
            continue
        size = graph.value(distribution, DCAT.byteSize)
        report.check(size is not None and int(size) == len(content), place, f"{size} bytes, not {len(content)}")
        checksum = graph.value(distribution, SPDX.checksum)
        # The literal's own text: hexBinary is turned into bytes by the library.
        stated = str(graph.value(checksum, SPDX.checksumValue)) if checksum is not None else ""
        report.check(stated == hashlib.sha256(content).hexdigest(), place, f"checksum {stated}")
        for standard in graph.objects(distribution, DCTERMS.conformsTo):
            path = str(standard).removeprefix(root)
            report.check((site / path).is_file(), place, f"conforms to {standard}, which is no file of the site")


def check_title(graph: Graph, title: str, report: Report) -> None:
    dataset = next(graph.objects(None, DCAT.dataset))
    report.check(graph.value(dataset, DCTERMS.title) == Literal(title, lang="ja"), "title",
                 graph.value(dataset, DCTERMS.title))


def check_addresses(graph: Graph, report: Report) -> None:
    for triple in graph:
        for term in triple:
            if isinstance(term, URIRef):
                report.check(re.match(r"(https?|mailto|tel):[^\s<>\"{}|^`\\]+$", str(term)) is not None, str(term))


def check_workbook(site: Path, report: Report) -> None:
    """An independent reader finds the rows of the CSV files, no formula, and text where there is text."""
    path = site / "data/plan.xlsx"
    if not report.check(path.is_file(), "plan.xlsx", "is missing"):
        return
    book = load_workbook(path)
    for sheet, name in zip(book.worksheets, ["measures.csv", "indicators.csv", "observations.csv"]):
        with (site / "data" / name).open(encoding="utf-8-sig", newline="") as file:
            rows = list(csv.reader(file))
        report.check(sheet.max_row == len(rows), name, f"{sheet.max_row} rows, not {len(rows)}")
        report.check([cell.value for cell in sheet[1]] == rows[0], name, "other columns")
        wrong = [cell.coordinate for row in sheet for cell in row if cell.data_type == "f"]
        report.none(wrong, f"{name}: formulas")
        differ = []
        for row, line in zip(sheet.iter_rows(min_row=2), rows[1:]):
            differ += [cell.coordinate for cell, text in zip(row, line) if not same(cell.value, text)]
        report.none(differ, f"{name}: other values")


def same(value: object, text: str) -> bool:
    if value is None:
        return text == ""
    if isinstance(value, (int, float)):
        return float(value) == float(text)
    if hasattr(value, "strftime"):
        return value.strftime("%Y-%m-%d") == text
    return value == unprotected(text)


def unprotected(text: str) -> str:
    """What docs/open-data.md tells readers of the CSV files to do."""
    return text[1:] if re.match("'+[=+\\-@＝＋－＠]", text) else text


def look_at(site: Path, report: Report, name: str, *, root: str | None = None, title: str | None = None) -> None:
    report.group(name)
    turtle, linked = read(site)
    report.check(len(turtle) > 100, name, f"{len(turtle)} statements")
    report.check(isomorphic(turtle, linked), name, f"Turtle {len(turtle)}, JSON-LD {len(linked)} statements differ")
    check_shapes(turtle, report, name, strict=root is not None)
    check_addresses(turtle, report)
    if root:
        report.check(root_of(turtle) == root, name, f"begins at {root_of(turtle)}, not {root}")
    if title:
        check_title(linked, title, report)
    check_files(turtle, site, report)
    check_workbook(site, report)


def main(folders: list[str]) -> int:
    report = Report()
    for folder in folders:
        look_at(Path(folder), report, folder)
    if not folders:
        with tempfile.TemporaryDirectory(prefix="tebiki-opendata-") as name:
            place = Path(name)
            address = "https://plan.example/mihon/"
            trials = [("with an address", SAMPLE, address, None), ("without an address", SAMPLE, None, None),
                      ("hostile names", hostile_plan(place), address, HOSTILE)]
            for number, (label, plan, at, title) in enumerate(trials):
                site = place / str(number)
                build(plan, site, at)
                look_at(site, report, f"catalogue {label}", root=at or ELSEWHERE, title=title)
            report.group("the shapes bite")
            check_that_shapes_bite(read(place / "0")[0], report)
    return report.finish()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
