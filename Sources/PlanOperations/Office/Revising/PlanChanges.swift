public import Interchange
public import PlanModel
internal import PlanStore
internal import Publishing

/// What differs between two states of a plan: an edition and the draft, or two editions.
public struct PlanChanges: Sendable, Hashable {
  /// The changes, in the order of the plan.
  public let groups: [Group]

  /// The changes of one sort of record.
  public struct Group: Sendable, Hashable {
    /// One of `PlanRecords.Kind`.
    public let kind: String
    /// The changes.
    public let lines: [Line]
    /// Whether the records that both states have stand in another order.
    public let isReordered: Bool
  }

  /// One record, or one part of the plan's own record, that differs.
  public struct Line: Sendable, Hashable {
    /// One of `PlanRecords.Kind`.
    public let kind: String
    /// The record's name.
    public let id: String
    /// What it is called.
    public let title: String
    /// The record to which it belongs, by its title.
    public let above: String?
    /// What became of it.
    public let change: Change
    /// The fields that differ.
    public let fields: [FieldChange]
  }

  /// What became of a record.
  public enum Change: String, Sendable, Hashable, CaseIterable {
    case added
    case withdrawn
    case changed

    /// The word for people.
    public var label: String {
      switch self {
      case .added: "追加"
      case .withdrawn: "取下げ"
      case .changed: "変更"
      }
    }
  }

  /// Compares two states. Remarks of the office, which are not published, do not count.
  public static func between(_ old: Plan, _ new: Plan) -> PlanChanges {
    let old = old.withoutRemarks
    let new = new.withoutRemarks
    let names = PlanNames(new, old)
    let before = Dictionary(grouping: PlanRecords.split(old), by: \.kind)
    let after = Dictionary(grouping: PlanRecords.split(new), by: \.kind)
    return PlanChanges(
      groups: Self.order.compactMap { kind in
        group(kind, before[kind] ?? [], after[kind] ?? [], names)
      })
  }

  /// Whether nothing differs.
  public var isEmpty: Bool { groups.isEmpty }

  /// All changes.
  public var lines: [Line] { groups.flatMap(\.lines) }

  /// The changes of a kind.
  public func group(_ kind: String) -> Group? { groups.first { $0.kind == kind } }

  /// What was done, in sentences that a resident can read: a beginning for the summary of a revision.
  public var summary: String {
    var sentences = RevisionSentences()
    let acts: [(Change, RevisionSentences.Act)] = [(.changed, .changed), (.added, .added), (.withdrawn, .withdrawn)]
    for (change, act) in acts {
      for group in groups {
        let isPlan = group.kind == PlanRecords.Kind.plan
        sentences.add(
          act,
          .init(
            word: isPlan ? "基本情報の" : RecordWords.word(for: RecordKind(group.kind)),
            titles: group.lines.filter { $0.change == change }.map(\.title),
            isCounted: Self.counted.contains(group.kind)))
      }
    }
    return sentences.text.isEmpty && !isEmpty ? "並び順を改めました。" : sentences.text
  }

  /// Figures and judgements come in numbers of which no list is readable.
  private static let counted = [PlanRecords.Kind.observation, PlanRecords.Kind.review, PlanRecords.Kind.judgement]

  private static let order = [
    PlanRecords.Kind.plan, PlanRecords.Kind.chapter, PlanRecords.Kind.measure, PlanRecords.Kind.indicator,
    PlanRecords.Kind.observation, PlanRecords.Kind.review, PlanRecords.Kind.section, PlanRecords.Kind.gradeScale,
    PlanRecords.Kind.judgement,
  ]
}

extension PlanChanges {
  private static func group(
    _ kind: String, _ before: [PlanRecord], _ after: [PlanRecord], _ names: PlanNames
  ) -> Group? {
    let old = Dictionary(before.map { ($0.id, $0) }) { first, _ in first }
    let new = Dictionary(after.map { ($0.id, $0) }) { first, _ in first }
    var lines: [Line] = []
    for record in after {
      let earlier = old[record.id]
      if let earlier, earlier.json == record.json, earlier.parent == record.parent { continue }
      lines += self.lines(earlier, record, names)
    }
    for record in before where new[record.id] == nil { lines += self.lines(record, nil, names) }
    // A kind whose records have no order of their own is always written in the same one.
    let isReordered =
      before.map(\.id).filter { new[$0] != nil } != after.map(\.id).filter { old[$0] != nil }
      && kind != PlanRecords.Kind.observation
    return lines.isEmpty && !isReordered ? nil : Group(kind: kind, lines: lines, isReordered: isReordered)
  }

  private static func lines(_ old: PlanRecord?, _ new: PlanRecord?, _ names: PlanNames) -> [Line] {
    guard let record = new ?? old else { return [] }
    let change: Change = old == nil ? .added : new == nil ? .withdrawn : .changed
    var fields = RecordDifference.changes(from: old, to: new, naming: names.title)
    if let old, let new, old.parent != new.parent {
      fields.insert(
        FieldChange(
          path: "", label: "所属", before: names.above(old), after: names.above(new)), at: 0)
    }
    guard record.kind == PlanRecords.Kind.plan else {
      return [
        Line(
          kind: record.kind, id: record.id, title: names.title(of: record), above: names.above(record), change: change,
          fields: fields)
      ]
    }
    return RecordForm.blank(kind: record.kind).parts.compactMap { part in
      let own = fields.filter { field in part.fields.contains { $0.path == field.path } }
      guard !own.isEmpty else { return nil }
      return Line(
        kind: record.kind, id: record.id, title: part.title, above: nil, change: change, fields: own)
    }
  }
}
