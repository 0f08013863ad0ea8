"""A plan from nothing: the first setting, people and sections, the start by pattern 2, measures, requests to sections."""

from __future__ import annotations

import re

from playwright.sync_api import Browser

from office_people import PASSWORD, Person
from office_server import OfficeUnderTest
from office_walk import Walk

PEOPLE = """課名\t部局\t利用者ID\t氏名又は職名\t役割
デジタル戦略課\t政策企画部\tkeikaku\tデジタル戦略課 係長\t計画担当
税務課\t総務部\tzeimu\t税務課 主任\t担当者
\t\tzeimu-kacho\t税務課長\t課長
交通政策課\t地域振興部\tkotsu\t交通政策課 主事\t担当者
福祉課\t福祉部\tfukushi\t福祉課 主事\t担当者
秘書課\t総務部\tgogi\tデジタル戦略局長\t決裁者
\t\tkessai\t知事\t決裁者
監査委員事務局\t\tkansa\t監査委員事務局 書記\t監査"""

CONTENTS = """第1章　計画の策定に当たって
第2章　本県を取り巻く現状と課題
第3章　目指す姿
第4章　計画の位置付け
第5章　基本方針
第6章　具体的な施策
第7章　推進体制と進行管理
第8章　セキュリティと個人情報の保護"""

MEASURES = """県税の電子申告と電子納付の拡大\t税務課
バスの運行情報のオープンデータ化\t交通政策課
福祉の手続のオンライン化\t福祉課"""


