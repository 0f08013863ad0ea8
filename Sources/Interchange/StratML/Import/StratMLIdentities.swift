internal import PlanModel

/// Makes ids of records from the identifiers of a document.
struct StratMLIdentities {
  /// The names given out, by the kind of record.
  private var names: [String: UniqueNames] = [:]

  /// The id that an identifier stands for. One that this program wrote gives the id from which it was made; of others
  /// the underscore that keeps digits from the front is taken off.
  mutating func id<Record>(
    _ identifier: String, _ kind: StratMLIdentifier.Kind, as record: Record.Type
  ) -> RecordID<Record> {
    if let own = StratMLIdentifier.parse(identifier), own.kind == kind {
      // A plan whose records share an id comes back as it was; others keep clear of it.
      _ = unique(own.id, as: record)
      return RecordID(own.id)
    }
    let bare = String(identifier.drop { $0 == "_" })
    return unique(SafeID.of(RecordID<Record>(bare)).rawValue, as: record)
  }

  /// An id that depends on a text alone, for records that have none in the document.
  mutating func standIn<Record>(_ text: String, as record: Record.Type) -> RecordID<Record> {
    unique(SafeID.standIn(for: text), as: record)
  }

  /// An id made of a place, such as `m-1-2`.
  mutating func unique<Record>(_ text: String, as record: Record.Type) -> RecordID<Record> {
    RecordID(names["\(record)", default: UniqueNames()].unique(text))
  }
}

/// Gives out every name once: `a`, `a-2`, `a-3`.
struct UniqueNames {
  private var taken: Set<String> = []
  /// The number from which to look for a free name, so that a thousand alike take no longer than each by itself.
  private var next: [String: Int] = [:]

  /// `name`, or the next free name made from it.
  mutating func unique(_ name: String) -> String {
    if taken.insert(name).inserted { return name }
    var number = next[name] ?? 2
    while !taken.insert("\(name)-\(number)").inserted { number += 1 }
    next[name] = number + 1
    return "\(name)-\(number)"
  }
}
