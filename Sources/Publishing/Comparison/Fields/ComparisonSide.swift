import PlanModel

/// One of the two states, with everything looked up that fields name.
struct ComparisonSide {
  /// A record as a field names it.
  struct Reference {
    /// The same in both states for the same record.
    var token: String
    /// What it is called in this state.
    var words: String
  }

  let plan: Plan
  private var references: [Key: Reference] = [:]

  private struct Key: Hashable {
    var kind: ComparedKind
    var id: String
  }

  init(_ plan: Plan) { self.plan = plan }

  /// Makes a record known under a token and by what it is called.
  mutating func add(_ kind: ComparedKind, _ id: String, token: String, _ words: String) {
    let key = Key(kind: kind, id: id)
    if references[key] == nil { references[key] = Reference(token: token, words: words) }
  }

  /// A record by its kind and id; the id itself where there is none, for nothing else is known of it.
  func reference(_ kind: ComparedKind, _ id: String) -> Reference {
    references[Key(kind: kind, id: id)] ?? Reference(token: id, words: id)
  }

  /// The same for several.
  func references<Record>(_ kind: ComparedKind, _ ids: [RecordID<Record>]) -> [Reference] {
    ids.map { reference(kind, $0.rawValue) }
  }

  /// The same for one or none.
  func references<Record>(_ kind: ComparedKind, _ id: RecordID<Record>?) -> [Reference] {
    references(kind, id.map { [$0] } ?? [])
  }
}
