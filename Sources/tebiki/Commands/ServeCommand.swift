import ArgumentParser
import Foundation
import PlanModel
import PlanOperations
import Publishing
import Website

/// `tebiki serve`: the published plans of a store, or one plan from its folder.
struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "公表した計画のサイトを表示します（既定ではこの端末からのみ見られます）。",
    discussion: """
      計画を指定しないと、データ（--data 又は --database）の中の公表した版を表示します。公表した版がまだないときは、見本の計画を表示します。
      計画フォルダー又は正規形JSONのファイルを指定すると、データを使わず、その計画を表示します。
      """)

  @Argument(help: ArgumentHelp("計画フォルダー、又は正規形JSONのファイル", valueName: "計画"))
  var path: String?

  @OptionGroup var store: StoreArguments
  @OptionGroup var options: SiteOptions

  @Option(help: ArgumentHelp("公表した版がないときに表示する見本の計画フォルダー", valueName: "フォルダー"))
  var sample: String?

  @Option(help: ArgumentHelp("待ち受けるポート。0 とすると空いているものを使います。", valueName: "番号"))
  var port: Int = 8080

  @Option(help: ArgumentHelp("待ち受けるアドレス。他の端末に見せるときだけ変えてください。", valueName: "アドレス"))
  var host: String = "127.0.0.1"

  func validate() throws {
    guard (0...65535).contains(port) else { throw ValidationError("--port は 0 から 65535 までの数で指定してください。") }
    if path != nil, store.data != nil || store.database != nil {
      throw ValidationError("計画と、--data 又は --database は、どちらか一方を指定してください。")
    }
    if path == nil, options.preview || options.on != nil {
      throw ValidationError("--preview と --on は、計画フォルダーを指定したときに使えます。")
    }
  }

  func run() async throws {
    if let path {
      let site = try options.site(path)
      try await listen(to: ServedSite(files: site.files), showing: "「\(site.title)」")
      return
    }
    try await store.with(existing: false) { store in
      let shelf = SiteShelf(EditionLibrary(store), sample: sampleFiles(), baseURL: options.baseURL)
      let count = await shelf.refresh() ?? 0
      let watch = Task {
        while !Task.isCancelled {
          try? await Task.sleep(for: .seconds(1))
          await shelf.refresh()
        }
      }
      defer { watch.cancel() }
      try await listen(to: shelf, showing: count == 0 ? "見本の計画（公表した版がまだないため）" : "公表した計画（\(count)件）")
    }
  }

  private func listen(to source: any SiteSource, showing what: String) async throws {
    let address = ServerAddress(host: host, port: port)
    do {
      try await serve(source, at: address) { [host] port in
        Terminal.standardOutput.line("http://\(host):\(port)/ で\(what)を表示しています。終了するには Ctrl+C を押してください。")
      }
    } catch {
      throw CommandFailure(
        "\(host) のポート \(port) で待ち受けられません。この端末のアドレスであること（--host）と、ほかのプログラムが使っていない番号であること（--port）を確かめてください。")
    }
  }

  /// The sample beside the program or in the checkout; none when it is not there.
  private func sampleFiles() -> [SiteFile] {
    let program = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    let places: [String?] = [sample, "Examples/mihon", program.appendingPathComponent("../share/tebiki/mihon").path]
    for place in places.compactMap({ $0 }) where FileManager.default.fileExists(atPath: place + "/plan.yaml") {
      if let site = try? BuildSite(path: place, evaluatedOn: .today()).run() { return site.files }
    }
    return []
  }
}
