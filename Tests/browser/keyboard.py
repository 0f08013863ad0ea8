"""A walk with the Tab key alone: skip link, visible focus, reading order, no trap."""

from __future__ import annotations

from playwright.sync_api import Browser, Page

from browser import DESKTOP, PHONE, script
from report import Report
from site_under_test import Site


def walk(browser: Browser, site: Site, paths: list[str], report: Report) -> None:
    report.group(f"keyboard ({len(paths)} pages, two widths)")
    for name, size in (("1280 px", DESKTOP), ("390 px", PHONE)):
        # Without animation the place of the focus is settled as soon as the key is up.
        context = browser.new_context(viewport=size, locale="ja-JP", reduced_motion="reduce")
        page = context.new_page()
        for path in paths:
            skip_link(page, site.origin + path, f"{path} {name}", report)
            tab_through(page, site.origin + path, f"{path} {name}", report)
        context.close()


def skip_link(page: Page, address: str, where: str, report: Report) -> None:
    page.goto(address, wait_until="load")
    page.evaluate(script("focus.js"))
    page.keyboard.press("Tab")
    first = page.evaluate("focusedNow()")
    is_link = first is not None and (first["href"] or "").startswith("#")
    if not report.check(is_link, where, f"first stop is no skip link: {first and first['name']}"):
        return
    report.check(first["inView"], where, "the skip link is not seen when it has the focus")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    after = page.evaluate("focusedNow()")
    # A page whose main part holds no stop goes on to the footer; what must not happen is the menu again.
    stops_in_main = page.evaluate(
        "() => [...document.querySelectorAll('main a[href], main button, main summary, main [tabindex=\"0\"]')]"
        ".some((element) => element.checkVisibility())")
    good = after is not None and (after["inMain"] if stops_in_main else after["index"] > 1)
    report.check(good, where, f"after the skip link the focus is on {after and after['name']}, not in main")


def tab_through(page: Page, address: str, where: str, report: Report) -> None:
    page.goto(address, wait_until="load")
    page.evaluate(script("focus.js"))
    stops = page.evaluate("tabStops()")
    visited: list[int] = []
    unseen, hidden, backwards = [], [], []
    left_the_page = False
    for _ in range(len(stops) * 2 + 20):
        page.keyboard.press("Tab")
        now = page.evaluate("focusedNow()")
        if now is None or (visited and now["index"] == visited[0]):
            left_the_page = True
            break
        if now["index"] >= 0:
            visited.append(now["index"])
        if not now["ring"]:
            unseen.append(now["name"])
        if not now["inView"]:
            hidden.append(now["name"])
        if not now["follows"]:
            backwards.append(now["name"])
    report.check(left_the_page, where, f"the focus does not leave the page after {len(visited)} stops (trap)")
    missed = [stops[index] for index in range(len(stops)) if index not in set(visited)]
    report.none([f"not reached: {name}" for name in missed], where)
    report.none([f"focus cannot be seen on: {name}" for name in unseen], where)
    report.none([f"focused but out of view or covered: {name}" for name in hidden], where)
    report.none([f"against the reading order: {name}" for name in backwards], where)
