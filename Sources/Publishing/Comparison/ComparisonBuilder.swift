import PlanModel

/// Walks through two states in the order of the plan and gathers what differs.
struct ComparisonBuilder {
  let pairing: PlanPairing
  let old: ComparisonSide
  let new: ComparisonSide
  let reasons: ComparisonReasons
  private(set) var records: [ComparedRecord] = []
  private(set) var renamedIDs: [PlanComparison.RenamedID] = []

  /// What a list tells of one record of each state.
  struct Entry {
    var id: String
    var title: String
    var place: String
    var sheet: FieldSheet
  }

  init(_ old: Plan, _ new: Plan, _ reasons: ComparisonReasons) {
    pairing = PlanPairing(old, new)
    (self.old, self.new) = pairing.sides()
    self.reasons = reasons
  }

  mutating func build() -> PlanComparison {
    addParts(PlanFields.opening(old.plan, old), PlanFields.opening(new.plan, new))
    addChapters()
    addMeasures()
    addParts(PlanFields.closing(old.plan), PlanFields.closing(new.plan))
    addNamedRecords()
    return PlanComparison(
      records: records, results: ComparedResults(old.plan, new.plan), renamedIDs: renamedIDs)
  }

  private mutating func addParts(_ before: [PlanFields.Part], _ after: [PlanFields.Part]) {
    for (old, new) in zip(before, after) {
      let fields = old.sheet.differences(to: new.sheet)
      guard !fields.isEmpty else { continue }
      records.append(
        ComparedRecord(
          kind: .plan, id: new.id, earlierID: nil, oldTitle: old.title, newTitle: new.title, place: new.title,
          comesWithMeasure: false, move: nil, fields: fields, reason: reasons.text(.plan, new.id, nil)))
    }
  }

  /// Adds a record of which at least one state exists, if there is anything to tell.
  mutating func add(
    _ kind: ComparedKind, _ before: Entry?, _ after: Entry?, move: ComparedMove? = nil, comesWithMeasure: Bool = false
  ) {
    guard let entry = after ?? before else { return }
    let earlier = before?.id == entry.id ? nil : before?.id
    if let earlier { renamedIDs.append(PlanComparison.RenamedID(kind: kind, old: earlier, new: entry.id)) }
    var fields = (before?.sheet ?? entry.sheet.emptied).differences(to: after?.sheet ?? entry.sheet.emptied)
    if before == nil || after == nil { fields = FieldSheet.telling(fields) }
    guard before == nil || after == nil || move != nil || !fields.isEmpty else { return }
    records.append(
      ComparedRecord(
        kind: kind, id: entry.id, earlierID: earlier, oldTitle: before?.title, newTitle: after?.title,
        place: entry.place, comesWithMeasure: comesWithMeasure, move: move, fields: fields,
        reason: reasons.text(kind, entry.id, earlier)))
  }
}

extension ComparisonBuilder {
  /// The places of both states in one order: as the newer one stands, and what was deleted behind the record behind which
  /// it stood.
  static func order(_ pairing: RecordPairing) -> [(old: Int?, new: Int?)] {
    var behind: [Int: [Int]] = [:]
    var anchor = -1
    for (place, partner) in pairing.newPlaces.enumerated() {
      if let partner { anchor = partner } else { behind[anchor, default: []].append(place) }
    }
    var order: [(old: Int?, new: Int?)] = (behind[-1] ?? []).map { ($0, nil) }
    for (place, partner) in pairing.oldPlaces.enumerated() {
      order.append((partner, place))
      order += (behind[place] ?? []).map { ($0, nil) }
    }
    return order
  }

  /// The moves within one list, by the places of the newer state.
  static func moves(_ pairing: RecordPairing, oldNames: [String], newNames: [String]) -> [Int: ComparedMove] {
    let staying = pairing.oldPlaces.indices.filter { pairing.oldPlaces[$0] != nil }
    let places = staying.map { pairing.oldPlaces[$0] ?? 0 }
    // Named alike in both directions, whatever the ids are.
    let names = zip(staying, places).map { [newNames[$0], oldNames[$1]].sorted().joined(separator: "\u{1F}") }
    var moves: [Int: ComparedMove] = [:]
    for index in OrderMoves.moved(places, names: names) {
      moves[staying[index]] = ComparedMove(
        from: position(places[index], oldNames), to: position(staying[index], newNames))
    }
    return moves
  }

  static func position(_ place: Int, _ names: [String]) -> String {
    place == 0 ? "先頭" : "「\(names[place - 1])」の次"
  }
}
