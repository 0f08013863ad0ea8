public import Interchange
internal import PlanModel
public import PlanStore

/// Saves one record of a plan from a filled-in form.
public struct SaveRecord: Sendable {
  /// The plan as the person saw it, or newer.
  public var draft: Draft
  /// One of `PlanRecords.Kind`.
  public var kind: String
  /// The record's name; `nil` for a new one.
  public var id: String?
  /// The record to which a new one belongs.
  public var parent: String?
  /// The parts of the form that were shown; `nil` for all.
  public var parts: [String]?
  /// What the browser sent.
  public var entries: [(name: String, value: String)]
  /// The version that the form was made from; 0 for a new record.
  public var basedOn: Int64
  /// Who saves.
  public var actor: String
  /// Why.
  public var reason: String
  /// The section in whose care the record must stay; `nil` for those who may change all.
  public var ownSection: String?
  /// The body of the person; `nil` for those who belong to none.
  public var ownBody: String?

  /// What the person chose between two texts of a conflict; `nil` where there was none.
  public var resolution: Resolution?

  /// A choice between what a person wanted to save and what another had saved meanwhile, field by field. `basedOn` is
  /// then the version that was shown as the other's.
  public struct Resolution: Sendable, Hashable {
    /// The version from which both had started; 0 where both had made the record.
    public var from: Int64
    /// Whose text stands, by field; what only one of them changed is that one's unless chosen otherwise.
    public var choices: [String: RecordMerge.Side]

    /// Makes a choice.
    public init(from: Int64, choices: [String: RecordMerge.Side]) {
      self.from = from
      self.choices = choices
    }
  }

  /// Makes the act.
  public init(
    draft: Draft, kind: String, id: String?, parent: String? = nil, parts: [String]? = nil,
    entries: [(name: String, value: String)], basedOn: Int64, actor: String, reason: String = "",
    ownSection: String? = nil, ownBody: String? = nil, resolution: Resolution? = nil
  ) {
    self.resolution = resolution
    self.ownBody = ownBody
    self.draft = draft
    self.kind = kind
    self.id = id
    self.parent = parent
    self.parts = parts
    self.entries = entries
    self.basedOn = basedOn
    self.actor = actor
    self.reason = reason
    self.ownSection = ownSection
  }

  /// What became of it.
  public enum Outcome: Sendable {
    /// Saved under this name.
    case saved(id: String)
    /// Nothing had been changed.
    case unchanged(id: String)
    /// Something cannot be kept; the form holds everything as typed.
    case unreadable(FormReading)
    /// Another person changed the record meanwhile; nothing was saved.
    case conflict(RecordConflict)
    /// The change is not this person's to make; the sentence says why.
    case refused(FormReading, String)
  }

  /// Saves.
  public func run(on store: any PlanStore) async throws(OperationStopped) -> Outcome {
    let based = try await stored(resolution?.from ?? basedOn, on: store)
    let reading = RecordForm.read(
      kind: kind, entries: entries.map(Self.plain), into: based, parts: parts,
      id: id == nil ? try await newName(on: store) : nil,
      parent: parent,
      isQualitative: isQualitative)
    guard var record = reading.record else { return .unreadable(reading) }
    if let resolution {
      let current = try await stored(basedOn, on: store)
      record =
        RecordMerge(ancestor: based, current: current, attempted: record)?.resolve(choosing: resolution.choices)
        ?? record
    }
    if kind == PlanRecords.Kind.observation, !isQualitative, let words = reading.form.field(nearest: "value")?.value,
      RecordForm.of(record).field(nearest: "value")?.value == words, Self.isWords(record)
    {
      return .refused(reading, "「\(words)」を数として読み取れません。「42」のように入力してください。値がないときは「未計測」などを選んで入力します。")
    }
    let current = id.flatMap { draft.content(kind, $0) } ?? based
    if let before = current, let problem = CorrectionGuard.problem(before: before, after: record) {
      return .refused(reading, problem)
    }
    let guarding = RecordGuard(draft: draft, ownSection: ownSection, ownBody: ownBody)
    if let problem = guarding.problem(with: record) { return .refused(reading, problem) }
    if id == nil { record.position = positionAtEnd }
    let change = RecordChange(
      RecordKind(kind), record.id, basedOn: basedOn, content: record.content)
    let outcome = try await KeptValues(store).save([change], in: draft.scope, actor: actor, reason: reason)
    switch outcome {
    case .saved(let entry, _):
      if entry == 0 { return .unchanged(id: record.id) }
      try await RecomputeDerived(plan: draft.id, store: store, actor: actor).run(after: kind, in: draft)
      return .saved(id: record.id)
    case .conflict(let conflicts):
      guard let conflict = conflicts.first else { return .unreadable(reading) }
      return .conflict(RecordConflict(conflict, kind: kind))
    }
  }

