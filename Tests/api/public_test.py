"""The public side of a served store: pages with axe-core, feeds, and the interface against its own description.

schemathesis asks every operation of the OpenAPI document with good and with hostile values, follows answers to further
questions, and holds every answer against the document. `EXAMPLES` is the number of questions per operation.
"""

from __future__ import annotations

import contextlib
import json
import os
import subprocess
import sys
import tempfile
import time
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import store
from playwright.sync_api import sync_playwright

import pages
from browser import launch
from report import Report
from site_under_test import Site

ATOM = "{http://www.w3.org/2005/Atom}"


def check_feeds(site: Site, report: Report) -> None:
    report.group("feeds (RFC 4287)")
    for path, count in [("/feed.atom", 3), ("/bodies/990001/feed.atom", 3), ("/bodies/310000/feed.atom", 0)]:
        answer = site.fetch(path)
        report.check(answer.media_type.startswith("application/atom+xml"), path, answer.media_type)
        feed = ElementTree.fromstring(answer.body)
        entries = feed.findall(ATOM + "entry")
        report.check(len(entries) == count, path, f"{len(entries)} entries, not {count}")
        for element in [feed, *entries]:
            for name in ["id", "title", "updated", "link"]:
                report.check(element.find(ATOM + name) is not None, path, f"no {name}")
        ids = [entry.findtext(ATOM + "id") for entry in entries]
        report.check(len(set(ids)) == len(ids), path, "an id twice")
        for entry in entries:
            link = entry.find(ATOM + "link").get("href")
            report.check(site.fetch(link).status in (200, 307), path, f"{link} leads nowhere")


def check_editions(site: Site, report: Report) -> None:
    """What the interface hands out is what the public site hands out."""
    report.group("one plan, one truth")
    document = site.fetch("/api/v1/plans/mihon/editions/newest/document").body
    report.check(document == site.fetch("/plans/mihon/data/plan.json").body, "document", "differs from the site's file")
    plan = json.loads(document)
    measures = json.loads(site.fetch("/api/v1/plans/mihon/editions/newest/measures?limit=500").body)["items"]
    report.check(measures == plan["measures"], "measures", "differ from the document")
    indicators = json.loads(site.fetch("/api/v1/plans/mihon/editions/newest/indicators?limit=500").body)["items"]
    values = [value for item in indicators for value in item["observations"]]
    key = json.dumps
    report.check(sorted(values, key=key) == sorted(plan["observations"], key=key), "observations", "differ")
    expected = [*plan.get("indicators", []), *(one for measure in plan["measures"] for one in measure.get("indicators", []))]
    report.check([item["indicator"] for item in indicators] == expected, "indicators", "differ from the document")


def check_drafts(site: Site, report: Report) -> None:
    report.group("drafts stay inside")
    for path in ["/plans/", "/plans.csv", "/plans.json", "/feed.atom", "/api/v1/plans", "/api/v1/editions", "/api/v1/"]:
        body = site.fetch(path).body.decode()
        report.check("未公表の案" not in body and "soan" not in body, path, "shows a draft")
    for path in ["/plans/soan/", "/api/v1/plans/soan", "/api/v1/plans/soan/editions/newest"]:
        report.check(site.fetch(path).status == 404, path, "is answered")


def check_reports(site: Site, report: Report) -> None:
    """Values are taken from nobody without an access token, whichever plan the address names; nothing else is written."""
    report.group("reports need a token")
    for plan in ["mihon", "soan", "nothing"]:
        path = f"/api/v1/plans/{plan}/observations"
        for headers in [{}, {"Authorization": "Bearer tbk_" + "A" * 43}, {"Cookie": "tebiki-session=" + "A" * 43}]:
            answer = site.fetch(path, "POST", Content_Type="application/json", **headers)
            report.check(answer.status == 401, path, f"answers {answer.status} with {sorted(headers)}")
            report.check("access-control-allow-origin" not in answer.headers, path, "other sites' pages may send")
        answer = site.fetch(path)
        report.check(answer.status == 405 and answer.headers.get("allow") == "POST", path, f"GET: {answer.status}")


def check_pages(site: Site, report: Report) -> None:
    with sync_playwright() as playwright, contextlib.closing(launch(playwright)) as browser:
        pages.walk(browser, site, ["/plans/", "/api/v1/"], report)
        report.group("the form works without a script")
        context = browser.new_context(java_script_enabled=False, locale="ja-JP")
        page = context.new_page()
        page.goto(site.origin + "/plans/")
        page.fill("input[name=q]", "二つ")
        page.select_option("select[name=kind]", "prefecture")
        page.click("button[type=submit]")
        titles = page.locator("tbody th").all_inner_texts()
        report.check(titles == ["二つ目の見本県計画 <&>"], page.url, f"shows {titles}")
        context.close()


def ask_everything(site: Site, report: Report) -> None:
    report.group("schemathesis")
    program = Path(sys.executable).parent / "schemathesis"
    count = os.environ.get("EXAMPLES", "20")
    done = subprocess.run(
        [str(program), "run", site.origin + "/api/v1/openapi.json", "--checks", "all", "--workers", "2", "-n", count,
         "--phases", "examples,coverage,fuzzing,stateful", "--no-color"],
        capture_output=True, text=True, cwd=tempfile.gettempdir())
    report.check(done.returncode == 0, "schemathesis", done.stdout[-6000:] + done.stderr[-2000:])
    print("\n".join(line for line in done.stdout.split("\n") if "generated" in line or "Tested" in line), flush=True)


def main() -> int:
    report = Report()
    start = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="tebiki-api-") as name:
        place = Path(name)
        store.fill(place)
        with store.serving(place) as site:
            check_feeds(site, report)
            check_editions(site, report)
            check_drafts(site, report)
            check_reports(site, report)
            check_pages(site, report)
            ask_everything(site, report)
    report.close_group()
    print(f"tests of the public side: {time.monotonic() - start:.0f} s", flush=True)
    return report.finish()


if __name__ == "__main__":
    sys.exit(main())
