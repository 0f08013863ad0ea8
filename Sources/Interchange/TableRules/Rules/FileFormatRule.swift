extension TableRule {
  /// 1-1: a form that programs read.
  static let fileFormat = TableRule(number: "1-1", title: "ファイルがExcel、CSVなどの形式である") { table in
    switch table.kind {
    case .other(let name):
      return .violated([
        TableViolation("このファイルは\(name)で、表計算ソフトの形式でもCSVでもありません。", mend: "もとの表を、CSV又はExcel（XLSX）の形式で保存し直してください。")
      ])
    case .allowed(let name): return .satisfied("\(name)です。")
    case .workbook: return .satisfied("Excel（XLSX）です。")
    case .csv:
      guard let problem = table.problem else { return .satisfied("文字コードがUTF-8のCSVです。") }
      // A table in Shift_JIS is CSV all the same; the rule asks for no encoding.
      guard problem.rule != .encoding else { return .satisfied("CSVです。\(problem.summary)") }
      return .violated([TableViolation(problem.summary, mend: problem.remedy, row: problem.position.line)])
    }
  }
}
