extension TableRule {
  /// 1-7: values in place of formulas.
  static let noFormulas = TableRule(number: "1-7", title: "数式ではなく値が入っている") { table in
    table.eachSheet { sheet in
      if let first = sheet.formulas.first {
        let others = sheet.formulaCount > 1 ? "など\(sheet.formulaCount)か所" : ""
        return [
          TableViolation(
            "数式のセルがあります（\(first)\(others)）。", mend: "数式のセルを写し、「値の貼り付け」で値に置き換えてください。", sheet: sheet,
            row: CellReference.row(first))
        ]
      }
      guard table.kind == .csv else { return [] }
      return sheet.eachCell { cell, _ in
        guard cell.first == "=", cell.count > 1 else { return nil }
        return ("「\(Excerpt.of(cell))」は数式です。", "数式の結果の値を入れてください。")
      }
    }
  }
}
