"""The year after the plan's first: values, evaluations, the report as an edition of its own, and the next revision."""

from __future__ import annotations

import time
from urllib.parse import urljoin

from playwright.sync_api import Browser

from office_people import Effort, Person, Unexpected
from office_server import OfficeUnderTest
from office_walk import Walk
from report import Report

PLAN = "/office/plans/mihon"
YEAR = f"{PLAN}/years/FY2026"
DAY = "2027-06-15"
TAX = f"{PLAN}/sections/taxation/figures"
RATE = "i-1-4-1"
# A clerk whose value did not change: the link of the work list, and the button.
MOST = Effort(clicks=2, fields=0, pages=2)
TABLE = "指標\t年度\t値\n県税の電子納付率\t令和8年度\t４５．５\n県税の電子納付額\t令和8年度\t1\n"
CSV = "指標,年度,値\n県税の電子納付率,令和8年度,45.5\n"
COUNTED = "番号,方法\n1,電子\n2,窓口\n3,電子\n4,電子\n"


class Year:
    """The people of the demonstration on a day on which the first year is over."""

    def __init__(self, browser: Browser, office: OfficeUnderTest, walk: Walk, scripts: bool) -> None:
        self.browser, self.office, self.walk, self.scripts = browser, office, walk, scripts
        self.people: dict[str, Person] = {}

    def person(self, button: str, role: str) -> Person:
        if button not in self.people:
            person = Person(self.browser, self.office, self.walk, role, self.scripts)
            person.go("/office")
            with person.loading():
                person.page.get_by_role("button", name=button).click()
            self.people[button] = person
        return self.people[button]

    @property
    def tax(self) -> Person:
        return self.person("税務課 主任", "担当者")

    @property
    def transport(self) -> Person:
        return self.person("交通政策課 主事", "担当者")

    @property
    def planner(self) -> Person:
        return self.person("デジタル戦略課 係長", "計画担当")

    def close(self) -> None:
        for person in self.people.values():
            person.close()

    def file(self, person: Person, path: str) -> bytes:
        answer = person.context.request.get(urljoin(self.office.origin, path))
        if answer.status != 200:
            raise Unexpected(f"{path} answers {answer.status}")
        self.walk.fetched_file(answer.url)
        return answer.body()

    # The steps

    def unchanged(self) -> Effort:
        """From the work list to 「前回と同じ」."""
        person = self.transport.go("/office")
        person.effort = Effort()
        person.follow("令和8年度の実績値を報告する")
        button = person.page.get_by_role("button", name="路線バスの定時運行率（各月）：前回と同じ")
        person.effort.clicks += 1
        with person.loading():
            button.click()
        person.expect("実績値を報告しました")
        effort, person.effort = person.effort, Effort()
        person.fill_in({"value-i-2-5-1": "８"}).press("まとめて報告する").expect("実績値を報告しました")
        return effort

    def typed(self) -> None:
        """Full-width digits; a settled value asks for a reason; a jump for a confirmation."""
        person = self.tax.go("/office").follow("令和8年度の実績値を報告する")
        person.fill_in({f"value-{RATE}": "約束"}).press("まとめて報告する", status=422).expect("数値として読み取れません")
        if person.field(f"value-{RATE}").input_value() != "約束":
            raise Unexpected("what was typed is lost")
        person.fill_in({f"value-{RATE}": "４５．２"}).press("まとめて報告する").expect("実績値を報告しました")
        person.fill_in({f"value-{RATE}": "45.3"}).press("まとめて報告する", status=422).expect("訂正の理由が必要です")
        person.fill_in({f"reason-{RATE}": "年度末の取消しを除いたため"}).press("まとめて報告する").expect("実績値を報告しました")
        office = self.planner.go(f"{PLAN}/sections/digital-strategy/figures?year=FY2026")
        office.fill_in({"value-i-2-1-3": "57400"}).press("まとめて報告する", status=422).expect("保存していません")
        office.tick("確かめました。この値を報告します。").press("まとめて報告する").expect("実績値を報告しました")

    def tabled(self) -> None:
        """A pasted table with a wrong row, the same as a file, the file as evidence, and a value counted in a list."""
        person = self.tax.go(TAX + "?year=FY2026").follow("表を貼り付ける")
        table = TABLE.replace("値\n", "値\t訂正の理由\n", 1).replace("５\n", "５\t再集計のため\n", 1)
        person.fill(table=table).press("内容を確かめる").expect("訂正", "受け付けません", "この計画にありません")
        person.press("受け付けられる値を報告する", status=422).expect("1件を保存しました")
        person.go(TAX + "/table")
        person.field("file").set_input_files(files=[{"name": "nofu.csv", "mimeType": "text/csv", "buffer": CSV.encode()}])
        person.press("内容を確かめる").expect("県税の電子納付率")
        person.go(TAX + "?year=FY2026").follow("一覧表から数える")
        person.field("file").set_input_files(
            files=[{"name": "list.csv", "mimeType": "text/csv", "buffer": COUNTED.encode()}])
        person.fill(formula="割合(列「方法」=「電子」)").press("数える", status=422).expect("75", "4行", "訂正の理由")
        person.field("file").set_input_files(
            files=[{"name": "list.csv", "mimeType": "text/csv", "buffer": COUNTED.encode()}])
        person.fill(formula="割合(列「ない」=「電子」)").press("数える", status=422)
        self.file(person, TAX + "/template.csv?year=FY2026")
        person.go(f"{PLAN}/figures?year=FY2026").expect("交通政策課")
        self.planner.go(f"{PLAN}/figures/table").expect("貼り付ける表")

    def evidence(self) -> None:
        """The uploaded file can be taken out again by whoever reads the plan."""
        person = self.tax.go(TAX + "/table")
        table = "指標,年度,値,訂正の理由\n県税の電子納付率,令和8年度,45.6,ファイルのとおり\n".encode()
        person.field("file").set_input_files(files=[{"name": "nofu.csv", "mimeType": "text/csv", "buffer": table}])
        person.press("内容を確かめる").press("受け付けられる値を報告する").expect("実績値を報告しました")
        person.go(f"{PLAN}/figures?year=FY2026")
        link = person.page.get_by_role("link", name="nofu.csv").first.get_attribute("href")
        if self.file(person, link) != table:
            raise Unexpected("the kept file is another")

    def judged(self) -> None:
        """Own evaluations of sections, then the panel's; only exceptions ask for words."""
        person = self.tax.go("/office").follow("令和8年度の評価を書く")
        person.follow("（県税及び手数料のキャッシュレス納付、自己評価）".strip("（）").split("、")[0])
        grade = person.page.locator("input[name=grade]:checked").get_attribute("value")
        other = person.page.locator(f"input[name=grade]:not([value='{grade}'])").first.get_attribute("value")
        self.choose(person, "grade", other)
        self.choose(person, "direction", "見直し")
        person.fill(comment="周知が遅れました。").press("保存する", status=422).expect("理由")
        person.fill(difference="災害による納期の延長を除いて判定したため").press("保存する").expect("評価を保存しました")
        office = self.planner
        for measure, comment in (("m-1-1", "要因を確かめました。"), ("m-2-1", "公開の手順を改めています。")):
            office.go(f"{YEAR}/measure/{measure}/own")
            if "次の点について" in office.text():
                office.fill(comment=comment)
            self.choose(office, "direction", "拡充" if measure == "m-1-1" else "継続")
            office.press("保存する").expect("評価を保存しました")
        office.go(f"{YEAR}/measure/m-1-4/external").expect("周知が遅れました。")
        self.choose(office, "direction", "見直し")
        office.fill_in({"effect": "窓口の時間の短縮", "yen": "１，２００", "hours": "300", "change": "目標値を改める。"})
        grade = office.page.locator("input[name=grade]:checked")
        if grade.count() and office.field("difference").count():
            office.fill(difference="有識者会議の意見による。")
        office.press("保存する").expect("評価を保存しました", "評価シートの作成に要した時間")
        self.person("監査委員事務局", "監査").go(f"{YEAR}/measure/m-1-4/external").expect("目標値を改める。")

    def choose(self, person: Person, name: str, value: str) -> None:
        person.effort.clicks += 1
        person.page.locator(f"input[name={name}][value='{value}']").check()

    def overviews(self) -> None:
        head = self.person("デジタル戦略局長", "決裁者").go(PLAN).follow("進捗の概況")
        head.expect("柱ごとの状況", "遅れている指標", "値の新しさ")
        head.go(f"{PLAN}/years").expect("令和8年度")
        text = self.file(head, f"{PLAN}/round.ics").decode()
        if "BEGIN:VEVENT" not in text or "年次報告の公表" not in text:
            raise Unexpected(text[:300])
        self.planner.go(f"{PLAN}/tokens")
        self.planner.go(f"{PLAN}/presets").expect("使っている団体")

    @staticmethod
    def confirm(person) -> None:
        """What is asked of every edition before it is proposed (手引 I-9)."""
        for question in ("confirm-cybersecurity", "confirm-privacy"):
            person.page.locator(f"input[name={question}]").check()

    def closed(self) -> None:
        """Closing publishes the results; the title that is being changed in the draft stays there."""
        office = self.planner.go(f"{PLAN}/records/measure/m-1-4")
        office.fill(title="改定中の納付", reason="年次評価のため").press("保存する").expect("保存しました")
        office.go(YEAR)
        self.confirm(office)
        office.fill(summary="　").press("年度を締めて起案する", status=422).expect("その年度のまとめ")
        self.confirm(office)
        office.fill(summary="電子納付が半数に近づきました。", opinion="見本県デジタル有識者会議：おおむね妥当。")
        office.press("年度を締めて起案する").expect("年次報告を起案しました")
        address = office.page.url
        head = self.person("デジタル戦略局長", "決裁者").go(address)
        for _ in range(4):
            button = head.page.get_by_role("button", name="決裁する")
            if button.count():
                head.fill_in({"decided-by": "知事"}).press("決裁する").expect("決裁しました")
                break
            head.press("同意する").go(address)
        office.go(address).press("公表する").expect("公表しました")

    def seen_by_residents(self) -> None:
        body = ""
        end = time.monotonic() + 5
        while time.monotonic() < end and "45.6" not in body:
            body = self.office.site.fetch("/plans/mihon/measures/m-1-4/").body.decode()
            time.sleep(0.1)
        for words in ("45.6", "キャッシュレス納付", "窓口の時間の短縮"):
            if words not in body:
                raise Unexpected(f"「{words}」 is not on the published page")
        if "改定中の納付" in body:
            raise Unexpected("the draft's title was published")

        report = self.office.site.fetch("/plans/mihon/reports/fy2026/").body.decode()
        for words in ("令和8年度", "電子納付が半数に近づきました。", "有識者会議", "45.6", "災害による納期の延長", "未報告",
                      "評価されていない施策", "目標値を改める。", "1,200千円"):
            if words not in report:
                raise Unexpected(f"「{words}」 is not in the yearly report")

    def revised(self) -> None:
        """The reviews' wishes stand where a revision begins; a changed measure answers its own."""
        office = self.planner.go(f"{PLAN}/revising").expect("令和8年度の評価が求める見直し", "改めました", "未着手", "1,200千円")
        office.follow("行政手続のオンライン化の徹底").expect("令和8年度の評価：拡充")


def whole_year(browser: Browser, office: OfficeUnderTest, walk: Walk, report: Report, scripts: bool, attempt) -> None:
    report.group(f"office: a whole year {'with' if scripts else 'without'} JavaScript")
    year = Year(browser, office, walk, scripts)

    def unchanged() -> None:
        effort = year.unchanged()
        print(f"     a value that did not change: {effort} (at most {MOST})", flush=True)
        if effort.clicks > MOST.clicks or effort.fields > MOST.fields or effort.pages > MOST.pages:
            raise Unexpected(f"it costs {effort}")

    steps = [
        ("nothing changed, in one click", unchanged), ("typed, corrected, confirmed", year.typed),
        ("tables and lists", year.tabled), ("the file as evidence", year.evidence),
        ("evaluations and the panel", year.judged), ("overviews", year.overviews),
        ("the year is closed and published", year.closed), ("seen by residents", year.seen_by_residents),
        ("what the next plan owes", year.revised),
    ]
    for name, step in steps:
        if not attempt(report, name, step, year.people):
            break
    year.close()
