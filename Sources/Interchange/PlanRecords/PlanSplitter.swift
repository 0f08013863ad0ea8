internal import TextFormats

/// Takes the tree of a plan apart.
struct PlanSplitter {
  private(set) var records: [PlanRecord] = []
  private var names = RecordNames()

  /// Adds the records of a plan, which its format has written.
  mutating func split(_ plan: Node.Content, id: String) {
    let (own, lists) = plan.parted(PlanRecords.lists.map(\.member))
    add(PlanRecords.Kind.plan, names.unique(PlanRecords.Kind.plan, id), parent: nil, at: 0, own)
    for (kind, member) in PlanRecords.lists {
      let items = lists[member] ?? []
      switch kind {
      case PlanRecords.Kind.measure: addMeasures(items)
      case PlanRecords.Kind.observation: addObservations(items)
      default:
        for (place, item) in items.enumerated() {
          let name = item.content.text(of: kind == PlanRecords.Kind.judgement ? "rule" : "id")
          add(kind, names.unique(kind, name), parent: nil, at: place, item.content)
        }
      }
    }
  }

  private mutating func addMeasures(_ items: [Node]) {
    for (place, item) in items.enumerated() {
      let kind = PlanRecords.Kind.measure
      let (own, lists) = item.content.parted(PlanRecords.listsOfMeasure.map(\.member))
      let name = names.unique(kind, item.content.text(of: "id"))
      add(kind, name, parent: nil, at: place, own)
      for (kind, member) in PlanRecords.listsOfMeasure {
        for (place, item) in (lists[member] ?? []).enumerated() {
          let base =
            kind == PlanRecords.Kind.review ? Self.name(ofReview: item.content, of: name) : item.content.text(of: "id")
          add(kind, names.unique(kind, base), parent: name, at: place, item.content)
        }
      }
    }
  }

  private mutating func addObservations(_ items: [Node]) {
    var places: [String: Int] = [:]
    for item in items {
      let indicator = item.content.text(of: "indicator")
      let place = places[indicator, default: 0]
      places[indicator] = place + 1
      let name = names.unique(PlanRecords.Kind.observation, indicator + "@" + item.content.text(of: "period"))
      add(PlanRecords.Kind.observation, name, parent: RecordNames.safe(indicator), at: place, item.content)
    }
  }

  /// No well-formed id holds the sign that joins the parts.
  static func name(ofReview review: Node.Content, of measure: String) -> String {
    let stage = review.text(of: "stage")
    var parts = [measure, review.text(of: "fiscalYear"), stage.isEmpty ? "own" : stage]
    let indicator = review.text(of: "indicator")
    if !indicator.isEmpty { parts.append(indicator) }
    return parts.joined(separator: "@")
  }

  private mutating func add(_ kind: String, _ id: String, parent: String?, at place: Int, _ content: Node.Content) {
    var writer = JSONWriter()
    content.write(to: &writer)
    records.append(
      PlanRecord(
        kind: kind, id: id, parent: parent, position: Int64(place) * RecordPositions.step, json: writer.bytes))
  }
}

extension Node.Content {
  /// The content without the lists that become records of their own, and those lists.
  fileprivate func parted(_ names: [String]) -> (own: Node.Content, lists: [String: [Node]]) {
    guard case .mapping(let members) = self else { return (self, [:]) }
    var own: [Node.Member] = []
    var lists: [String: [Node]] = [:]
    for member in members {
      if names.contains(member.key), case .sequence(let items) = member.value.content {
        lists[member.key] = items
      } else {
        own.append(member)
      }
    }
    return (.mapping(own), lists)
  }

  /// The text of a member; empty when there is none.
  fileprivate func text(of name: String) -> String {
    guard case .mapping(let members) = self else { return "" }
    return members.first { $0.key == name }?.value.text ?? ""
  }
}
