import PlanModel

extension Rule {
  /// 個人の氏名や内線番号が載っていない.
  static let noPersonalNames = Rule(
    id: "no-personal-names",
    title: "個人の氏名及び内線番号が載っていない",
    why: "公表した評価表に担当者の氏名や内線番号が残っていた例があります。人事異動で誤りになるうえ、個人への迷惑な連絡を招きます。課の連絡先だけを載せます。",
    clauses: ["no-personal-names"],
    doesNotCheck: "肩書、敬称又は「担当」の語を伴わない氏名と、珍しい姓の一部は、見分けられません。公表の前に担当課が目で確かめます。首長など公職にある者の氏名や、団体の定めにより公表する氏名は差し支えありません。",
    weight: .atLeast(.warning, because: "公表した後では取り消せず、個人の権利利益に関わるためです。"),
    examples: [
      .passing("課の名称と代表の連絡先だけがある"),
      .failing("連絡先の名称に担当者の氏名がある", at: .plan("contact.name")) { $0.contact?.name = "情報政策課　担当：山田" },
      .failing("判断した者に氏名がある", at: .plan("judgements[0].judgedBy")) {
        $0.judgements[0].judgedBy = "情報政策課長　佐藤花子"
      },
      .failing("電話番号に内線番号がある", of: .town, at: .plan("contact.telephone")) {
        $0.contact?.telephone = "000-000-0000（内線 2345）"
      },
      .failing("個人のメールアドレスである", at: .plan("contact.email")) { $0.contact?.email = "t.yamada@example.jp" },
      .failing("本文に担当者の氏名と内線番号がある", at: .chapter("structure", "body")) {
        $0.changeChapter("structure") { $0.body += "担当：佐藤花子　内線1234" }
      },
      .failing("実績値の備考に職員の氏名と携帯電話の番号がある", at: .observation("online-rate", .fiscalYear(FiscalYear(2025)), "note")) {
        $0.observations[0].note = "不明な点は、高橋係長（０９０－１２３４－５６７８）へ。"
      },
      .failing("施策の内容に個人が使うメールアドレスがある", of: .town, at: .measure("online", "content")) {
        $0.change("online") { $0.content = "申込みは mihon.taro@gmail.com で受け付けます。" }
      },
      .passing("本文が内線電話の仕組みに触れている") { $0.changeChapter("structure") { $0.body += "内線電話をチャットに替えます。" } },
      .passing("職名だけで、氏名がない") { $0.judgements[0].judgedBy = "企画部長、情報政策課長" },
    ]
  ) { context in
    .found(context.personalDataGaps(PersonalDataKind.staff) { found, matches in remedy(found, matches[0].kind) })
  }

  private static func remedy(_ found: PersonalDataFound, _ kind: PersonalDataKind) -> String {
    switch kind {
    case .extensionNumber: "\(found.location) から内線番号を除き、代表又は課の直通の番号を記載してください。"
    case .mobileNumber: "\(found.location) から携帯電話の番号を除き、代表又は課の直通の番号を記載してください。"
    case .personalMail: "\(found.location) を、課で共有するメールアドレスに改めてください。"
    default: "\(found.location) から氏名を除き、課の名称又は職名だけを記載してください。"
    }
  }
}
