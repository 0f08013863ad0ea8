import ArgumentParser
import PlanModel
import PlanOperations

/// What both `build` and `serve` may be told about a site. No day of law among it: the gate judges by the decision's.
struct SiteOptions: ParsableArguments {
  @Flag(help: "「誤り」が残っていても、内部確認用として作成します。全ページにその旨を表示します。")
  var preview = false

  @Option(
    name: .customLong("base-url"),
    help: ArgumentHelp("公開する場所のアドレス（サイトマップ及びデータの目録に使います）", valueName: "アドレス"))
  var baseURL: String?

  @Option(help: ArgumentHelp("進捗を判定する日（省略すると今日）", valueName: "日付"))
  var on: String?

  /// Makes the site of a plan folder, with a progress line when it takes long.
  func site(_ path: String) throws -> BuildSite.Site {
    let operation = BuildSite(
      path: path, evaluatedOn: try CommandFailure.date(on, option: "--on"), isPreview: preview, baseURL: baseURL)
    return try CommandFailure.translating {
      try ProgressLine.during("サイトを作成しています") { try operation.run() }
    }
  }
}
