import Testing

@testable import Handbook

struct PersonNameTests {
  @Test(
    "Names behind a post or the word for the clerk in charge are seen",
    arguments: [
      "情報政策課　担当：山田", "担当者：佐藤　花子", "情報政策課長　佐藤花子", "主査 髙﨑", "課長補佐　鈴木", "担当:田中（内線 123）",
    ])
  func seen(text: String) {
    #expect(PersonName.found(in: text) != nil)
  }

  @Test(
    "Sections, posts and headquarters are no names",
    arguments: [
      "情報政策課", "企画部情報政策課", "企画部長、情報政策課長", "知事", "副知事（デジタル推進本部長）", "担当：情報政策課", "担当課　総務課",
      "デジタル推進本部 本部長 知事", "総務部　情報政策課", "情報政策課 企画係", "企画部長 等", "情報政策課長 他", "各部局長 関係課長",
      "担当：総務課、広報課", "教育委員会　教育長", "デジタル統括責任者（CDO）", "担当者", "担当：未定",
    ])
  func notSeen(text: String) {
    #expect(PersonName.found(in: text) == nil)
  }

  @Test("Mailboxes of persons are told from those of sections")
  func mailboxes() {
    for address in ["t.yamada@example.jp", "yamada.t@example.jp"] { #expect(PersonName.isPersonalMailbox(address)) }
    for address in [
      "joho@example.jp", "joho-seisaku@example.jp", "dx.suishin@example.jp", "data-plan@pref.example.jp", "", "a.b",
    ] {
      #expect(!PersonName.isPersonalMailbox(address), "\(address)")
    }
  }
}
