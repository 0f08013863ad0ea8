/// `audit.csv`: one row for one entry of the audit chain, for auditors who sort and count in a spreadsheet.
public enum AuditTable {
  /// The columns in their order.
  public static let columns = [
    TableColumn("番号", .integer, "監査記録の番号。抜けなく1から続く。"),
    TableColumn("日時", .string, "日本の日付と時刻"),
    TableColumn("行った者", .string, "操作した人の表示名と利用者ID"),
    TableColumn("操作", .string, "変更、公表など"),
    TableColumn("計画ID", .string, "計画の識別子"),
    TableColumn("計画名", .string, "計画の今の名称"),
    TableColumn("理由", .string, "入力された理由"),
    TableColumn("ハッシュ値", .string, "この記録と、これより前の全ての記録から求めたSHA-256の値"),
  ]

  /// A row, all of it text as it is shown.
  public struct Row: Sendable {
    /// The number of the entry.
    public var number: Int64
    /// Its texts, in the order of the columns after the first.
    public var texts: [String]

    /// Makes a row.
    public init(
      number: Int64, time: String, actor: String, act: String, plan: String, title: String, reason: String,
      hash: String
    ) {
      self.number = number
      texts = [time, actor, act, plan, title, reason, hash]
    }
  }

  /// The rows as CSV.
  public static func csv(_ rows: [Row], byteOrderMark: Bool = true) -> [UInt8] {
    var table = PublishedTable(columns)
    for row in rows { table.append([TableCell.count(Int(row.number))] + row.texts.map { TableCell.text($0) }) }
    return table.csv(byteOrderMark: byteOrderMark)
  }
}
