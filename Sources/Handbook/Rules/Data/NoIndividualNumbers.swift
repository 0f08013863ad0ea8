import PlanModel

extension Rule {
  /// 個人番号が載っていない (番号法第19条).
  static let noIndividualNumbers = Rule(
    id: "no-individual-numbers",
    title: "個人番号が載っていない",
    why: "個人番号は、法律の定める場合を除いて、本人の同意があっても提供できません。誤って公表すると取り消せず、漏えいとして報告が必要になります。",
    clauses: ["individual-numbers-not-provided"],
    doesNotCheck: "検査数字の合わない番号、画像の中の番号及びリンク先の番号は、見分けられません。公表の前に担当課が目で確かめます。",
    examples: [
      .passing("法人番号や統計表の番号だけがある") {
        $0.changeChapter("structure") { $0.body += "見本県（法人番号7000020310000）は、統計表0003448237を用います。" }
      },
      .failing("本文に個人番号がある", at: .chapter("structure", "body")) {
        $0.changeChapter("structure") { $0.body += "個人番号は、１２３４ ５６７８ ９０１８です。" }
      },
      .failing(
        "証拠のファイルの名称に個人番号がある", at: .observation("online-rate", .fiscalYear(FiscalYear(2025)), "file")
      ) {
        $0.observations[0].evidence.fileName = "申請書_1234-5678-9018.xlsx"
      },
      .failing("連絡先の備考に12桁の番号がある", of: .town, at: .plan("contact.note")) {
        $0.contact?.note = "受付123456789018"
      },
    ]
  ) { context in
    .found(
      context.personalDataGaps([.individualNumber]) { found, matches in
        let erase = "\(found.location) から番号を除いてください。"
        return matches.contains(where: \.isCertain) ? erase : erase + PersonalDataFound.reasonRemedy(matches)
      } isExcusable: {
        // Behind the word 個人番号 there is no doubt left that a reason could remove.
        !$0.isCertain
      })
  }
}
