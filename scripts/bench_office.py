"""The office section of scripts/bench: officers' pages with 1,788 drafts in the store while eight clients save."""

from __future__ import annotations

import contextlib
import http.client
import re
import statistics
import subprocess
import tempfile
import threading
import time
import xml.etree.ElementTree as ElementTree
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlencode

ROOT = Path(__file__).resolve().parent.parent
SAMPLE = "Examples/mihon"
Row = tuple[str, str, str, str, str]
BODY, PLAN = "010006", "p010006"
FORM = {"content-type": "application/x-www-form-urlencoded"}


class Browser:
    """A client with one connection and its cookies."""

    def __init__(self, port: int, cookies: dict[str, str] | None = None) -> None:
        self.port = port
        self.cookies: dict[str, str] = dict(cookies or {})
        self.connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)

    def ask(self, path: str, form: list[tuple[str, str]] | None = None) -> tuple[int, str, float]:
        headers = {"cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items())}
        begun = time.perf_counter()
        if form is None:
            self.connection.request("GET", path, headers=headers)
        else:
            self.connection.request("POST", path, body=urlencode(form), headers=headers | FORM)
        answer = self.connection.getresponse()
        body = answer.read()
        took = time.perf_counter() - begun
        for name, value in answer.getheaders():
            if name.lower() == "set-cookie":
                cookie = value.split(";")[0].split("=", 1)
                self.cookies[cookie[0]] = cookie[1]
        return answer.status, body.decode(), took


@contextlib.contextmanager
def serving(program: Path, folder: Path) -> Iterator[tuple[subprocess.Popen, int, str, float]]:
    begun = time.perf_counter()
    process = subprocess.Popen([str(program), "serve", "--data", str(folder), "--port", "0"], cwd=ROOT,
                               stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    try:
        text = ""
        while "/set-up/" not in text:
            text += process.stdout.readline()
        start = time.perf_counter() - begun
        port = int(re.search(r"127\.0\.0\.1:(\d+)/", text).group(1))
        yield process, port, re.search(r"/office/set-up/\S+", text).group(0), start
    finally:
        process.terminate()
        process.wait()


def set_up(port: int, address: str) -> Browser:
    browser = Browser(port)
    password = "maple river seven drum"
    status, text, _ = browser.ask(address, [("body", BODY), ("account", "bench"), ("display-name", "計画担当"),
                                            ("new-password", password), ("again", password)])
    if status != 303:
        raise RuntimeError(f"set-up answered {status}: {text[:300]}")
    return browser


def fields(page: str) -> list[tuple[str, str]]:
    """What a browser would send for the form of a record. The pages are well-formed XML as well."""
    tree = ElementTree.fromstring(page.replace("<!DOCTYPE html>", ""))
    form = next(element for element in tree.iter("form") if "data-record" in element.attrib)
    found: list[tuple[str, str]] = []
    for element in form.iter():
        name, kind = element.get("name"), element.get("type")
        if name is None:
            continue
        if element.tag == "textarea":
            found.append((name, (element.text or "").removeprefix("\n")))
        elif element.tag == "select":
            found.append((name, next((option.get("value", "") for option in element if option.get("selected")), "")))
        elif element.tag == "input" and (kind not in ("checkbox", "radio") or element.get("checked")):
            found.append((name, element.get("value", "")))
    return found


def saver(browser: Browser, measure: str, stop: threading.Event, times: list[float]) -> None:
    path = f"/office/plans/{PLAN}/records/measure/{measure}"
    number = 0
    while not stop.is_set():
        _, page, _ = browser.ask(path)
        number += 1
        form = [(name, value) for name, value in fields(page) if name not in ("reason", "summary")]
        status, text, took = browser.ask(path, form + [("summary", f"文 {number}"), ("reason", "測定")])
        if status not in (303, 409):
            raise RuntimeError(f"saving answered {status}: {text[:500]}")
        times.append(took)


def percentile(times: list[float], share: float) -> float:
    return sorted(times)[min(int(len(times) * share), len(times) - 1)]


def resident(process: subprocess.Popen) -> float:
    status = Path(f"/proc/{process.pid}/status").read_text()
    return int(re.search(r"VmRSS:\s+(\d+)", status).group(1)) / 1024


PAGES = ["", "/check", "/measures", "/chapters", "/sections", "/guide", "/parts/basic",
         "/records/measure/m-1-1", "/records/measure/m-1-1/history", "/decision",
         "/progress", "/figures", "/sections/transport/figures?year=FY2026", "/years"]


def walk(browser: Browser, seconds: float) -> dict[str, list[float]]:
    paths = ["/office", "/office/search?q=" + "%E8%A8%88%E7%94%BB"] + [f"/office/plans/{PLAN}{page}" for page in PAGES]
    times: dict[str, list[float]] = {path: [] for path in paths}
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        for path in paths:
            status, text, took = browser.ask(path)
            if status != 200:
                raise RuntimeError(f"{path} answered {status}: {text[:300]}")
            times[path].append(took)
    return times


def fill(filler: Path, folder: Path, plans: int) -> None:
    subprocess.run([str(filler), "fill", str(folder), SAMPLE, str(plans)], cwd=ROOT, check=True,
                   stdout=subprocess.DEVNULL)


def all_rows(program: Path, filler: Path, say: Callable[[str], None], short: bool) -> list[Row]:
    plans, seconds = (100, 3.0) if short else (1_788, 20.0)
    rows: list[Row] = []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "data"
        fill(filler, folder, plans)
        with serving(program, folder) as (process, port, address, start):
            rows.append((f"start with {plans:,} drafts, until the set-up address is printed", f"{start:.2f} s", "–", "–", "–"))
            browser = set_up(port, address)
            quiet = walk(browser, seconds)
            stop, saves = threading.Event(), []
            clients = [threading.Thread(target=saver, daemon=True, args=(
                Browser(port, browser.cookies), f"m-{place // 3 + 1}-{place % 3 + 2}", stop, saves)) for place in range(8)]
            for client in clients:
                client.start()
            busy = walk(Browser(port, browser.cookies), seconds)
            stop.set()
            for client in clients:
                client.join()
            for what, times in (("nobody saves", quiet), ("eight clients save", busy)):
                together = [took for path in times.values() for took in path]
                slowest = max(times, key=lambda path: percentile(times[path], 0.99))
                rows.append((f"officers' pages, {plans:,} drafts, {what}",
                             f"median {statistics.median(together) * 1000:.1f}, p99 {percentile(together, 0.99) * 1000:.1f} ms",
                             "p99 ≤ 30 ms", f"slowest: {slowest} {percentile(times[slowest], 0.99) * 1000:.1f} ms", "–"))
            rows.append(("saves of a measure meanwhile, checked with the whole plan",
                         f"{len(saves) / seconds:.0f}/s, p99 {percentile(saves, 0.99) * 1000:.1f} ms", "–", "–", "–"))
            rows.append(("memory afterwards", f"{resident(process):.0f} MB", "–", "–", "–"))
    return rows
