"""From the gaps to the public: what is missing is filled in, judged, proposed, agreed to, decided, published and revised."""

from __future__ import annotations

import time

from office_people import Person
from office_round import Round
from site_under_test import Answer

PARTS = ("basic", "standing", "decision", "vision", "promotion", "pillars", "security", "other")


def fill_gaps(round_: Round) -> None:
    """What the law asks for, on the pages to which the check leads."""
    person = round_.officer
    person.go(round_.at("decision")).expect("直すと起案できます", "問合せ先がありません")
    person.follow("問合せ先がありません")
    person.fill_in({
        "adoption.statement": "この計画は、官民データ活用推進基本法第9条第1項に基づく計画です。",
        "contact.name": "見本県政策企画部デジタル戦略課", "contact.telephone": "０００－０００－００００",
        "contact.email": "digital@example.lg.jp"})
    person.press("保存する").expect("保存しました")
    person.go(round_.at("parts"))
    for part in PARTS:
        person.go(round_.at("parts", part))
    person.fill_in({"licence.title": "公共データ利用規約（第1.0版）"}).press("保存する").expect("保存しました")
    person.go(round_.at("parts", "vision"))
    person.fill_in({"vision.statement": "手続に出向かなくてよい県", "vision.scenes[0].title": "窓口で",
                    "vision.scenes[0].now": "長く待ちます。"}).press("保存する").expect("保存しました", "これからの様子")
    person.fill_in({"vision.scenes[0].then": "家で済みます。"}).press("保存する").expect("保存しました")
    person.go(round_.at("parts", "basic")).fill_in({"span.last": "いつか"}).press("保存する", status=422)
    person.expect("まだ保存していません")
    chapter(person, round_)
    person.go(round_.at("decision")).expect("点検の「誤り」はありません")
    person.expect_not("直すと起案できます")


def chapter(person: Person, round_: Round) -> None:
    person.go(round_.at("chapters")).follow("第1章").expect("の手がかり")
    person.fill(body="## 趣旨\n\n県民の**暮らし**を、データで支えます。").press("見え方を確かめる").expect("公表したときの見え方")
    person.press("保存する").expect("保存しました").press("一つ後へ").press("一つ前へ")
    person.go(round_.at("chapters")).follow("章を追加する")
    person.fill_in({"title": "用語の解説", "number": "第9章"}).press("保存する").expect("追加しました")
    person.fill_in({"withdraw-reason": "本編に含めたため"}).press("取り下げる").expect("取り下げました")
    person.go(round_.at("guide")).expect("足りないもの")


# The smallest picture that there is: one grey point.
POINT = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108000000003a7e9b550000000a49444154789c63680000008200"
    "8177cd72b60000000049454e44ae426082")


def illustrate(round_: Round) -> None:
    """A figure for a chapter, with the words for those who do not see it."""
    person = round_.officer
    person.go(round_.at("illustrations")).fill(title="推進体制の図", alternative="本部長の下に、各部局の推進員を置きます。")
    person.page.set_input_files("input[type=file]", {"name": "taisei.png", "mimeType": "image/png", "buffer": POINT})
    person.press("図を追加する").expect("追加しました")
    figure = person.page.locator("main a[href*='/illustrations/']").first.get_attribute("href") or ""
    person.go(figure.removesuffix("/file")).expect("この図について")
    round_.take_home(person, "図だけ")


def judge(round_: Round) -> None:
    """A question of the check is answered by a person, with the reason."""
    person = round_.officer
    person.go(round_.at("check")).expect("人の判断を待つ問い")
    form = person.page.locator("form.judgement", has=person.page.locator("input[type=radio]")).first
    form.get_by_label("満たしている", exact=True).check()
    form.locator("textarea").fill("別に定めるオープンデータ推進方針により公開しています。")
    with person.loading():
        form.get_by_role("button").click()
    person.expect("判断を記録しました", "別に定めるオープンデータ推進方針")
    person.follow("判断し直す").expect("今の記録", "根拠")


def propose(round_: Round, note: str, summary: str | None = None) -> None:
    person = round_.officer
    person.go(round_.at()).follow("決裁と公表", within="header")
    if summary:
        person.fill(summary=summary)
    # What is asked of every edition (手引 I-9); without it nothing is proposed.
    for question in ("confirm-cybersecurity", "confirm-privacy"):
        person.page.locator(f"input[name={question}]").check()
    person.fill(note=note).press("起案する").expect("起案しました")
    person.follow("全文")