  /// A version of the record. What a form does not show must come from the one that the form was made from, not from a
  /// newer one.
  private func stored(_ number: Int64, on store: any PlanStore) async throws(OperationStopped) -> PlanRecord? {
    guard let id, number > 0 else { return nil }
    if let present = draft.record(kind, id), present.version == number { return PlanRecord(present) }
    let key = RecordKey(draft.scope, RecordKind(kind), id)
    let version = try await StoreAnswer.of { try await store.record(key, version: number) }
    return version.flatMap { PlanRecord($0.record) }
  }

  private var isQualitative: Bool {
    let indicator =
      kind == PlanRecords.Kind.observation ? (id?.split(separator: "@").first.map(String.init) ?? parent) : nil
    return draft.plan.allIndicators.first { $0.id.rawValue == indicator }?.nature == .qualitative
  }

  /// Telephone numbers and mail addresses in half-width signs: typed either way, they mean the same, and only so does a
  /// link to them work.
  private static func plain(_ entry: (name: String, value: String)) -> (name: String, value: String) {
    let key = entry.name.split(separator: ".").last ?? ""
    guard key == "telephone" || key == "email" else { return entry }
    let folded = WidthFolding.fold(entry.value)
    return (entry.name, key == "email" ? folded : folded.replacing("−", with: "-").replacing("ー", with: "-"))
  }

  /// Whether an actual value was read as words.
  private static func isWords(_ record: PlanRecord) -> Bool {
    String(decoding: record.json, as: UTF8.self).contains("\"text\":")
  }

  /// A name that no record of the kind ever had: what hangs on one that was withdrawn must not fall to another.
  private func newName(on store: any PlanStore) async throws(OperationStopped) -> String? {
    guard let letter = Self.letters[kind] else { return nil }
    let taken = Set(draft.records(kind).map(\.key.id))
    var number = taken.count
    while true {
      number += 1
      let name = "\(letter)-\(number)"
      if taken.contains(name) { continue }
      let key = RecordKey(draft.scope, RecordKind(kind), name)
      if try await StoreAnswer.of({ try await store.record(key, version: nil) }) == nil { return name }
    }
  }

  private static let letters = [
    PlanRecords.Kind.chapter: "c", PlanRecords.Kind.measure: "m", PlanRecords.Kind.indicator: "i",
    PlanRecords.Kind.section: "s", PlanRecords.Kind.gradeScale: "g",
  ]

  private var positionAtEnd: Int64 {
    let brothers = draft.records(kind).filter { $0.content?.parent == parent }
    return PlanRecords.position(between: brothers.last?.content?.position, and: nil) ?? 0
  }
}

/// Which sections answer for a record that is about to be saved.
enum RecordOwners {
  static func sections(of record: PlanRecord, in draft: Draft) -> Set<String> {
    let form = RecordForm.of(record)
    let own = Set(["lead", "owner"].compactMap { form.field(nearest: $0)?.value }.filter { !$0.isEmpty })
    guard record.kind == PlanRecords.Kind.indicator else { return own }
    return own.union(draft.sections(of: PlanRecords.Kind.measure, record.parent ?? ""))
  }
}

/// Two people changed one record.
public struct RecordConflict: Sendable {
  /// What the person wanted to save.
  public let attempted: PlanRecord?
  /// What stands there now.
  public let current: PlanRecord?
  /// That from which both started.
  public let ancestor: PlanRecord?
  /// The version of what stands there now: the next try starts from it.
  public let currentVersion: Int64
  /// The version from which the person had started; 0 where the record was new to them.
  public let ancestorVersion: Int64
  /// Who saved it.
  public let currentActor: String
  /// When.
  public let currentTime: StoreTime
  /// Why; empty when nothing was said.
  public let currentReason: String

  init(_ conflict: Conflict, kind: String) {
    func record(_ content: RecordContent?) -> PlanRecord? {
      content.map {
        PlanRecord(kind: kind, id: conflict.key.id, parent: $0.parent, position: $0.position, json: $0.json)
      }
    }
    attempted = record(conflict.attempted)
    current = record(conflict.current?.record.content)
    ancestor = record(conflict.ancestor?.record.content)
    ancestorVersion = conflict.ancestor?.record.version ?? 0
    currentVersion = conflict.current?.record.version ?? 0
    currentActor = conflict.current?.actor ?? ""
    currentTime = conflict.current?.at ?? StoreTime(milliseconds: 0)
    currentReason = conflict.current?.reason ?? ""
  }
}
