import ArgumentParser
import PlanOperations
import Website

/// `tebiki serve`: the site of a plan, served from memory.
struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "計画のサイトを表示します（既定ではこの端末からのみ見られます）。")

  @OptionGroup var arguments: SiteArguments

  @Option(help: ArgumentHelp("待ち受けるポート。0 とすると空いているものを使います。", valueName: "番号"))
  var port: Int = 8080

  @Option(help: ArgumentHelp("待ち受けるアドレス。他の端末に見せるときだけ変えてください。", valueName: "アドレス"))
  var host: String = "127.0.0.1"

  func validate() throws {
    guard (0...65535).contains(port) else { throw ValidationError("--port は 0 から 65535 までの数で指定してください。") }
  }

  func run() async throws {
    let site = try arguments.site()
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
