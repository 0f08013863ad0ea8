import ArgumentParser
import PlanStore

/// `tebiki migrate`: brings the schema up to date now, not when the server starts next.
struct MigrateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "migrate",
    abstract: "データの形式を、このプログラムの版に合わせます。",
    discussion: "tebiki serve などでも自動で行われます。更新の前に、tebiki backup でバックアップを作成してください。")

  @Flag(help: "検索用の索引を作り直します。")
  var reindex = false

  @OptionGroup var store: StoreArguments

  func run() async throws {
    try await store.with { store in
      if reindex { try await store.reindex() }
      Terminal.standardOutput.line("データの形式は最新です。" + (reindex ? "索引を作り直しました。" : ""))
    }
  }
}
