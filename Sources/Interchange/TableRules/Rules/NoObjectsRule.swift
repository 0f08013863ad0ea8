extension TableRule {
  /// 1-8: no pictures, charts and other objects.
  static let noObjects = TableRule(number: "1-8", title: "図形、グラフなどのオブジェクトがない") { table in
    if table.kind == .csv, table.reasonWithoutCells == nil { return .satisfied("CSVには、オブジェクトを置けません。") }
    return table.eachSheet { sheet in
      sheet.objects.map { kind in
        TableViolation("シートに\(kind)があります。", mend: "\(kind)を削除し、必要であれば別のファイルで公開してください。", sheet: sheet)
      }
    }
  }
}
