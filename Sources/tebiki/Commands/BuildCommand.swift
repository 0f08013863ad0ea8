import ArgumentParser
import PlanModel
import PlanOperations

/// `tebiki build`: the site and the data files of a plan, written to a folder.
struct BuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "公開用のサイトとデータファイルを作成します。",
    discussion: "点検で「誤り」があると作成しません。内部確認用に作成するときは --preview を付けます。全ページにその旨を表示します。")

  @Argument(help: ArgumentHelp("計画フォルダー、又は正規形JSONのファイル", valueName: "計画"))
  var path: String

  @Option(name: .shortAndLong, help: ArgumentHelp("書き出すフォルダー", valueName: "フォルダー"))
  var output: String = "site"

  @Flag(help: "「誤り」が残っていても、内部確認用として作成します。")
  var preview = false

  @Option(
    name: .customLong("base-url"),
    help: ArgumentHelp("公開する場所のアドレス（サイトマップ及びデータの目録に使います）", valueName: "アドレス"))
  var baseURL: String?

  @Option(help: ArgumentHelp("進捗を判定する日（省略すると今日）", valueName: "日付"))
  var on: String?

  func run() throws {
    let operation = BuildSite(
      path: path, evaluatedOn: try CommandFailure.date(on, option: "--on"),
      isPreview: preview, baseURL: baseURL)
    try CommandFailure.translating {
      let site = try ProgressLine.during("サイトを作成しています") { try operation.run() }
      let written = try WriteSite(files: site.files, directory: output).run()
      Terminal.standardOutput.line("\(written)個のファイルを \(output) に書き出しました。")
    }
  }
}
