public import PlanModel

/// `plans.csv`: one row for one published plan.
public enum PlanTable {
  /// What a row tells.
  public struct Row: Sendable {
    /// The plan's heading (`PlanHeading`).
    public var heading: Plan
    /// The number of the newest edition.
    public var edition: Int
    /// The day on which it was published.
    public var publishedOn: CalendarDate
    /// The reason of the revision; may be empty.
    public var reason: String
    /// The address of the plan.
    public var address: String

    /// Makes a row.
    public init(heading: Plan, edition: Int, publishedOn: CalendarDate, reason: String, address: String) {
      self.heading = heading
      self.edition = edition
      self.publishedOn = publishedOn
      self.reason = reason
      self.address = address
    }
  }

  /// The columns in their order.
  public static let columns = [
    TableColumn("全国地方公共団体コード", .string, "策定した団体の6桁のコード。共同で策定した計画では「;」で区切る。"),
    TableColumn("団体名", .string, "策定した団体の名称"),
    TableColumn("計画名", .string, "計画の名称"),
    TableColumn("計画ID", .string, "計画の識別子"),
    TableColumn("計画の状況", .string, "素案、パブリックコメント中、決定又は終了"),
    TableColumn("策定パターン", .string, "パターン1又はパターン2"),
    TableColumn("計画期間の開始日", .date, "計画期間の最初の日"),
    TableColumn("計画期間の終了日", .date, "計画期間の最後の日"),
    TableColumn("最新の版", .integer, "公表した最新の版の番号"),
    TableColumn("公表日", .date, "最新の版を公表した日"),
    TableColumn("変更の理由", .string, "最新の版を公表した理由"),
    TableColumn("アドレス", .string, "計画を公表しているアドレス"),
  ]

  /// The table, for spreadsheet programs with the mark by which they know UTF-8.
  public static func csv(_ rows: [Row], byteOrderMark: Bool = true) -> [UInt8] {
    var table = PublishedTable(columns)
    for row in rows {
      let plan = row.heading
      table.append(
        PlanCells.of(plan) + [
          .text(plan.id.rawValue), .word(plan.status.label),
          .word(plan.formulation?.pattern.label),
          .date(plan.span?.first), .date(plan.span?.last), .count(row.edition),
          .date(row.publishedOn), .text(row.reason), .text(row.address),
        ])
    }
    return table.csv(byteOrderMark: byteOrderMark)
  }
}
