import ArgumentParser

/// The program. A subcommand is a file in `Commands/`.
struct Tebiki: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tebiki",
    abstract: "官民データ活用推進計画を、データとして策定し、点検し、公開します。",
    discussion: """
      計画は、計画フォルダー（plan.yaml、chapters、measures、observations）として書きます。
      書き方は docs/plan-folder.md、点検の規則は docs/rules にあります。

      終了コード:
        0   成功（点検では「誤り」なし）
        1   点検で「誤り」や表の不備が見つかった、又は失効した条項がある
        2   読み書きができないなど、処理を続けられない
        64  使い方の誤り
      """,
    version: "0.1.0",
    subcommands: [
      NewCommand.self, CheckCommand.self, BuildCommand.self, ServeCommand.self, DemoCommand.self, ClausesCommand.self,
      LawCheckCommand.self, DocsCommand.self, ImportCommand.self, ExportCommand.self, PublishCommand.self,
      PlansCommand.self, SearchCommand.self, HistoryCommand.self, TableCheckCommand.self, StratMLCommand.self,
      BackupCommand.self, RestoreCommand.self, VerifyCommand.self, MigrateCommand.self,
    ])
}
