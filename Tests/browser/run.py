#!/usr/bin/env python3
"""Tests of the published site in a real browser.

    TEBIKI_BIN=path/to/tebiki [TEBIKI_FOLDER=Examples/mihon] run.py    starts the program on a free port
    TEBIKI_URL=http://127.0.0.1:8080 run.py                            uses a server that is running already

Prints a line per group and closes with "N passed, N failed".
"""

from __future__ import annotations

import contextlib
import os
import re
import sys
import time

from playwright.sync_api import Browser, sync_playwright

import keyboard
import pages
import printing
import protocol
from browser import DESKTOP, Watch, axe_complaints, launch, script
from report import Report
from site_under_test import Site, running


def first_matching(paths: list[str], pattern: str) -> list[str]:
    return [path for path in paths if re.search(pattern, path)][:1]


def same_origin_files(site: Site, paths: list[str], browser: Browser) -> list[str]:
    """What the pages refer to that is no page: stylesheet, script, icon, data files."""
    context = browser.new_context(viewport=DESKTOP)
    page = context.new_page()
    found: dict[str, None] = {}
    for path in paths:
        page.goto(site.origin + path, wait_until="load")
        for address in page.evaluate(
                "() => [...document.querySelectorAll('a[href],link[href],script[src],img[src]')]"
                ".map((element) => element.href || element.src)"):
            if address.startswith(site.origin + "/"):
                name = address[len(site.origin):].split("#")[0].split("?")[0]
                if re.search(r"\.\w+$", name) and not name.endswith(".html"):
                    found[name] = None
    context.close()
    return list(found)


def not_found_page(browser: Browser, site: Site, report: Report) -> None:
    report.group("the page for unknown addresses")
    context = browser.new_context(viewport=DESKTOP, locale="ja-JP")
    watch = Watch(site.origin)
    watch.follow(context)
    page = context.new_page()
    page.goto(site.origin + "/no/such/page", wait_until="load")
    report.none(axe_complaints(page), "axe-core")
    seen = page.evaluate(script("probe.js"))
    report.none(seen["structure"] + seen["headings"] + seen["pictures"], "structure")
    report.none(watch.strangers, "requests")
    # Its stylesheet must load although the address is two folders down.
    report.check(page.evaluate("() => [...document.styleSheets].length > 0"), "stylesheet", "not loaded")
    context.close()


def check_site(site: Site, report: Report) -> None:
    paths = site.pages()
    print(f"{site.origin} の {len(paths)} 頁を調べます（2〜3分）/ checking {len(paths)} pages (2–3 min)", flush=True)
    front = first_matching(paths, r"^/(index\.html)?$")
    measure = first_matching(paths, r"^/measures/(?!index\.html)[^/]+")
    overview = first_matching(paths, r"^/indicators/?(index\.html)?$")
    report.group("the sitemap names what is looked for")
    report.check(bool(front), "front page", paths[:5])
    report.check(bool(measure), "a measure page", paths[:5])
    report.check(bool(overview), "the page of indicators", paths[:5])
    with sync_playwright() as playwright, contextlib.closing(launch(playwright)) as browser:
        pages.walk(browser, site, paths, report)
        not_found_page(browser, site, report)
        keyboard.walk(browser, site, front + measure + overview, report)
        printing.walk(browser, site, front + measure + overview, report)
        data = first_matching(paths, r"^/data/?(index\.html)?$")
        files = same_origin_files(site, front + data, browser)
    protocol.check(site, front + measure, files, report)


def main() -> int:
    report = Report()
    start = time.monotonic()
    address = os.environ.get("TEBIKI_URL")
    if address:
        check_site(Site(address), report)
    else:
        binary = os.environ.get("TEBIKI_BIN")
        if not binary:
            print("TEBIKI_BIN か TEBIKI_URL を指定してください / set TEBIKI_BIN or TEBIKI_URL", file=sys.stderr)
            return 2
        with running(binary, os.environ.get("TEBIKI_FOLDER", "Examples/mihon")) as site:
            check_site(site, report)
    report.close_group()
    print(f"browser tests: {time.monotonic() - start:.0f} s", flush=True)
    return report.finish()


if __name__ == "__main__":
    sys.exit(main())
