internal import Interchange
public import PlanModel
public import PlanStore

/// Writes a plan of a store as a plan folder, which any editor opens and `ImportPlan` takes back.
public struct ExportPlan: Sendable {
  /// The plan's id.
  public var plan: String
  /// The point of time.
  public var moment: Moment
  /// The folder: new or empty.
  public var directory: String
  /// The store.
  public var store: any PlanStore

  /// Makes the act.
  public init(plan: String, at moment: Moment = .now, directory: String, store: any PlanStore) {
    self.plan = plan
    self.moment = moment
    self.directory = directory
    self.store = store
  }

  /// What was written.
  public struct Outcome: Sendable {
    /// How many files.
    public let files: Int
    /// What of the stored records could not be read, and so is not in the folder.
    public let findings: [Finding]
  }

  /// Reads and writes. What can be read is written even when some records cannot.
  public func run() async throws(OperationStopped) -> Outcome {
    // The base is read first: what is saved in between shows as a conflict later, never as a change of this folder.
    let base = try await StoreAnswer.of {
      FolderBase(
        plan: plan, origin: try await FolderBase.origin(of: store),
        records: try await store.records(of: .plan(plan), at: .now).withoutWork)
    }
    let reading = try await ReadStoredPlan(plan: plan, at: moment, store: store).run()
    let files = PlanFolder.files(for: reading.plan)
    try WriteNewFolder(files: files, directory: directory).run()
    base.write(to: directory)
    return Outcome(files: files.count, findings: reading.findings)
  }
}
