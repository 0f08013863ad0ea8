import PlanModel

extension Rule {
  /// 実在しない年度が書かれていない.
  static let noImpossibleEra = Rule(
    id: "no-impossible-era",
    title: "実在しない年度が書かれていない",
    why: "平成32年度のような年度は、改元の前に作られた計画から写されたものです。読む人が西暦に直せず、期限の点検もできません。",
    clauses: ["deadlines-and-eras"],
    doesNotCheck: "改元の前に決定された計画の記載は、当時は正しい書き方であったため指摘しません。漢数字の年は見分けません。",
    weight: .atLeast(.warning, because: "実在しない年度のままでは、期限を読み違えるおそれがあるためです。"),
    examples: [
      .passing("令和の年度で書かれている"),
      .failing("施策の内容に平成32年度とある", at: .measure("online", "content")) {
        $0.change("online") { $0.content = "平成32年度までに全ての手続を電子化します。" }
      },
      .failing("本文に全角で平成３３年とある", of: .town, at: .chapter("present", "body")) {
        $0.changeChapter("present") { $0.body = "平成３３年に見直します。" }
      },
      .passing("実在する平成の年度である") { $0.change("online") { $0.content = "平成30年度から取り組んでいます。" } },
      .notConcerned("改元の前の計画である", asOf: .known("2019-03-31")),
    ]
  ) { context in
    guard context.asOf >= reiwa else { return .notApplicable("改元（令和元年5月1日）より前の計画です。") }
    var gaps: [Gap] = []
    for text in context.texts {
      guard let year = impossibleYear(in: text.text) else { continue }
      gaps.append(
        Gap(
          text.place, "実在しない「平成\(year)年」が書かれています。",
          mend: "\(text.file) の \(text.place.field ?? "") を「令和\(year - 30)年」に改めてください。"))
    }
    return .found(gaps)
  }

  private static let reiwa = CalendarDate.known("2019-05-01")
  private static let heisei = Word("平成")

  /// The first year after 平成31年 that is written with digits before 年.
  private static func impossibleYear(in text: String) -> Int? {
    guard heisei.occurs(in: text) else { return nil }
    let bytes = Array(text.utf8)
    for offset in heisei.offsets(in: bytes) {
      let start = offset + heisei.length
      let rest = String(decoding: bytes[start..<min(bytes.count, start + 15)], as: UTF8.self)
      var year = 0
      var digits = 0
      for character in rest {
        if let value = character.wholeNumberValue, "0123456789０１２３４５６７８９".contains(character) {
          year = year * 10 + value
          digits += 1
        } else {
          if character == "年", digits == 2, year >= 32 { return year }
          break
        }
      }
    }
    return nil
  }
}
