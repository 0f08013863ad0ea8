internal import PlanModel

/// Makes ids of records from the identifiers of a document.
struct StratMLIdentities {
  private var counts: [String: Int] = [:]

  /// The id that an identifier stands for. One that this program wrote gives the id from which it was made; of others
  /// the underscore that keeps digits from the front is taken off.
  mutating func id<Record>(
    _ identifier: String, _ kind: StratMLIdentifier.Kind, as record: Record.Type
  ) -> RecordID<Record> {
    if let own = StratMLIdentifier.parse(identifier), own.kind == kind { return RecordID(own.id) }
    let bare = String(identifier.drop { $0 == "_" })
    return unique(SafeID.of(RecordID<Record>(bare)).rawValue, as: record)
  }

  /// An id that depends on a text alone, for records that have none in the document.
  mutating func standIn<Record>(_ text: String, as record: Record.Type) -> RecordID<Record> {
    unique(SafeID.standIn(for: text), as: record)
  }

  /// An id made of a place, such as `m-1-2`.
  mutating func unique<Record>(_ text: String, as record: Record.Type) -> RecordID<Record> {
    let key = "\(record) \(text)"
    let count = (counts[key] ?? 0) + 1
    counts[key] = count
    return RecordID(count == 1 ? text : "\(text)-\(count)")
  }
}
