"""From a plan folder to the public pages by way of a store, as an operator does it, on SQLite and on PostgreSQL.

The whole store goes from SQLite to PostgreSQL and back; two nodes serve the same; pages are walked with a browser.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from server import Server, folder, free_port

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT / "Tests" / "browser"))

from playwright.sync_api import sync_playwright  # noqa: E402

import pages  # noqa: E402
from browser import launch  # noqa: E402
from report import Report  # noqa: E402
from site_under_test import Site  # noqa: E402

BINARY = os.environ.get("TEBIKI_BIN", str(ROOT / ".build/debug/tebiki"))
SAMPLE = str(ROOT / "Examples/mihon")


def tebiki(*words: str, code: int = 0) -> str:
    done = subprocess.run([BINARY, *words], capture_output=True, text=True, cwd=ROOT)
    output = done.stdout + done.stderr
    if done.returncode != code:
        raise RuntimeError(f"tebiki {' '.join(words)}: {done.returncode}, not {code}\n{output}")
    return output


@contextlib.contextmanager
def serving(*words: str):
    port = free_port()
    process = subprocess.Popen([BINARY, "serve", *words, "--port", str(port)], cwd=ROOT, stdin=subprocess.DEVNULL,
                               stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    site = Site(f"http://127.0.0.1:{port}", process.pid)
    try:
        for _ in range(600):
            with contextlib.suppress(OSError):
                site.fetch("/")
                break
            time.sleep(0.05)
        yield site
    finally:
        process.terminate()
        process.wait(10)


def text(site: Site, path: str) -> str:
    return site.fetch(path).body.decode()


def wait_for(site: Site, path: str, words: str) -> bool:
    for _ in range(100):
        if words in text(site, path):
            return True
        time.sleep(0.05)
    return False


def first_round(place: Path, report: Report) -> str:
    """Import, publish, revise, publish again, while a server shows it."""
    data = str(place / "data")
    report.group("from a folder to two editions (SQLite)")
    with serving("--data", data) as site:
        report.check("見本県" in text(site, "/"), "sample", "the sample is not shown while nothing is published")
        report.check("まだありません" in text(site, "/plans/"), "list", "the empty list does not say so")
        # A copy: an import leaves the versions it started from in the folder.
        sample = shutil.copytree(SAMPLE, place / "sample")
        tebiki("import", str(sample), "--data", data, "--actor", "情報政策課")
        tebiki("publish", "mihon", "--data", data, "--actor", "情報政策課", "--reason", "策定")
        report.check(wait_for(site, "/plans/mihon/", "第1版"), "first edition", "does not appear by itself")
        report.check(site.fetch("/").headers.get("location") == "/plans/mihon/", "front", "does not lead to the plan")
        edited = place / "edited"
        tebiki("export", str(edited), "--plan", "mihon", "--data", data)
        plan = edited / "plan.yaml"
        plan.write_text(plan.read_text().replace("title: 見本県", "title: 改定後の見本県", 1))
        report.check("変更1件" in tebiki("import", str(edited), "--data", data, "--reason", "名称の変更"), "revision",
                     "more than the changed record was saved")
        tebiki("publish", "mihon", "--data", data, "--reason", "改定")
        report.check(wait_for(site, "/plans/mihon/", "改定後の見本県"), "second edition", "does not appear by itself")
        report.check("これは以前の版" in text(site, "/plans/mihon/editions/1/"), "earlier edition", "does not say so")
        walk(site, report)
    return data


def walk(site: Site, report: Report) -> None:
    paths = ["/plans/", "/plans/mihon/", "/plans/mihon/indicators/", "/plans/mihon/editions/1/",
             "/plans/mihon/editions/1/measures/"]
    with sync_playwright() as playwright, contextlib.closing(launch(playwright)) as browser:
        pages.walk(browser, site, paths, report)


def there_and_back(place: Path, data: str, server: Server, report: Report) -> None:
    """SQLite → PostgreSQL → SQLite, and backups of both."""
    report.group("from SQLite to PostgreSQL and back")
    whole = str(place / "whole.jsonl")
    tebiki("export", whole, "--data", data)
    head = tebiki("verify", "--data", data).split("ハッシュ値）: ")[1].split("\n")[0]
    tebiki("import", whole, "--database", server.address)
    report.check(head in tebiki("verify", "--database", server.address, "--anchor", head), "verify", "not the same chain")
    tebiki("backup", str(place / "pg.backup"), "--database", server.address)
    tebiki("restore", str(place / "pg.backup"), "--data", str(place / "back"))
    tebiki("verify", "--data", str(place / "back"), "--anchor", head)
    again = place / "again.jsonl"
    tebiki("export", str(again), "--data", str(place / "back"))
    lines = [Path(file).read_text().split("\n")[1:] for file in (whole, again)]
    report.check(lines[0] == lines[1], "lossless", "the export differs after the way there and back")
    tebiki("backup", str(place / "file.backup"), "--data", data)
    tebiki("restore", str(place / "file.backup"), "--data", str(place / "restored"))
    tebiki("verify", "--data", str(place / "restored"), "--anchor", head)
    report.check("既に" in tebiki("restore", str(place / "file.backup"), "--data", str(place / "restored"), code=2),
                 "restore", "laid over data that were there")
    tebiki("verify", "--data", data, "--anchor", "1:" + "0" * 64, code=1)
    report.check("データがありません" in tebiki("verify", "--data", str(place / "nowhere"), code=2), "misspelt folder",
                 "taken for an empty store")


def two_nodes(place: Path, server: Server, report: Report) -> None:
    report.group("two nodes on one PostgreSQL")
    with serving("--database", server.address) as one, serving("--database", server.address) as two:
        for site in (one, two):
            report.check("改定後の見本県" in text(site, "/plans/mihon/"), "node", "does not show the plan")
        edited = place / "edited"
        plan = edited / "plan.yaml"
        plan.write_text(plan.read_text().replace("改定後の見本県", "再改定の見本県", 1))
        tebiki("import", str(edited), "--database", server.address)
        tebiki("publish", "mihon", "--database", server.address)
        for site in (one, two):
            report.check(wait_for(site, "/plans/mihon/", "再改定の見本県"), "node", "does not notice the new edition")
        server.kill()
        report.check(one.fetch("/healthz").status == 503, "health", "a node without database calls itself healthy")
        report.check("再改定の見本県" in text(one, "/plans/mihon/"), "pages", "are gone with the database")
        server.start()
        report.check(wait_for(one, "/healthz", "ok"), "health", "does not recover by itself")


def main() -> int:
    report = Report()
    with tempfile.TemporaryDirectory(prefix="tebiki-serve-") as name, folder() as cluster:
        data = first_round(Path(name), report)
        server = Server(Path(cluster), "serve")
        server.create()
        server.start()
        try:
            there_and_back(Path(name), data, server, report)
            two_nodes(Path(name), server, report)
        finally:
            server.stop()
    report.close_group()
    return report.finish()


if __name__ == "__main__":
    sys.exit(main())
