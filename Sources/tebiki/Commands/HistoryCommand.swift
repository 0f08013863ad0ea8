import ArgumentParser
import PlanOperations
import PlanStore

/// `tebiki history`: who changed a plan or one record of it, when and why.
struct HistoryCommand: AsyncParsableCommand {
  private static let batch = 500

  static let configuration = CommandConfiguration(
    commandName: "history",
    abstract: "計画の変更と公表の記録、又は一つの記録の全ての版を表示します。",
    discussion: """
      種類と識別子を指定しないと、計画の監査記録（記録番号、日本時間の日時、操作した人、操作、理由）を古い順に表示します。
      --kind と --id を指定すると、その記録の版（日時、操作した人、理由）を新しい順に表示します。識別子は tebiki search で分かります。
      """)

  @Argument(help: ArgumentHelp("計画の識別子", valueName: "計画"))
  var plan: String

  @Option(help: ArgumentHelp("記録の種類（例: measure 又は 施策）", valueName: "種類"))
  var kind: String?

  @Option(help: ArgumentHelp("記録の識別子（例: m-1-1）", valueName: "識別子"))
  var id: String?

  @OptionGroup var store: StoreArguments

  func validate() throws {
    guard (kind == nil) == (id == nil) else { throw ValidationError("--kind と --id は、合わせて指定してください。") }
    if let kind, RecordWords.kind(kind) == nil {
      throw ValidationError("--kind の「\(kind)」という種類はありません。次のいずれかを指定してください: " + RecordWords.kindList)
    }
  }

  func run() async throws {
    try await store.with { store in
      if let kind = kind.flatMap(RecordWords.kind), let id {
        try await showVersions(of: RecordKey(.plan(plan), kind, id), in: store)
      } else {
        try await showEntries(of: store)
      }
    }
  }

  private func showEntries(of store: any PlanStore) async throws {
    let scope = RecordScope.plan(plan)
    var last: Int64 = 0
    while true {
      let entries = scope.isPlan ? try await store.entries(after: last, limit: Self.batch, scope: scope) : []
      for entry in entries {
        show([
          "\(entry.number)", RecordWords.japanTime(entry.at), entry.actor, RecordWords.word(for: entry.act),
          entry.detail,
        ])
      }
      guard let end = entries.last?.number, end > last else { break }
      last = end
    }
    // A plan that was withdrawn has entries still, though it is no longer in the list.
    if last == 0 { try await KnownPlans(store).require(plan) }
  }

  private func showVersions(of key: RecordKey, in store: any PlanStore) async throws {
    let versions = key.scope.isPlan ? try await store.history(of: key) : []
    if versions.isEmpty {
      try await KnownPlans(store).require(plan)
      throw CommandFailure(
        "計画「\(plan)」に、\(RecordWords.word(for: key.kind))「\(key.id)」の記録はありません。識別子を確かめてください（tebiki search で探せます）。")
    }
    for version in versions {
      let state = version.record.content == nil ? "取下げ" : "保存"
      show([
        "版\(version.record.version)", RecordWords.japanTime(version.at), version.actor, state, version.reason,
      ])
    }
  }

  private func show(_ columns: [String]) {
    Terminal.standardOutput.line(columns.map(RecordWords.line).joined(separator: "\t"))
  }
}
