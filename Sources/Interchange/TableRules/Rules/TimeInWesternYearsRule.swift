internal import PlanModel

extension TableRule {
  /// 1-11: time by the code of e-Stat, in western years, or in both counts.
  static let timeInWesternYears = TableRule(number: "1-11", title: "時間を、時間軸コード、西暦又は西暦を添えた和暦で表している") { table in
    table.eachSheet { sheet in
      var found: [TableViolation] = []
      if sheet.declared == nil, let header = sheet.header {
        for (column, name) in header.cells.enumerated() where isEraAlone(name) {
          found.append(
            TableViolation(
              "列の名前「\(Excerpt.of(name))」が、和暦だけで時期を表しています。", mend: "「2024年度」又は「令和6年度（2024年度）」のように西暦を添えてください。",
              sheet: sheet, row: header.number, column: column, isInferred: true))
        }
      }
      return found
        + sheet.eachCell(of: { if case .time = $0 { true } else { false } }) { cell, _ in
          guard isEraAlone(cell) else { return nil }
          return (
            "「\(Excerpt.of(cell))」が、和暦だけで時期を表しています。", "西暦で「2024-03-31」や「2024年度」のように書くか、西暦を添えてください。"
          )
        }
    }
  }

  private static let eras: [String] = ["明治", "大正", "昭和", "平成", "令和", "M", "T", "S", "H", "R"]

  /// A time that begins with an era and holds no western year.
  static func isEraAlone(_ text: String) -> Bool {
    guard text.utf8.count < 100 else { return false }
    let folded = WidthFolding.fold(text)
    guard eras.contains(where: { folded.hasPrefix($0) }), JapaneseDateReader.period(text).value != nil else {
      return false
    }
    var run = 0
    for character in folded {
      run = character.isASCII && character.isNumber ? run + 1 : 0
      if run == 4 { return false }
    }
    return true
  }
}
