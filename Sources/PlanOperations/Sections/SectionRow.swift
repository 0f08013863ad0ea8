public import Accounts

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
  public var role: Role?
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
