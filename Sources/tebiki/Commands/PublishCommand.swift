import ArgumentParser
import PlanModel
import PlanOperations

/// `tebiki publish`: the plan as it stands in the store, as a new edition.
struct PublishCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "publish",
    abstract: "データの中の計画を点検し、新しい版として公表します。",
    discussion: "点検で「誤り」があると公表しません。公表した版は変更できません。tebiki serve が表示しているサイトには、すぐに反映されます。")

  @Argument(help: ArgumentHelp("計画の識別子", valueName: "識別子"))
  var plan: String

  @OptionGroup var store: StoreArguments
  @OptionGroup var actor: ActorArguments

  func run() async throws {
    try await store.with { store in
      let outcome = try await KnownPlans(store).naming(plan) {
        try await PublishStoredPlan(
          plan: plan, store: store, actor: actor.name, reason: actor.reason, today: .today()
        ).run()
      }
      let lag = outcome.lag.map { "決定から\($0)日での公表です。" } ?? "決定の日の記録がないため、公表までの日数は分かりません。"
      Terminal.standardOutput.line("計画「\(plan)」の第\(outcome.number)版を公表しました。" + lag)
    }
  }
}
