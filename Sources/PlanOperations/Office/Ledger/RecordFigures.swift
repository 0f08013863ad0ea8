internal import Interchange
public import PlanModel
public import PlanStore

/// 実績値の報告: takes over whatever of the reported values can be taken over, as one entry, and tells what became of each.
///
/// One wrong row keeps no right one out; nothing is taken over that was not understood.
public struct RecordFigures: Sendable {
  /// Values that are reported at once.
  public static let mostEntries = 5_000
  /// How often others may come in between.
  private static let mostTries = 12

  /// The plan as the person saw it, or newer.
  public var draft: Draft
  /// What was reported.
  public var entries: [FigureEntry]
  /// The sections whose indicators may be reported; `nil` for all.
  public var ownSections: Set<String>?
  /// The section in whose name is reported.
  public var reporter: RecordID<Section>?
  /// The day.
  public var today: CalendarDate
  /// Who reports.
  public var actor: String

  /// Makes the act.
  public init(
    draft: Draft, entries: [FigureEntry], ownSections: Set<String>? = nil, reporter: RecordID<Section>? = nil,
    today: CalendarDate = .today(), actor: String
  ) {
    self.draft = draft
    self.entries = entries
    self.ownSections = ownSections
    self.reporter = reporter
    self.today = today
    self.actor = actor
  }

  /// What became of a report.
  public struct Outcome: Sendable {
    /// The number of the entry in the audit chain; 0 when nothing was saved.
    public var entry: Int64
    /// The lines, in the order of the entries.
    public var lines: [FigureLine]

    /// How many lines were saved.
    public var taken: Int { entry == 0 ? 0 : lines.count { $0.effect.isTaken } }
    /// The lines that a person has to look at.
    public var open: [FigureLine] { lines.filter { $0.effect == .refused || $0.effect == .waits } }
  }

  /// What would become of the report; nothing is saved.
  public func preview(on store: any PlanStore) async throws(OperationStopped) -> Outcome {
    try await read(reader, on: store)
  }

  private var reader: FigureReader {
    FigureReader(draft: draft, ownSections: ownSections, reporter: reporter, today: today)
  }

  private func read(_ reader: FigureReader, on store: any PlanStore) async throws(OperationStopped) -> Outcome {
    guard entries.count <= Self.mostEntries else {
      throw OperationStopped("一度に報告できる値は\(Self.mostEntries)件までです。表を分けてください。", isFinding: true)
    }
    var lines = reader.read(entries)
    try await askForWithdrawn(&lines, reader.ledger, on: store)
    return Outcome(entry: 0, lines: lines)
  }

  /// Saves what can be saved.
  public func run(on store: any PlanStore) async throws(OperationStopped) -> Outcome {
    let reader = reader
    let ledger = reader.ledger
    var outcome = try await read(reader, on: store)
    var based: [String: Int64] = [:]
    for _ in 0..<Self.mostTries {
      let taken = outcome.lines.indices.filter { outcome.lines[$0].effect.isTaken }
      guard !taken.isEmpty else { return outcome }
      let changes = taken.compactMap { change(for: outcome.lines[$0], ledger, based) }
      let set = ChangeSet(
        draft.scope, actor: actor, reason: reason(for: taken.map { outcome.lines[$0] }), changes: changes)
      switch try await StoreAnswer.of({ try await store.save(set) }) {
      case .saved(let entry, _):
        outcome.entry = entry
        try await RecomputeDerived(plan: draft.id, store: store, actor: actor, today: today)
          .run(after: PlanRecords.Kind.observation, in: draft)
        return outcome
      case .conflict(let conflicts):
        settle(conflicts, in: &outcome.lines, ledger, &based)
      }
    }
    throw OperationStopped("ほかの人の変更が続いているため、報告を保存できませんでした。しばらくしてから、もう一度お試しください。", isFinding: true)
  }

  private func name(of line: FigureLine, _ ledger: Ledger) -> String? {
    guard let after = line.after else { return nil }
    return line.record?.id ?? ledger.freeName(after.indicator, after.period)
  }

  private func change(for line: FigureLine, _ ledger: Ledger, _ based: [String: Int64]) -> RecordChange? {
    guard let after = line.after, let name = name(of: line, ledger), var record = ObservationRecord.record(after)
    else { return nil }
    if let position = line.record?.position { record.position = position }
    return RecordChange(
      RecordKind(record.kind), name, basedOn: based[name] ?? line.record?.version ?? 0, content: record.content)
  }

  /// A value that was withdrawn once may be reported again; one that somebody else reported meanwhile is theirs.
  private func settle(
    _ conflicts: [Conflict], in lines: inout [FigureLine], _ ledger: Ledger, _ based: inout [String: Int64]
  ) {
    for conflict in conflicts {
      let current = conflict.current?.record
      if current?.content == nil {
        based[conflict.key.id] = current?.version ?? 0
        continue
      }
      for place in lines.indices where lines[place].effect.isTaken && name(of: lines[place], ledger) == conflict.key.id
      {
        lines[place].refuse("\(conflict.current?.actor ?? "ほかの人")が先に値を報告しました。画面を開き直して、その値を確かめてください。")
      }
    }
  }

  /// A value that was withdrawn may have been published: what is reported in its place is a correction.
  private func askForWithdrawn(
    _ lines: inout [FigureLine], _ ledger: Ledger, on store: any PlanStore
  ) async throws(OperationStopped) {
    for place in lines.indices where lines[place].effect.isTaken && lines[place].record == nil {
      guard let name = name(of: lines[place], ledger) else { continue }
      let key = RecordKey(draft.scope, RecordKind(PlanRecords.Kind.observation), name)
      let version = try await StoreAnswer.of { try await store.record(key, version: nil) }
      guard let version, version.record.content == nil else { continue }
      let reason = StartText.line(lines[place].entry.correctionReason)
      if reason.isEmpty {
        lines[place].refuse("この時期の値は、以前に取り下げられています。改めて報告するには、訂正の理由を書いてください。")
      } else {
        lines[place].effect = .corrects
        lines[place].after?.correctionReason = reason
      }
    }
  }

  private func reason(for lines: [FigureLine]) -> String {
    let reasons = Set(lines.filter { $0.effect == .corrects }.map { StartText.line($0.entry.correctionReason) })
    let told = reasons.filter { !$0.isEmpty }.sorted().prefix(3).joined(separator: "、")
    return told.isEmpty ? "実績値の報告（\(lines.count)件）" : "実績値の報告（\(lines.count)件）。訂正の理由：\(told.prefix(200))"
  }
}

/// An actual value as a record.
enum ObservationRecord {
  static func record(_ observation: Observation) -> PlanRecord? {
    PlanRecords.split(Plan(id: "plan", title: "") { $0.observations = [observation] })
      .first { $0.kind == PlanRecords.Kind.observation }
  }
}
