#!/usr/bin/env python3
"""Tests of the workspace in a real browser: a whole round by different people, with scripts and without.

    TEBIKI_BIN=path/to/tebiki office.py [scripts] [plain] [desk] [year]    only these parts, for trying

Prints a line per group and closes with "N passed, N failed". With TEBIKI_SHOTS=folder, a picture of every page is kept.
"""

from __future__ import annotations

import contextlib
import os
import sys
import time
import traceback
from collections.abc import Callable

from playwright.sync_api import Browser, sync_playwright

import office_decision
import office_desk
import office_keyboard
import office_reply
import office_year
from browser import launch
from office_round import Round
from office_server import office_running
from office_walk import Walk
from report import Report


def steps(round_: Round, report: Report) -> list[tuple[str, Callable[[], object]]]:
    """The round in order; a step that fails ends it, for nothing after it would mean anything."""

    def replies() -> None:
        effort = office_reply.replies(round_)
        print(f"     a clerk's whole reply: {effort} (at most {office_reply.MOST})", flush=True)
        report.none(office_reply.check_effort(effort), "a clerk's whole reply")

    def reasons(note: str) -> None:
        office_decision.propose(round_, note)
        office_decision.decide(round_)

    def published() -> None:
        office_decision.publish(round_)
        office_decision.seen_by_residents(round_, 1)

    return [
        ("first setting", round_.set_up), ("people from a table", round_.register), ("start by pattern 2", round_.start),
        ("sections", round_.sections), ("measures, now and later", round_.measures), ("due dates", round_.ask),
        ("replies, a conflict, the head", replies), ("gaps filled", lambda: office_decision.fill_gaps(round_)),
        ("a figure", lambda: office_decision.illustrate(round_)), ("a judgement", lambda: office_decision.judge(round_)),
        ("proposed, agreed, decided", lambda: reasons("意見聴取の結果を踏まえて定めます。")),
        ("published, seen by residents at once", published), ("revised", lambda: office_decision.revise(round_)),
        ("audited", lambda: office_decision.audited(round_)),
    ]


def attempt(report: Report, name: str, step: Callable[[], object], people: dict | None = None) -> bool:
    """Runs a step; what went wrong becomes one failure that tells where."""
    try:
        step()
        return report.check(True, name)
    except Exception as error:  # noqa: BLE001
        place = traceback.extract_tb(error.__traceback__)
        ours = [f"{os.path.basename(frame.filename)}:{frame.lineno}" for frame in place if "office" in frame.filename]
        where = "; ".join(f"{key} {person.page.url}" for key, person in (people or {}).items())
        return report.check(False, name, f"{str(error)[:700]} ({' < '.join(reversed(ours[-4:]))}) {where}")


def whole_round(browser: Browser, binary: str, walk: Walk, report: Report, scripts: bool) -> None:
    report.group(f"office: a whole round {'with' if scripts else 'without'} JavaScript")
    with office_running(binary) as office:
        round_ = Round(browser, office, walk, scripts)
        for name, step in steps(round_, report):
            if not attempt(report, name, step, round_.people):
                break
        else:
            if scripts:
                office_keyboard.residents(browser, round_, walk, report)
        round_.close()


def main() -> int:
    binary = os.environ.get("TEBIKI_BIN")
    if not binary:
        print("TEBIKI_BIN を指定してください / set TEBIKI_BIN", file=sys.stderr)
        return 2
    report, walk, start = Report(), Walk(), time.monotonic()
    wanted = sys.argv[1:] or ["scripts", "plain", "desk", "year"]
    with sync_playwright() as playwright, contextlib.closing(launch(playwright)) as browser:
        if "scripts" in wanted:
            whole_round(browser, binary, walk, report, scripts=True)
        if "plain" in wanted:
            whole_round(browser, binary, walk, report, scripts=False)
        if "desk" in wanted:
            with office_running(binary, "demo", "--sample", os.environ.get("TEBIKI_FOLDER", "Examples/mihon")) as office:
                office_desk.check(browser, office, walk, report)
                office_keyboard.check(browser, office, walk, report)
        if "year" in wanted:
            sample = os.environ.get("TEBIKI_FOLDER", "Examples/mihon")
            for scripts in (True, False):
                with office_running(binary, "demo", "--sample", sample, "--date", office_year.DAY) as office:
                    office_year.whole_year(browser, office, walk, report, scripts, attempt)
    if not sys.argv[1:]:
        walk.hand_over(report)
    else:
        walk.findings.hand_over(report)
    report.close_group()
    print(f"office tests: {time.monotonic() - start:.0f} s", flush=True)
    return report.finish()


if __name__ == "__main__":
    sys.exit(main())
