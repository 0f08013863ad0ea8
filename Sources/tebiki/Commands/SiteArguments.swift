import ArgumentParser
import PlanModel
import PlanOperations

/// What both `build` and `serve` need to make a site. No day of law among them: the gate judges by the decision's.
struct SiteArguments: ParsableArguments {
  @Argument(help: ArgumentHelp("計画フォルダー、又は正規形JSONのファイル", valueName: "計画"))
  var path: String

  @Flag(help: "「誤り」が残っていても、内部確認用として作成します。全ページにその旨を表示します。")
  var preview = false

  @Option(
    name: .customLong("base-url"),
    help: ArgumentHelp("公開する場所のアドレス（サイトマップ及びデータの目録に使います）", valueName: "アドレス"))
  var baseURL: String?

  @Option(help: ArgumentHelp("進捗を判定する日（省略すると今日）", valueName: "日付"))
  var on: String?

  /// Makes the site, with a progress line when it takes long.
  func site() throws -> BuildSite.Site {
    let operation = BuildSite(
      path: path, evaluatedOn: try CommandFailure.date(on, option: "--on"), isPreview: preview, baseURL: baseURL)
    return try CommandFailure.translating {
      try ProgressLine.during("サイトを作成しています") { try operation.run() }
    }
  }
}
