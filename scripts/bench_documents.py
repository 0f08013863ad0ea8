"""Documents against peers: the book of 120 measures by Typst bare, WeasyPrint and Chromium; two long texts by difflib."""

from __future__ import annotations

import os
import re
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = Path(os.environ.get("TEBIKI_VENV", ".venv"))
PYTHON = str((ROOT / VENV if not VENV.is_absolute() else VENV) / "bin/python")

#: The engine without anything around it: the same files, no limits, no queue, no claim to PDF/UA.
BARE = "import typst, sys; typst.compile('main.typ', output='bare.pdf', root='.')"
DIFFLIB = """
import difflib, sys
old, new = (open(name, encoding='utf-8').read() for name in ('old.txt', 'new.txt'))
pieces = [difflib.SequenceMatcher(None, a, b, autojunk=False).get_opcodes()
          for a, b in zip(old.split('\\n\\n'), new.split('\\n\\n')) if a != b]
"""


def large_plan(target: Path) -> None:
    """見本県 with every measure five times: 120 measures."""
    shutil.copytree(ROOT / "Examples/mihon", target)
    for path in sorted((target / "measures").glob("*.yaml")):
        text = re.sub(r"(?m)^dependsOn:.*\n", "", path.read_text(encoding="utf-8"))
        text = re.sub(r"(?m)^ *leadsTo:.*\n", "", text)
        for copy in range(2, 6):
            own = re.sub(r"\bi-(\d)", rf"i{copy}-\1", text)
            own = re.sub(r"(?m)^number: (.+)$", rf"number: \1-{copy}", own)
            own = re.sub(r"(?m)^title: (.+)$", rf"title: \1（{copy}）", own, count=1)
            path.with_name(path.stem + f"-{copy}.yaml").write_text(own, encoding="utf-8")


def run(command: list[str], folder: Path) -> tuple[float, float]:
    """Seconds, and the largest memory of the processes in MB."""
    start = time.perf_counter()
    timed = ["/usr/bin/env", "python3", "-c", (
        "import resource, subprocess, sys; code = subprocess.run(sys.argv[1:]).returncode; "
        "print('RSS', resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss); sys.exit(code)")] + command
    done = subprocess.run(timed, cwd=folder, capture_output=True, text=True, check=False)
    seconds = time.perf_counter() - start
    found = re.search(r"RSS (\d+)", done.stdout)
    if done.returncode:
        print(done.stderr[-2000:], file=sys.stderr)
    return seconds, int(found.group(1)) / 1024 if found else 0


def pages(path: Path) -> int:
    done = subprocess.run(["pdfinfo", str(path)], capture_output=True, text=True, check=False)
    found = re.search(r"Pages:\s+(\d+)", done.stdout)
    return int(found.group(1)) if found else 0


def all_rows(program: Path, harness: Path, say) -> list[tuple[str, str, str, str, str]]:
    rows: list[tuple[str, str, str, str, str]] = []
    environment = dict(os.environ, TEBIKI_PDF_PYTHON=PYTHON)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        large_plan(folder / "plan")
        done = subprocess.run(
            [str(harness), "documents", str(folder / "plan"), str(folder)], capture_output=True, text=True, check=True,
            env=environment)
        values = {line.split("\t")[0]: float(line.split("\t")[1]) for line in done.stdout.splitlines()}
        say(f"  {values['book-measures']:.0f} measures")
        peers: dict[str, tuple[float, float, int]] = {}
        seconds, memory = run([PYTHON, "-c", BARE], folder / "typst")
        peers["Typst bare"] = (seconds, memory, pages(folder / "typst/bare.pdf"))
        chromium = shutil.which("chromium")
        if chromium:
            seconds, memory = run(
                [chromium, "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer",
                 "--print-to-pdf=chromium.pdf", f"file://{folder}/book.html"], folder)
            peers["Chromium"] = (seconds, memory, pages(folder / "chromium.pdf"))
        if subprocess.run([PYTHON, "-c", "import weasyprint"], capture_output=True, check=False).returncode == 0:
            seconds, memory = run([PYTHON, "-m", "weasyprint", "book.html", "weasy.pdf"], folder)
            peers["WeasyPrint"] = (seconds, memory, pages(folder / "weasy.pdf"))
        own = values["bookPDF"]
        for peer, (seconds, memory, count) in peers.items():
            ours = peers["Typst bare"][2] / own
            rows.append((
                f"book of {values['book-measures']:.0f} measures as PDF/UA-1 and PDF/A-2a, a process of its own",
                f"{own:.1f} s, {ours:.0f} pages/s", "–",
                f"{peer}: {seconds:.1f} s, {count} pages, {count / seconds:.0f} pages/s, {memory:.0f} MB",
                f"{ours / (count / seconds):.2f}× its pages/s"))
        rows.append(("the same book composed and written for the engine, in memory", f"{values['compose'] * 1000:.0f} ms",
                     "–", "", ""))
        rows.append(("the same book as Word, with its drawings as pictures", f"{values['bookWord']:.1f} s", "–", "", ""))
        seconds, _ = run([sys.executable, "-c", DIFFLIB], folder)
        rows.append((f"comparison table of two plans of 74,000 characters ({values['compare-rows']:.0f} rows)",
                     f"{values['compare'] * 1000:.0f} ms", "–",
                     f"Python difflib, characters of the changed paragraphs only: {seconds * 1000:.0f} ms",
                     f"{seconds / values['compare']:.1f}× as fast"))
        times = []
        for number in range(3):
            start = time.perf_counter()
            subprocess.run([str(program), "build", "Examples/mihon", "--output", str(folder / f"site{number}")],
                           cwd=ROOT, check=True, capture_output=True, env=environment)
            times.append(time.perf_counter() - start)
        rows.append(("見本県 in all forms: pages, data, PDF, Word, package (`tebiki build`)",
                     f"{sorted(times)[1]:.1f} s", "≤ 10 s", "", ""))
    return rows
