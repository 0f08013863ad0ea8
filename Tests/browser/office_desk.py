"""What scripts add at the desk, and that the same can be done without them."""

from __future__ import annotations

from playwright.sync_api import Browser, Page

from office_people import Person
from office_server import OfficeUnderTest
from office_walk import Walk
from report import Report

MEASURE = "県税の電子申告と電子納付の拡大"
PASTE = """([id, text]) => {
  const field = document.getElementById(id);
  field.focus();
  const data = new DataTransfer();
  data.setData("text/plain", text);
  field.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
}"""


def at_the_desk(browser: Browser, office: OfficeUnderTest, walk: Walk, scripts: bool = True, **more) -> Person:
    """A clerk of the demonstration, before a measure of the own section."""
    person = Person(browser, office, walk, "担当者", scripts, **more)
    person.go("/office")
    person.effort.clicks += 1
    with person.loading():
        person.page.get_by_role("button", name="税務課 主任").click()
    return person.follow(MEASURE)


def check(browser: Browser, office: OfficeUnderTest, walk: Walk, report: Report) -> None:
    report.group("office: what scripts add at the desk")
    person = at_the_desk(browser, office, walk)
    for step in (autosave, unsaved_guard, shortcuts, pasting, rows, kept_after_saving):
        try:
            step(person, report)
        except Exception as error:  # noqa: BLE001
            report.check(False, step.__name__, str(error)[:500])
    person.close()
    rows_without_scripts(browser, office, walk, report)


def note(page: Page) -> str:
    return page.locator("[data-draft-note]").inner_text()


def autosave(person: Person, report: Report) -> None:
    """What was typed survives a closed window, and is offered, not forced."""
    page, address = person.page, person.page.url
    person.fill(presentState="書きかけの現状です。")
    page.wait_for_function("() => document.querySelector('[data-draft-note]').textContent !== ''")
    report.check("まだ保存していません" in note(page) and "控え" in note(page), "the note of the copy", note(page))
    page.once("dialog", lambda dialog: dialog.accept())
    page.goto(address, wait_until="load")
    report.check(person.field("presentState").input_value() == "", "a fresh page shows what is stored")
    offer = page.get_by_role("button", name="入力の続きから始める")
    report.check(offer.count() == 1, "what was typed is offered after a reload")
    person.walk.findings.add("office: axe-core", "the offer of what was typed", axe(page))
    offer.click()
    report.check(person.field("presentState").input_value() == "書きかけの現状です。", "what was typed comes back")


def axe(page: Page) -> list[str]:
    from browser import axe_complaints
    return axe_complaints(page)


def unsaved_guard(person: Person, report: Report) -> None:
    asked: list[str] = []
    person.page.once("dialog", lambda dialog: (asked.append(dialog.type), dialog.dismiss()))
    before = person.page.url
    person.page.locator("header .brand").click()
    person.page.wait_for_timeout(300)
    report.check(asked == ["beforeunload"], "leaving with unsaved text asks first", asked)
    report.check(person.page.url == before, "who stays keeps the page", person.page.url)


def shortcuts(person: Person, report: Report) -> None:
    page = person.page
    page.locator("h1").click()
    page.keyboard.press("/")
    report.check(page.evaluate("() => document.activeElement.id") == "q", "/ goes to the search")
    person.field("presentState").focus()
    page.keyboard.press("End")
    page.keyboard.type("/続き")
    report.check("/続き" in person.field("presentState").input_value(), "/ is only a letter while typing")
    with page.expect_navigation(wait_until="load"):
        page.keyboard.press("Control+s")
    report.check("保存しました" in person.text(), "Ctrl+S saves", person.text()[:200])


def pasting(person: Person, report: Report) -> None:
    """A row of Excel goes into a row of fields; text of Word comes without its invisible signs."""
    page = person.page
    page.evaluate(PASTE, ["schedule[0].title", "対象の手続の拡大\t令和９年度\t令和11年度\t順次\n"])
    cells = [person.field(f"schedule[0].{name}").input_value() for name in ("title", "first", "last", "note")]
    report.check(cells == ["対象の手続の拡大", "令和９年度", "令和11年度", "順次"], "a row of Excel fills a row", cells)
    page.evaluate(PASTE, ["content", "一\u200b行目\u00a0です。\u000b二\u00ad行目\r\n三行目"])
    text = person.field("content").input_value()
    report.check(text == "一行目 です。\n二行目\n三行目", "text of Word comes in clean", repr(text))
    page.evaluate(PASTE, ["targetGroup", "県民\n及び\t事業者"])
    text = person.field("targetGroup").input_value()
    report.check(text == "県民 及び 事業者", "a field of one line stays one line", repr(text))


def rows(person: Person, report: Report) -> None:
    """A row more without asking the server; what stood in the others stays, and the new one is empty and has the focus."""
    page, loads = person.page, person.effort.pages
    page.get_by_role("button", name="工程の行を増やす").click()
    added = person.field("schedule[1].title")
    report.check(added.count() == 1 and added.input_value() == "", "a new empty row")
    report.check(page.evaluate("() => document.activeElement.id") == "schedule[1].title", "the new row has the focus")
    report.check(person.effort.pages == loads, "no page was loaded")
    legends = page.locator("[data-rows=schedule] > [data-row] > legend").all_inner_texts()
    report.check(legends == ["工程 1", "工程 2"], "rows are numbered", legends)
    ids = page.evaluate("() => { const all = [...document.querySelectorAll('[id]')].map((e) => e.id);"
                        " return all.filter((id, place) => all.indexOf(id) !== place); }")
    report.none(ids, "no id twice after a row was added")
    report.none(axe(page), "axe after a row was added")
    person.fill_in({"schedule[1].title": "評価", "schedule[1].first": "令和12年度", "schedule[1].last": "令和13年度"})


def kept_after_saving(person: Person, report: Report) -> None:
    person.press("保存する").expect("保存しました")
    report.check(person.field("schedule[1].title").input_value() == "評価", "both rows were saved")
    left = person.page.evaluate("() => Object.keys(localStorage).filter((key) => key.startsWith('tebiki-draft'))")
    report.none(left, "nothing is left behind on the machine after saving")
    report.check(not person.page.get_by_role("button", name="入力の続きから始める").count(), "nothing is offered after saving")


def rows_without_scripts(browser: Browser, office: OfficeUnderTest, walk: Walk, report: Report) -> None:
    report.group("office: a row more without JavaScript")
    person = at_the_desk(browser, office, walk, scripts=False)
    before = person.page.locator("[data-rows=schedule] > [data-row]").count()
    person.fill(goal="書いたままの目標")
    person.press("工程の行を増やす")
    after = person.page.locator("[data-rows=schedule] > [data-row]").count()
    report.check(after == before + 1, "the page comes back with one row more", f"{before} → {after}")
    report.check(person.field("goal").input_value() == "書いたままの目標", "what was typed is still there")
    person.close()
