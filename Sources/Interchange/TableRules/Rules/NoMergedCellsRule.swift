extension TableRule {
  /// 1-4: no merged cells.
  static let noMergedCells = TableRule(number: "1-4", title: "セルを結合していない") { table in
    if table.kind == .csv, table.reasonWithoutCells == nil { return .satisfied("CSVでは、セルを結合できません。") }
    return table.eachSheet { sheet in
      guard let first = sheet.merged.first else { return [] }
      let others = sheet.merged.count > 1 ? "など\(sheet.merged.count)か所" : ""
      return [
        TableViolation(
          "セルが結合されています（\(first)\(others)）。", mend: "結合を解き、同じ値をそれぞれのセルに入れてください。", sheet: sheet,
          row: CellReference.row(first))
      ]
    }
  }
}
