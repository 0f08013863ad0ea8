public import PlanModel

/// A row of a table of sections and people, as it was understood.
public struct SectionRow: Sendable, Hashable {
  /// The line of the table, from 1.
  public let line: Int
  /// The section's name; taken from the row above where the cell is empty, as in merged cells.
  public var sectionName: String
  /// The department above it.
  public var department: String?
  /// The section's id: as written, that of the section of this name in the plan, or a proposed one.
  public var sectionID: String
  /// Whether the id was proposed.
  public var isProposedID: Bool
  /// The account of the person; `nil` for a row that names a section only.
  public var accountID: String?
  /// Name or post of the person.
  public var displayName: String?
  /// The role as written.
  public var roleWord: String?
  /// The role that is meant; `nil` when none was written, or none that is known.
  public var role: OfficeRole?
  /// The section's telephone.
  public var telephone: String?
  /// The section's mail address.
  public var email: String?
  /// What taking the row over would do.
  public var effect: Effect

  /// What taking a row over would do.
  public enum Effect: Sendable, Hashable {
    /// The section and, where one is named, the person are new.
    case adds
    /// The section is there already; the person is new.
    case addsPerson
    /// Everything is there already.
    case nothing
    /// The row cannot be taken over; a finding says why.
    case refused
  }
}

/// What people do with a plan, as tables of staff name it.
public enum OfficeRole: String, CodedValue {
  /// 担当者: fills in for a section.
  case officer
  /// 課長: confirms for a section.
  case head
  /// 計画担当: draws the plan up.
  case planOffice
  /// 決裁者: decides.
  case approver
  /// 管理者: administers the installation.
  case administrator
  /// 監査: reads everything and changes nothing.
  case auditor

  public static var listName: String { "役割" }

  public var label: String {
    switch self {
    case .officer: "担当者"
    case .head: "課長"
    case .planOffice: "計画担当"
    case .approver: "決裁者"
    case .administrator: "管理者"
    case .auditor: "監査"
    }
  }

  public var aliases: [String] {
    switch self {
    case .officer: ["担当", "担当職員", "一般", "入力者"]
    case .head: ["所属長", "課長等", "室長", "確認者"]
    case .planOffice: ["計画担当課", "計画担当者", "取りまとめ担当", "事務局"]
    case .approver: ["決裁", "決裁権者", "承認者"]
    case .administrator: ["システム管理者", "管理"]
    case .auditor: ["監査担当", "監査委員事務局", "閲覧"]
    }
  }
}
