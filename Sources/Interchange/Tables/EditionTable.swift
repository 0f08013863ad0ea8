public import PlanModel

/// A published edition of a plan, as tables and catalogues tell of it.
public struct PublishedEdition: Hashable, Sendable {
  /// The number, from 1.
  public var number: Int
  /// The day of the decision, where it is known.
  public var decidedOn: CalendarDate?
  /// The day of publication.
  public var publishedOn: CalendarDate
  /// The reason of the change; may be empty.
  public var reason: String
  /// SHA-256 of the edition's canonical JSON, 64 hexadecimal digits.
  public var sha256: String?
  /// The size of the canonical JSON in bytes.
  public var byteCount: Int?
  /// Where the edition can be read.
  public var address: String?

  /// Makes an edition.
  public init(
    number: Int, decidedOn: CalendarDate? = nil, publishedOn: CalendarDate, reason: String = "",
    sha256: String? = nil, byteCount: Int? = nil, address: String? = nil
  ) {
    self.number = number
    self.decidedOn = decidedOn
    self.publishedOn = publishedOn
    self.reason = reason
    self.sha256 = sha256
    self.byteCount = byteCount
    self.address = address
  }
}

/// `editions.csv`: one row for one published edition.
public enum EditionTable {
  /// The columns in their order.
  public static let columns = [
    TableColumn("全国地方公共団体コード", .string, "策定した団体の6桁のコード。共同で策定した計画では「;」で区切る。"),
    TableColumn("団体名", .string, "策定した団体の名称"),
    TableColumn("計画名", .string, "計画の名称"),
    TableColumn("計画ID", .string, "計画の識別子"),
    TableColumn("版の番号", .integer, "公表した順の番号。1から続く。"),
    TableColumn("決定日", .date, "計画の決定又は変更の日。記録がないときは空"),
    TableColumn("公表日", .date, "その版を公表した日"),
    TableColumn("変更の理由", .string, "その版を公表した理由"),
    TableColumn("ハッシュ値", .string, "その版の正規形JSONのSHA-256（16進64桁）。手元のファイルと同じか確かめられる。"),
    TableColumn("大きさ", .integer, "その版の正規形JSONの大きさ（バイト）"),
    TableColumn("アドレス", .string, "その版を公表しているアドレス"),
  ]

  /// The editions of `plan`, in the order of their numbers.
  public static func csv(_ plan: Plan, _ editions: [PublishedEdition], byteOrderMark: Bool = false) -> [UInt8] {
    table(plan, editions).csv(byteOrderMark: byteOrderMark)
  }

  static func table(_ plan: Plan, _ editions: [PublishedEdition]) -> PublishedTable {
    var table = PublishedTable(columns)
    let head = PlanCells.of(plan) + [.text(plan.id.rawValue)]
    for edition in editions.sorted(by: { $0.number < $1.number }) {
      table.append(
        head + [
          .count(edition.number), .date(edition.decidedOn), .date(edition.publishedOn), .text(edition.reason),
          .word(edition.sha256), .count(edition.byteCount), .text(edition.address),
        ])
    }
    return table
  }
}