class Round:
    """The people of one round and what they make."""

    def __init__(self, browser: Browser, office: OfficeUnderTest, walk: Walk, scripts: bool) -> None:
        self.browser, self.office, self.walk, self.scripts = browser, office, walk, scripts
        self.invitations: dict[str, str] = {}
        self.people: dict[str, Person] = {}
        self.plan = ""

    def person(self, account: str, role: str) -> Person:
        """The person at the own desk; who comes for the first time sets a password by the invitation."""
        if account not in self.people:
            person = Person(self.browser, self.office, self.walk, role, self.scripts)
            person.set_password(self.invitations[account])
            self.people[account] = person
        return self.people[account]

    @property
    def administrator(self) -> Person:
        return self.people["kanri"]

    @property
    def officer(self) -> Person:
        return self.person("keikaku", "計画担当")

    def at(self, *steps: str) -> str:
        return "/".join(["/office/plans", self.plan, *steps])

    def close(self) -> None:
        for person in self.people.values():
            person.close()

    # The steps of the round

    def set_up(self) -> None:
        person = Person(self.browser, self.office, self.walk, "団体管理者", self.scripts)
        self.people["kanri"] = person
        person.go(self.office.set_up)
        person.fill_in({"body": "990001", "account": "kanri", "display-name": "デジタル戦略課 管理担当",
                        "new-password": PASSWORD, "again": "something else entirely"})
        person.press("設定して始める", status=422).expect("一致していません")
        person.fill_in({"body": "990001", "unlisted-name": "見本県", "unlisted-kana": "ミホンケン", "unlisted-kind": "都道府県",
                        "new-password": PASSWORD, "again": PASSWORD})
        person.press("設定して始める")
        person.expect("計画はまだありません")
        person.go("/office/password").expect("団体管理者").go("/office/national-measures").go("/office/bodies")
        stranger = Person(self.browser, self.office, self.walk, "住民", self.scripts)
        stranger.go(self.office.set_up, status=404)
        stranger.go("/office/oidc/start", status=404).go("/office/oidc/callback", status=404)
        stranger.go("/office").expect("サインイン")
        stranger.fill(account="kanri", password="wrong words entirely").press("サインイン", status=422)
        stranger.close()

    def register(self) -> None:
        person = self.administrator
        person.follow("利用者の管理", within="header").follow("表からまとめて登録する")
        person.fill(table=PEOPLE.replace("決裁者\n監査", "決裁する人\n監査")).press("内容を確かめる")
        person.expect("選択肢にありません")
        person.fill(table=PEOPLE).press("内容を確かめる").expect("新しい利用者 8人")
        person.press("この内容で登録する").expect("設定用アドレス（8人）")
        for address in re.findall(r"http://\S+/office/invitations/\S+", person.text()):
            self.invitations[address.split("/")[-2]] = address
        if len(self.invitations) != 8:
            raise AssertionError(f"invitations of {sorted(self.invitations)}")
        person.follow("利用者の一覧に戻る").follow("kessai")
        person.fill(reason="職名の確認").press("保存する")
        self.route()

    def route(self) -> None:
        """Agreement by one, decision by another."""
        person = self.administrator
        person.go("/office/bodies/990001/accounts").follow("決裁の経路を決める")
        rows = person.page.locator("main fieldset.row-set").count()
        while rows < 2:
            person.press("段階の行を増やす")
            rows = person.page.locator("main fieldset.row-set").count()
        person.fill_in({"step-1-title": "合議", "step-1-account": "デジタル戦略局長（gogi）",
                        "step-2-title": "決裁", "step-2-account": "知事（kessai）"})
        person.press("保存する").expect("保存しました")

    def start(self) -> None:
        person = self.officer
        person.go("/office").follow("計画をつくり始める")
        person.fill_in({"title": "第3次見本県総合計画", "contents": CONTENTS, "first": "令和9年度", "years": "5",
                        "relation": "この計画の第3章から第8章までを、官民データ活用推進基本法第9条第1項に基づく計画とします。"})
        person.tick("できるところから小さく始め").press("計画を作成する")
        person.expect("既存の計画の章と、手引の構成要素")
        mapping = person.page.locator("fieldset", has_text="第7章").last
        chosen = mapping.locator("input:checked").count()
        if chosen == 0:
            raise AssertionError("no element is proposed for 第7章")
        person.press("この対応で計画を作成する").expect("進め方")
        self.plan = person.page.url.split("/office/plans/")[1].split("/")[0]

    def sections(self) -> None:
        person = self.officer
        person.go(self.at()).follow("担当課と期限", within="header")
        if "税務課" not in person.text():
            person.fill(table="デジタル戦略課\n税務課\n交通政策課\n福祉課").press("追加する")
        person.expect("税務課", "交通政策課", "福祉課")

    def measures(self) -> None:
        person = self.officer
        person.go(self.at("measures")).follow("まとめて追加する").press("追加する", status=422)
        person.fill(titles=MEASURES).press("追加する").expect("県税の電子申告", "税務課")
        person.follow("まとめて追加する")
        national = person.page.locator("input[name=national]").first
        person.open_fold(national)
        national.check()
        person.fill(condition="第1期の施策で生み出した人員を振り向けられるとき").tick("後年度に置く")
        person.press("追加する").expect("後年度とした施策", "着手の条件")
        person.follow("施策を追加する").expect("施策の追加")

    def ask(self) -> None:
        person = self.officer
        person.go(self.at("sections")).fill_in({"due-all": "いつか"}).press("回答を依頼する", status=422)
        person.expect("日付として読み取れません")
        person.fill_in({"due-all": "令和12年10月30日"}).press("回答を依頼する").expect("依頼")
        person.follow("税務課").expect("課への連絡文")
        for name in ("メールの下書き", "カレンダーの予定"):
            self.take_home(person, name)
        person.go(self.at("sections"))
        self.take_home(person, "全ての期限をカレンダーに取り込む")

    def take_home(self, person: Person, name: str) -> None:
        """Fetches the file behind a link as the signed-in person."""
        address = person.page.locator("main").get_by_role("link", name=name).first.get_attribute("href")
        answer = person.context.request.get(self.office.origin + str(address))
        if answer.status != 200 or not answer.body():
            raise AssertionError(f"{name}: {answer.status}")
        self.walk.fetched_file(answer.url)
