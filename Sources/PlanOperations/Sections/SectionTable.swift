internal import Interchange
public import PlanModel

/// A table of sections and people, pasted from a spreadsheet or uploaded as CSV: the rows with what taking them over
/// would do, and what is wrong with them.
///
/// Columns: 課名 (needed), 部局, 課の識別子, 利用者ID, 氏名又は職名, 役割, 電話, メール, under whatever usual heading. Nothing is saved.
public struct SectionTable: Sendable, Hashable {
  /// The name under which findings speak of the table.
  public static let name = "担当課の表"
  /// Rows of the longest table that is taken over.
  public static let mostRows = 5_000

  /// The rows in their order.
  public let rows: [SectionRow]
  /// What is wrong; the line of the place is that of the row.
  public let findings: [Finding]

  /// The findings of one row.
  public func findings(of row: SectionRow) -> [Finding] { findings.filter { $0.place.source?.line == row.line } }

  /// The sections that would be added, each once, in the order of the rows.
  public var newSections: [Section] {
    var sections: [Section] = []
    var places: [String: Int] = [:]
    for row in rows where row.effect == .adds {
      if let place = places[row.sectionID] {
        sections[place].add(row)
      } else {
        places[row.sectionID] = sections.count
        var section = Section(id: RecordID(row.sectionID), name: row.sectionName)
        section.add(row)
        sections.append(section)
      }
    }
    return sections
  }

  /// The rows whose person would be added.
  public var newPeople: [SectionRow] {
    rows.filter { ($0.effect == .adds || $0.effect == .addsPerson) && $0.accountID != nil }
  }

  /// Whether nothing stops the rows from being taken over.
  public var isSound: Bool { !findings.contains { $0.severity == .error } }

  /// Reads a table against the sections and accounts that are there already. `reserved` are ids that are not proposed.
  public static func read(
    _ bytes: [UInt8], sections: [Section] = [], accounts: Set<String> = [], reserved: Set<String> = []
  ) -> SectionTable {
    var reader = SectionTableReader(sections: sections, accounts: accounts, reserved: reserved)
    reader.read(Sheet.read(bytes, name: name))
    return SectionTable(rows: reader.rows, findings: reader.findings)
  }

  /// Reads pasted text.
  public static func read(text: String, sections: [Section] = [], accounts: Set<String> = []) -> SectionTable {
    read(Array(text.utf8), sections: sections, accounts: accounts)
  }
}

extension Section {
  /// Takes over what a row says of the section, unless an earlier row said it.
  fileprivate mutating func add(_ row: SectionRow) {
    if department == nil { department = row.department }
    guard row.telephone != nil || row.email != nil else { return }
    var contact = contact ?? Contact(name: name)
    contact.telephone = contact.telephone ?? row.telephone
    contact.email = contact.email ?? row.email
    self.contact = contact
  }
}
