"""Every page at every width, with and without scripts: axe-core, reflow, structure, links, strangers."""

from __future__ import annotations

from urllib.parse import unquote, urldefrag, urlsplit

from playwright.sync_api import Browser

from browser import DESKTOP, NARROWEST, PHONE, Watch, axe_complaints, script
from report import Report
from site_under_test import Site


class Findings:
    """Results by group, gathered in one walk so that every page is loaded once."""

    def __init__(self) -> None:
        self.groups: dict[str, list[tuple[str, list]]] = {}

    def add(self, group: str, where: str, complaints: list) -> None:
        self.groups.setdefault(group, []).append((where, complaints))

    def hand_over(self, report: Report) -> None:
        for group, results in self.groups.items():
            report.group(group)
            for where, complaints in results:
                report.none(complaints, where)


def walk(browser: Browser, site: Site, paths: list[str], report: Report) -> None:
    report.group(f"pages opened ({len(paths)})")
    findings = Findings()
    watch = Watch(site.origin)
    context = browser.new_context(viewport=DESKTOP, locale="ja-JP")
    watch.follow(context)
    quiet = browser.new_context(viewport=DESKTOP, locale="ja-JP", java_script_enabled=False)
    watch.follow(quiet)
    page, plain = context.new_page(), quiet.new_page()
    probe, overflow = script("probe.js"), script("overflow.js")
    titles: dict[str, str] = {}
    links: dict[str, str] = {}
    anchors: dict[str, set[str]] = {}

    for path in paths:
        watch.clear()
        page.set_viewport_size(DESKTOP)
        response = page.goto(site.origin + path, wait_until="load")
        status = response.status if response else 0
        if not report.check(status == 200, path, f"answers {status}"):
            continue
        seen = page.evaluate(probe)
        findings.add("structure: language, title, one main, ids", path, seen["structure"])
        findings.add("headings nest", path, seen["headings"])
        findings.add("pictures are named or hidden", path, seen["pictures"])
        twin = titles.setdefault(seen["title"], path)
        findings.add("title is the page's own", path, [] if twin == path else [f"「{seen['title']}」 as {twin}"])
        for link in seen["links"]:
            links.setdefault(link, path)
        anchors[path] = set(seen["anchors"])

        findings.add("axe-core at 1280 px", path, axe_complaints(page))
        page.set_viewport_size(PHONE)
        findings.add("axe-core at 390 px", path, axe_complaints(page))
        findings.add("no sideways scroll at 390 px", path, page.evaluate(overflow, False))
        page.set_viewport_size(NARROWEST)
        findings.add("no sideways scroll at 320 px", path, page.evaluate(overflow, False))

        page.set_viewport_size(PHONE)
        findings.add("text spacing of the reader at 390 px", path,
                     page.evaluate(script("spacing.js")) + page.evaluate(overflow, False))

        plain.goto(site.origin + path, wait_until="load")
        findings.add("same content without JavaScript", path, difference(seen["text"], plain.evaluate(probe)["text"]))
        findings.add("no console message", path, list(watch.complaints))
        findings.add("no request leaves the server", path, list(watch.strangers))

    context.close()
    quiet.close()
    findings.hand_over(report)
    follow_links(site, links, anchors, report)


def difference(scripted: list[str], plain: list[str]) -> list[str]:
    """Lines that only one of both readings of `main` has."""
    if not plain:
        return ["main が空 / main is empty"]
    lost = [f"スクリプトなしで消える: {line[:60]}" for line in scripted if line not in set(plain)]
    gained = [f"スクリプトありで消える: {line[:60]}" for line in plain if line not in set(scripted)]
    return lost + gained


def follow_links(site: Site, links: dict[str, str], anchors: dict[str, set[str]], report: Report) -> None:
    report.group("links lead somewhere")
    status_of: dict[str, int] = {}
    for link, found_on in sorted(links.items()):
        address, fragment = urldefrag(link)
        parts = urlsplit(address)
        if f"{parts.scheme}://{parts.netloc}" != site.origin:
            continue  # Outside and mail addresses are the plan's own facts; nothing here may ask them.
        path = parts.path + (f"?{parts.query}" if parts.query else "")
        if path not in status_of:
            status_of[path] = site.fetch(path).status
        good = status_of[path] == 200
        report.check(good, found_on, f"{link} answers {status_of[path]}")
        if good and fragment and parts.path in anchors:
            report.check(unquote(fragment) in anchors[parts.path], found_on, f"{link}: no such place on the page")
