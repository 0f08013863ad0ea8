"""The sections' share: three clerks fill in and reply, a head confirms and sends back, two people meet on one record."""

from __future__ import annotations

from dataclasses import replace

from office_people import Effort, Person
from office_round import Round

# What one clerk's whole reply may cost, from the sign-in to 回答を完了する: one measure with its goal and one indicator.
# Measured: 8 clicks, 20 fields, 9 pages. A page that needs more than this has become worse.
MOST = Effort(clicks=8, fields=20, pages=9)

INDICATOR = {
    "unit": "％", "direction": "増加", "baseline.value": "41.2",
    "baseline.period": "令和7年度", "targets[0].value": "70", "targets[0].deadline": "令和13年度",
    "source": "県税総合システム", "definition": "電子申告の件数を全ての申告の件数で除した割合",
}


def measure_fields(goal: str) -> dict[str, str]:
    return {
        "pillars-1": "手続における情報通信技術の利用等", "summary": "家から手続ができるようになります。",
        "presentState": "利用は全体の41.2％にとどまり、窓口での受付が残っています。",
        "content": "対象の手続を広げ、案内を分かりやすくします。", "goal": "手続の7割を電子で受け付けます。",
        "goalDeadline": "令和13年度", "schedule[0].title": "対象の手続の拡大",
        "schedule[0].first": "令和９年度", "schedule[0].last": "令和11年度",
    }


def reply(round_: Round, account: str, measure: str) -> Person:
    """Everything that a clerk does for one measure, from the sign-in on."""
    person = round_.person(account, "担当者")
    person.press("サインアウト")
    person.effort = Effort()
    person.sign_in(account).expect("依頼中", "期限")
    person.follow(measure).fill_in(measure_fields(measure)).press("保存する").expect("保存しました")
    person.follow("指標を追加する").fill_in(INDICATOR | {"title": measure + "の利用率"}).press("保存する")
    back_to_section(person)
    return person.press("回答を完了する").expect("回答")


def back_to_section(person: Person) -> None:
    person.follow("仕事の一覧", within="header").follow("回答の画面を開く")


def replies(round_: Round) -> Effort:
    effort = replace(reply(round_, "zeimu", "県税の電子申告").effort)
    reply(round_, "kotsu", "バスの運行情報")
    conflict(round_)
    reply_after_conflict(round_)
    head(round_)
    return effort


def reply_after_conflict(round_: Round) -> None:
    person = round_.people["fukushi"]
    person.go("/office").follow("回答の画面を開く").press("回答を完了する")


def conflict(round_: Round) -> None:
    """The officer and the clerk have the same measure open; the second to save chooses."""
    clerk, officer = round_.person("fukushi", "担当者"), round_.officer
    clerk.go("/office").follow("福祉の手続のオンライン化")
    officer.go(clerk.page.url.removeprefix(round_.office.origin))
    clerk.fill_in(measure_fields("福祉")).press("保存する").expect("保存しました")
    officer.fill(content="計画担当が書いた取組内容です。", targetGroup="福祉の手続をする人")
    officer.press("保存する", status=409)
    officer.expect("ほかの人も変更しています", "福祉課 主事", "計画担当が書いた取組内容です。", "案内を分かりやすくします。")
    line = officer.page.locator("fieldset.row-set", has_text="取組内容").first
    line.get_by_role("radio").first.check()
    officer.press("選んだ内容で保存する").expect("保存しました")
    kept = (officer.field("content").input_value(), officer.field("targetGroup").input_value())
    if "案内を分かりやすく" not in kept[0] or kept[1] != "福祉の手続をする人":
        raise AssertionError(f"the choice was not kept: {kept}")
    officer.follow("変更の履歴を見る").expect("福祉課 主事", "デジタル戦略課 係長")


def head(round_: Round) -> None:
    """The head sends the reply back, the clerk replies again, the head confirms."""
    head, clerk = round_.person("zeimu-kacho", "課長"), round_.people["zeimu"]
    head.go(round_.at("sections")).follow("税務課").press("差し戻す", status=422).expect("理由")
    head.fill(reason="目標の根拠を書き加えてください。").press("差し戻す").expect("差戻しの理由")
    clerk.go("/office").expect("差戻し").follow("回答の画面を開く").expect("目標の根拠を書き加えてください。")
    clerk.press("回答を完了する")
    head.go(round_.at("sections")).follow("税務課").press("確認済みにする").expect("確認済み")
    clerk.expect("回答").go(round_.at("measures")).expect("担当する施策")


def check_effort(effort: Effort) -> list[str]:
    over = [name for name in ("clicks", "fields", "pages") if getattr(effort, name) > getattr(MOST, name)]
    return [f"{name}: {getattr(effort, name)} > {getattr(MOST, name)}" for name in over]
