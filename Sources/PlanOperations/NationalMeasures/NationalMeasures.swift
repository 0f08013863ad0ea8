internal import Interchange
public import PlanModel
public import PlanStore

/// The national measures from which officers of this installation choose.
///
/// Until an administrator loads the list that is in force, a starter that comes with the program stands in.
public enum NationalMeasures {
  /// The kind of the record, in `RecordScope.installation`.
  public static let kind: RecordKind = "nationalMeasures"
  /// The only record of the kind.
  static let id = "catalogue"
  static let key = RecordKey(.installation, kind, id)

  /// The starter, from `Data/national-measures.csv`: rows with a source only, and by no means the whole national list.
  public static let starter = NationalMeasureCatalogue(
    measures: NationalMeasureTable.read(Array(starterMeasureTable.utf8)).measures)

  /// What the officers are told while the starter stands in.
  public static let starterRemark =
    "出典を確かめられた施策だけを収めた見本であり、国の施策の全てではありません。最新の一覧は、管理者が取り込んでください。"
}

/// Reads the national measures of an installation.
public struct ReadNationalMeasures: Sendable {
  /// The store.
  public var store: any PlanStore

  /// Makes the act.
  public init(store: any PlanStore) { self.store = store }

  /// The catalogue as it is now.
  public struct Outcome: Sendable, Equatable {
    /// The measures.
    public let catalogue: NationalMeasureCatalogue
    /// Whether it is the starter that comes with the program.
    public let isStarter: Bool
    /// The version of the record; 0 for the starter.
    public let version: Int64
    /// Who loaded it; `nil` for the starter.
    public let loadedBy: String?
    /// When; `nil` for the starter.
    public let loadedAt: StoreTime?
  }

  /// Reads; a record that cannot be read stops, for the starter must not pass for what an administrator loaded.
  public func run() async throws(OperationStopped) -> Outcome {
    let found = try await StoreAnswer.of { try await store.record(NationalMeasures.key, version: nil) }
    guard let found, let content = found.record.content else {
      return Outcome(
        catalogue: NationalMeasures.starter, isStarter: true, version: found?.record.version ?? 0, loadedBy: nil,
        loadedAt: nil)
    }
    guard let catalogue = NationalMeasureCatalogue(json: content.json) else {
      throw OperationStopped("国の施策の一覧の記録を読み取れません。管理者が一覧を取り込み直してください。")
    }
    return Outcome(
      catalogue: catalogue, isStarter: false, version: found.record.version, loadedBy: found.actor, loadedAt: found.at)
  }
}

/// Loads national measures into an installation: in place of what is there, or beside it.
public struct LoadNationalMeasures: Sendable {
  /// The measures.
  public var measures: [NationalMeasure]
  /// Whether what is there stays; measures of the same list and number are then replaced.
  public var adds: Bool
  /// The version that the administrator saw.
  public var basedOn: Int64
  /// The store.
  public var store: any PlanStore
  /// Who loads.
  public var actor: String

  /// Makes the act.
  public init(
    _ measures: [NationalMeasure], adds: Bool = false, basedOn: Int64, store: any PlanStore, actor: String
  ) {
    self.measures = measures
    self.adds = adds
    self.basedOn = basedOn
    self.store = store
    self.actor = actor
  }

  /// Saves; answers with the number of the entry, 0 when nothing changed.
  @discardableResult
  public func run() async throws(OperationStopped) -> Int64 {
    guard !measures.isEmpty else { throw OperationStopped("取り込む施策がありません。表を確かめてください。", isFinding: true) }
    var catalogue = NationalMeasureCatalogue().adding(measures)
    if adds { catalogue = try await ReadNationalMeasures(store: store).run().catalogue.adding(measures) }
    guard catalogue.measures.count <= 2 * NationalMeasureTable.mostRows else {
      throw OperationStopped(
        "国の施策が多すぎます（上限は\(2 * NationalMeasureTable.mostRows)件です。）。古い一覧に加えるのではなく、置き換えてください。", isFinding: true)
    }
    let change = RecordChange(
      NationalMeasures.kind, NationalMeasures.id, basedOn: basedOn, content: RecordContent(json: catalogue.json))
    let set = ChangeSet(
      .installation, actor: actor, reason: "国の施策の一覧の取込み（\(measures.count)件）", changes: [change])
    switch try await StoreAnswer.of({ try await store.save(set) }) {
    case .saved(let entry, _): return entry
    case .conflict:
      throw OperationStopped("画面を開いた後に、ほかの人が国の施策の一覧を取り込みました。何も変更していません。画面を開き直して確かめてください。", isFinding: true)
    }
  }
}
