import ArgumentParser
import PlanOperations

/// `tebiki plans`: which plans there are.
struct PlansCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plans",
    abstract: "データの中の計画の一覧（識別子、最新の版、名称）を表示します。")

  @OptionGroup var store: StoreArguments

  func run() async throws {
    let lines = try await store.with { store in try await ListPlans(store: store).run() }
    Terminal.standardOutput.text(lines.text)
  }
}
