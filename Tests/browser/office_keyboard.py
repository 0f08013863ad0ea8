"""A clerk's whole reply with the keyboard alone, and the widths of a phone."""

from __future__ import annotations

from playwright.sync_api import Browser, Page

from browser import PHONE, axe_complaints, script
from office_desk import at_the_desk
from office_people import Person
from office_round import Round
from office_server import OfficeUnderTest
from office_walk import Walk
from report import Report

# Enough for the longest form; a page that needs more is a burden by itself.
MOST_STOPS = 150


class Keys:
    """Hands on the keyboard: Tab, Enter, Space and letters, and an eye on the focus."""

    def __init__(self, person: Person, report: Report) -> None:
        self.person, self.report, self.page = person, report, person.page
        self.stops = 0
        self.unseen: list[str] = []

    def ready(self) -> None:
        self.page.evaluate(script("focus.js"))

    def to(self, test: str, words: str) -> None:
        """Tabs until the element in focus fits `test`, a JavaScript expression about `e`."""
        self.ready()
        for _ in range(MOST_STOPS):
            if self.page.evaluate(f"(words) => {{ const e = document.activeElement; return Boolean({test}); }}", words):
                return
            self.page.keyboard.press("Tab")
            self.stops += 1
            now = self.page.evaluate("focusedNow()")
            if now and (not now["ring"] or not now["inView"]):
                self.unseen.append(now["name"])
        raise AssertionError(f"「{words}」 is not reached with the Tab key on {self.page.url}")

    def skip(self) -> None:
        """By the skip link past the navigation."""
        self.to("e.classList.contains('skip-link')", "本文へ移動")
        self.page.keyboard.press("Enter")

    def link(self, words: str) -> None:
        self.to("e.matches('a') && e.textContent.includes(words)", words)
        self.enter()

    def button(self, words: str) -> None:
        self.to("e.matches('button') && e.textContent.trim() === words", words)
        self.enter()

    def enter(self) -> None:
        with self.person.loading():
            self.page.keyboard.press("Enter")

    def type(self, field: str, text: str) -> None:
        self.to("e.id === words", field)
        self.page.keyboard.press("Control+a")
        self.page.keyboard.type(text)

    def choose(self, field: str, first: str) -> None:
        """A choice by its first letters, as a list box takes them."""
        self.to("e.id === words", field)
        for _ in range(30):
            if self.page.evaluate("() => document.activeElement.selectedOptions[0].text") == first:
                return
            self.page.keyboard.press("ArrowDown")
        raise AssertionError(f"{field}: no choice 「{first}」")


def check(browser: Browser, office: OfficeUnderTest, walk: Walk, report: Report) -> None:
    report.group("office: a clerk's reply with the keyboard alone")
    person = Person(browser, office, walk, "担当者")
    try:
        keyboard_reply(person, report)
    except Exception as error:  # noqa: BLE001
        report.check(False, "the way to 回答を完了する", str(error)[:500])
    person.close()
    phone(browser, office, walk, report)


def keyboard_reply(person: Person, report: Report) -> None:
    keys = Keys(person, report)
    person.go("/office")
    keys.skip()
    keys.to("e.matches('button') && e.textContent.includes(words)", "交通政策課 主事")
    with person.loading():
        keys.page.keyboard.press("Space")
    keys.skip()
    keys.link("バスの運行情報のオープンデータ化")
    keys.skip()
    keys.choose("pillars-1", "官民データの容易な利用等")
    keys.type("presentState", "運行の情報は、会社ごとに公開されています。")
    keys.type("goal", "県内の全ての路線の情報を公開します。")
    keys.type("goalDeadline", "令和12年度")
    keys.page.keyboard.press("Enter")
    person.page.wait_for_load_state("load")
    if "保存しました" not in person.text():
        keys.button("保存する")
    report.check("保存しました" in person.text(), "saved with the keyboard", person.text()[:200])
    keys.skip()
    keys.link("指標を追加する")
    keys.skip()
    for field, text in (("title", "公開した路線の割合"), ("unit", "％")):
        keys.type(field, text)
    keys.choose("direction", "増加")
    for field, text in (("baseline.value", "20"), ("baseline.period", "令和7年度"), ("targets[0].value", "100"),
                        ("targets[0].deadline", "令和12年度")):
        keys.type(field, text)
    keys.button("保存する")
    report.check("追加しました" in person.text(), "an indicator added with the keyboard", person.text()[:200])
    keys.link("仕事の一覧")
    keys.skip()
    keys.link("回答の画面を開く")
    keys.skip()
    keys.button("回答を完了する")
    report.check("回答を完了しました" in person.text(), "the reply is complete", person.text()[:200])
    report.none(sorted(set(keys.unseen)), "the focus is seen at every stop")
    print(f"     with the keyboard alone: {keys.stops} presses of Tab", flush=True)


def complaints_of_width(page: Page) -> list[str]:
    return page.evaluate(script("overflow.js"), False) + axe_complaints(page)


def phone(browser: Browser, office: OfficeUnderTest, walk: Walk, report: Report) -> None:
    """A clerk on the way, with a phone in hand: the pages of the reply at 390 px from the start."""
    report.group("office: a clerk's pages on a phone")
    person = at_the_desk(browser, office, walk, size=PHONE)
    plan = person.page.url.split("/records/")[0].removeprefix(office.origin)
    report.none(complaints_of_width(person.page), "a measure")
    for path in ("/office", plan, plan + "/measures", plan + "/sections/taxation", plan + "/check", "/office/password"):
        person.go(path)
        report.none(complaints_of_width(person.page), path)
    person.close()


def residents(browser: Browser, round_: Round, walk: Walk, report: Report) -> None:
    """What residents see of the round, on a phone: the list and both editions."""
    report.group("office: what residents see of it on a phone")
    person = Person(browser, round_.office, walk, "住民", size=PHONE)
    plan = f"/plans/{round_.plan}/"
    for path in ("/", "/plans/", plan, plan + "measures/", plan + "editions/1/"):
        try:
            person.go(path)
            report.none(complaints_of_width(person.page), path)
            report.none(person.page.evaluate(script("probe.js"))["headings"], path)
        except Exception as error:  # noqa: BLE001
            report.check(False, path, str(error)[:300])
    person.close()
