internal import Interchange
public import PlanModel
public import PlanStore

/// Reads a table of sections and people against a plan of a store. Nothing is saved.
public struct ReadSectionTable: Sendable {
  /// The table: pasted text in UTF-8, or the bytes of an uploaded file.
  public var bytes: [UInt8]
  /// The plan's id.
  public var plan: String
  /// The accounts that are there already.
  public var accounts: Set<String>
  /// The store.
  public var store: any PlanStore
  /// Sections of the body that this plan lacks: under the same name they keep the same id, for the accounts of their
  /// people bear it.
  public var others: [Section]

  /// Makes the act.
  public init(
    _ bytes: [UInt8], plan: String, accounts: Set<String> = [], others: [Section] = [], store: any PlanStore
  ) {
    self.others = others
    self.bytes = bytes
    self.plan = plan
    self.accounts = accounts
    self.store = store
  }

  /// Reads. An id that a section ever had, or under which something was asked, is proposed for no other: the history and
  /// the requests of one that was withdrawn must not fall to it.
  public func run() async throws(OperationStopped) -> SectionTable {
    let lines = try await ReadAssignments(plan: plan, store: store).run()
    let own = try await ReadStoredPlan(plan: plan, store: store).run().plan.sections
    let sections = own + others.filter { other in !own.contains { $0.id == other.id } }
    let present = Set(sections.map(\.id.rawValue))
    var reserved = Set(lines.map(\.section.id.rawValue)).subtracting(present)
    while true {
      let table = SectionTable.read(bytes, sections: sections, accounts: accounts, reserved: reserved)
      let proposed = Set(table.newSections.map(\.id.rawValue)).subtracting(reserved)
      var used: [String] = []
      for id in proposed where id.hasPrefix("s-") {
        let key = RecordKey(.plan(plan), RecordKind(PlanRecords.Kind.section), id)
        if try await StoreAnswer.of({ try await store.record(key, version: nil) }) != nil { used.append(id) }
      }
      // Each round reserves at least one more of the ids that were ever given away, of which there are not endlessly many.
      let isWritten = { (id: String) in table.rows.contains { $0.sectionID == id && !$0.isProposedID } }
      used.removeAll(where: isWritten)
      if used.isEmpty { return table }
      reserved.formUnion(used)
    }
  }
}

extension SectionTable {
  /// What a plan lacks of the sections that the rows name: those that are new to the body, and those that only other
  /// plans of the body have.
  public func sections(missingFrom own: [Section], known: [Section]) -> [Section] {
    let named = Set(rows.filter { $0.effect != .refused }.map(\.sectionID))
    let elsewhere = known.filter { section in
      named.contains(section.id.rawValue) && !own.contains { $0.id == section.id }
    }
    return newSections + elsewhere
  }
}
