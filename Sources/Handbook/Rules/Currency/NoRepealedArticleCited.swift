import PlanModel

extension Rule {
  /// 基本法の、なくなった条を引いていない.
  static let noRepealedArticleCited = Rule(
    id: "no-repealed-article-cited",
    title: "基本法の、なくなった条を引いていない",
    why: "官民データ活用推進基本法の第20条から第28条までは、令和3年9月1日になくなりました。古い計画や手引の脚注から写すと、今はない条を引いてしまいます。",
    clauses: ["strategic-conference-abolished"],
    doesNotCheck: "他の条の引用が正しいかどうか、他の法律の改正に対応しているかどうかは、担当課が現行の条文で確かめます。",
    weight: .atLeast(.warning, because: "現行の法にない条を根拠として示すことになるためです。"),
    examples: [
      .passing("現行の第9条を引いている"),
      .passing("他の基本法の第26条を引いている") {
        $0.changeChapter("security") { $0.body = "サイバーセキュリティ基本法第26条を参考にします。" }
      },
      .failing("本文が第26条を引いている", at: .chapter("purpose", "body")) {
        $0.changeChapter("purpose") { $0.body = "官民データ活用推進基本法（平成28年法律第103号）第26条第1項の独立行政法人をいいます。" }
      },
      .failing("施策の根拠が第20条である", of: .town, at: .measure("online", "legalBasis[0]")) {
        $0.change("online") { $0.legalBasis = ["官民データ活用推進基本法第２０条"] }
      },
      .notConcerned("条がなくなる前の計画である", asOf: .known("2021-08-31")),
    ]
  ) { context in
    var gaps: [Gap] = []
    for text in context.texts {
      guard let article = repealedArticle(in: text.text) else { continue }
      gaps.append(
        Gap(
          text.place, "令和3年9月1日になくなった官民データ活用推進基本法第\(article)条が引かれています。",
          mend: "\(text.file) の \(text.place.field ?? "") を、現行の条文により改めてください。"))
    }
    return .found(gaps)
  }

  private static let act = Word("官民データ活用推進基本法")
  private static let twenties = ["第2", "第２"].map(Word.init)

  /// The number of a repealed article that is cited right after the Act's name, its number in brackets passed over.
  private static func repealedArticle(in text: String) -> Int? {
    guard twenties.contains(where: { $0.occurs(in: text) }), act.occurs(in: text) else { return nil }
    let bytes = Array(text.utf8)
    for offset in act.offsets(in: bytes) {
      let rest = bytes[(offset + act.length)..<min(bytes.count, offset + act.length + 120)]
      var characters = Array(String(decoding: rest, as: UTF8.self))[...]
      if let open = characters.first, open == "（" || open == "(" {
        guard let close = characters.firstIndex(where: { $0 == "）" || $0 == ")" }) else { continue }
        characters = characters[(close + 1)...]
      }
      guard characters.popFirst() == "第" else { continue }
      let digits = characters.prefix(3)
      let numerals = digits.prefix { $0.wholeNumberValue != nil && $0.isNumber && !"一二三四五六七八九".contains($0) }
      guard digits.dropFirst(numerals.count).first == "条" else { continue }
      let article = numerals.reduce(0) { $0 * 10 + ($1.wholeNumberValue ?? 0) }
      if (20...28).contains(article) { return article }
    }
    return nil
  }
}
