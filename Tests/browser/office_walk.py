"""What is looked at on every page of the workspace, once for each address pattern, role and kind of answer."""

from __future__ import annotations

import os
import re
from urllib.parse import unquote, urlsplit

from playwright.sync_api import Page

from browser import HERE, PHONE, axe_complaints, script
from pages import Findings
from report import Report

# What a browser says by itself about an answer that is no 200; the statuses are judged elsewhere.
STATUS_REMARK = re.compile(r"Failed to load resource: the server responded with a status of 4(04|09|22)")


def known_routes() -> list[str]:
    """The addresses that the program answers to GET, as a Swift test holds them against the program."""
    lines = (HERE / "office_routes.txt").read_text(encoding="utf-8").splitlines()
    return [line.strip() for line in lines if line.strip() and not line.startswith("#")]


class Walk:
    """Which pages were seen, by whom, and what was found there."""

    def __init__(self) -> None:
        self.findings = Findings()
        self.routes = known_routes()
        self.patterns = [(route, self.pattern(route)) for route in self.routes]
        self.inspected: set[tuple[str, str, int]] = set()
        self.fetched: set[str] = set()
        self.pictures = os.environ.get("TEBIKI_SHOTS")

    @staticmethod
    def pattern(route: str) -> re.Pattern[str]:
        return re.compile("/".join("[^/]+" if step.startswith("{") else re.escape(step) for step in route.split("/")))

    def route(self, address: str) -> str | None:
        path = unquote(urlsplit(address).path).rstrip("/")
        return next((route for route, pattern in self.patterns if pattern.fullmatch(path)), None)

    def fetched_file(self, address: str) -> None:
        """Notes an answer that is no page: a file to take home, a style sheet."""
        route = self.route(address)
        if route:
            self.fetched.add(route)

    def look(self, page: Page, role: str, status: int, complaints: list[str]) -> None:
        """Looks at the page that has just been loaded, unless this role saw its like before."""
        route = self.route(page.url) or urlsplit(page.url).path
        part = urlsplit(page.url).path.rsplit("/", 1)[-1] if route.endswith("/parts/{part}") else ""
        kind = re.search(r"/(?:records|new)/([^/]+)/", page.url)
        where = f"{route} {kind.group(1) if kind else part} [{role}]" + (f" {status}" if status != 200 else "")
        heard = [text for text in complaints if not STATUS_REMARK.match(text)]
        complaints.clear()
        if heard:
            self.findings.add("office: no console message, no violated policy", where, heard)
        key = (route + (kind.group(1) if kind else part), role, status)
        if key in self.inspected:
            return
        self.inspected.add(key)
        # Without an identity provider its two addresses are not there; that they say so is what can be seen of them.
        if status == 200 or "/oidc/" in route:
            self.fetched.add(route)
        add = self.findings.add
        add("office: no console message, no violated policy", where, heard)
        seen = page.evaluate(script("probe.js"))
        add("office: language, title, one main, ids", where, seen["structure"])
        add("office: one h1, headings nest", where, seen["headings"])
        add("office: axe-core", where, axe_complaints(page))
        add("office: every field has its words", where, page.evaluate(script("labels.js")))
        before = page.viewport_size
        page.set_viewport_size(PHONE)
        add("office: no sideways scroll at 390 px", where, page.evaluate(script("overflow.js"), False))
        if self.pictures:
            page.screenshot(path=self.picture(where + " phone"), full_page=True)
        page.set_viewport_size(before)
        if self.pictures:
            page.screenshot(path=self.picture(where), full_page=True)

    def picture(self, name: str) -> str:
        return os.path.join(self.pictures or "", re.sub(r"[^0-9A-Za-z]+", "-", name).strip("-") + ".png")

    def hand_over(self, report: Report) -> None:
        self.findings.hand_over(report)
        report.group(f"office: every address of the program was walked ({len(self.routes)})")
        for route in self.routes:
            report.check(route in self.fetched, route, "no walk opened it: add it to a round, in the browser")
