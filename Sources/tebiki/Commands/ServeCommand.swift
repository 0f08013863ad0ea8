import ArgumentParser
import PlanModel
import PlanOperations
import Website

/// `tebiki serve`: the site of a plan, served from memory.
struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "計画のサイトを表示します（既定ではこの端末からのみ見られます）。")

  @Argument(help: ArgumentHelp("計画フォルダー、又は正規形JSONのファイル", valueName: "計画"))
  var path: String

  @Option(help: ArgumentHelp("待ち受けるポート。0 とすると空いているものを使います。", valueName: "番号"))
  var port: Int = 8080

  @Option(help: ArgumentHelp("待ち受けるアドレス。他の端末に見せるときだけ変えてください。", valueName: "アドレス"))
  var host: String = "127.0.0.1"

  @Flag(help: "「誤り」が残っていても、内部確認用として表示します。")
  var preview = false

  @Option(
    name: .customLong("base-url"),
    help: ArgumentHelp("公開する場所のアドレス（サイトマップ及びデータの目録に使います）", valueName: "アドレス"))
  var baseURL: String?

  @Option(help: ArgumentHelp("進捗を判定する日（省略すると今日）", valueName: "日付"))
  var on: String?

  func validate() throws {
    guard (0...65535).contains(port) else { throw ValidationError("--port は 0 から 65535 までの数で指定してください。") }
  }

  func run() async throws {
    let operation = BuildSite(
      path: path, evaluatedOn: try CommandFailure.date(on, option: "--on"),
      isPreview: preview, baseURL: baseURL)
    let site = try CommandFailure.translating {
      try ProgressLine.during("サイトを作成しています") { try operation.run() }
    }
    let address = ServerAddress(host: host, port: port)
    do {
      try await serve(ServedSite(files: site.files), at: address) { [host] port in
        Terminal.standardOutput.line("http://\(host):\(port)/ で「\(site.title)」を表示しています。終了するには Ctrl+C を押してください。")
      }
    } catch {
      throw CommandFailure(
        "\(host) のポート \(port) で待ち受けられません。この端末のアドレスであること（--host）と、ほかのプログラムが使っていない番号であること（--port）を確かめてください。")
    }
  }
}