def decide(round_: Round) -> None:
    """One agrees, another decides; neither can go before it is the turn."""
    governor = round_.person("kessai", "決裁者")
    governor.go(round_.at("decision")).follow("この起案を開く")
    if governor.page.get_by_role("button", name="決裁する").count():
        raise AssertionError("the decision is offered before the agreement")
    director = round_.person("gogi", "決裁者")
    director.go("/office").expect("あなたの「合議」を待っています").go(round_.at("decision")).follow("この起案を開く")
    director.fill(comment="異議ありません。").press("同意する").expect("同意しました")
    governor.go(round_.at("decision")).follow("この起案を開く")
    round_.take_home(governor, "起案文書（Word）")
    governor.fill_in({"decided-by": "知事"}).press("決裁する").expect("決裁しました")


def publish(round_: Round) -> None:
    person = round_.officer
    person.go(round_.at("decision")).follow("この起案を開く").press("公表する").expect("公表しました")


def public(round_: Round, path: str) -> Answer:
    """What a resident's browser gets; the newest edition's number leads to the plan's own address."""
    answer = round_.office.site.fetch(path)
    for _ in range(3):
        if answer.status not in (301, 302, 303, 307, 308):
            break
        answer = round_.office.site.fetch(answer.headers["location"])
    return answer


def seen_by_residents(round_: Round, edition: int) -> None:
    """The edition is there as soon as the officer's page says so, on the plan's page and under its number."""
    start = time.monotonic()
    for path in ("/plans/", f"/plans/{round_.plan}/", f"/plans/{round_.plan}/editions/{edition}/"):
        answer = public(round_, path)
        while answer.status != 200 and time.monotonic() < start + 1.5:
            time.sleep(0.1)
            answer = public(round_, path)
        if answer.status != 200 or "第3次見本県総合計画" not in answer.body.decode():
            raise AssertionError(f"{path} answers {answer.status} after publication")


def revise(round_: Round) -> None:
    """A change asks for its reason; the next edition takes the place, the first stays under its number."""
    person = round_.officer
    before = public(round_, f"/plans/{round_.plan}/editions/1/measures/")
    person.go(round_.at("revising")).expect("改定の進め方")
    person.go(round_.at("measures")).follow("県税の電子申告")
    title = person.field("title").input_value() + "と相談のオンライン化"
    person.fill(title=title).press("保存する", status=422).expect("変更の理由を入力してください")
    person.fill(reason="相談の件数が増えたため").press("保存する").expect("保存しました")
    person.go(round_.at("changes")).expect("相談のオンライン化")
    person.follow("新旧対照表（PDF、Word、Excel）を作る").expect("下書きの文書")
    round_.take_home(person, "計画書（Markdown）")
    person.follow("新旧対照表を画面で見る").expect("相談のオンライン化", "現行")
    propose(round_, "相談の件数が増えたため。", "県税の施策の範囲を広げました。")
    decide(round_)
    publish(round_)
    seen_by_residents(round_, 2)
    now = public(round_, f"/plans/{round_.plan}/measures/")
    first = public(round_, f"/plans/{round_.plan}/editions/1/measures/")
    if title not in now.body.decode():
        raise AssertionError(f"the second edition is not on the site: {now.status}")
    if first.status != 200 or title in first.body.decode() or before.status != 200:
        raise AssertionError(f"the first edition is not as it was: {first.status}")
    if "県税の施策の範囲を広げました" not in public(round_, f"/plans/{round_.plan}/").body.decode():
        raise AssertionError("the record of the revision is not on the plan's page")
    person.go(round_.at("changes") + "?from=1&to=2").expect("相談のオンライン化")


def audited(round_: Round) -> None:
    """The auditor sees everything and changes nothing."""
    person = round_.person("kansa", "監査")
    person.go("/office/bodies/990001/audit").expect("監査記録")
    round_.take_home(person, "CSV")
    person.go("/office/search?q=" + "電子申告").expect("件見つかりました")
    person.follow("電子申告").expect("閲覧のみできます")
    if person.page.get_by_role("button", name="保存する").count():
        raise AssertionError("the auditor is offered to save")
    person.follow("変更の履歴を見る").go(round_.at("check")).go(round_.at("decision"))
