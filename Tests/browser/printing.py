"""The page on paper: A4, at least one sheet, nothing cut off."""

from __future__ import annotations

import re

from playwright.sync_api import Browser

from browser import script
from report import Report
from site_under_test import Site

# 210 mm less margins of 15 mm on both sides, at 96 px to the inch.
PRINTED_WIDTH = {"width": 680, "height": 1000}
A4 = (595, 842)


def walk(browser: Browser, site: Site, paths: list[str], report: Report) -> None:
    report.group(f"print on A4 ({len(paths)} pages)")
    context = browser.new_context(viewport=PRINTED_WIDTH, locale="ja-JP")
    page = context.new_page()
    page.emulate_media(media="print")
    for path in paths:
        page.goto(site.origin + path, wait_until="load")
        report.none(page.evaluate(script("overflow.js"), True), path)
        document = page.pdf(prefer_css_page_size=True, format="A4", print_background=False)
        boxes = re.findall(rb"/MediaBox ?\[ ?0 0 ([\d.]+) ([\d.]+) ?\]", document)
        sizes = {(round(float(width)), round(float(height))) for width, height in boxes}
        report.check(len(boxes) >= 1, path, "no printed page")
        near = all(abs(width - A4[0]) <= 2 and abs(height - A4[1]) <= 2 for width, height in sizes)
        report.check(near, path, f"not A4 upright: {sizes} pt")
        menu = page.evaluate("() => [...document.querySelectorAll('nav')].filter((nav) => nav.checkVisibility()"
                             " && nav.querySelectorAll('a').length > 3 && !nav.closest('main')).length")
        report.check(menu == 0, path, "the site menu is printed")
    context.close()
