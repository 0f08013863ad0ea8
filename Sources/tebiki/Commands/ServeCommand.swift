import Accounts
import ArgumentParser
import Foundation
import PlanModel
import PlanOperations
import PlanStore
import Publishing
import Website

/// `tebiki serve`: the published plans of a store, or one plan from its folder.
struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "公表した計画のサイトを表示します（既定ではこの端末からのみ見られます）。",
    discussion: """
      計画を指定しないと、データ（--data 又は --database）の中の公表した版を表示します。公表した版がまだないときは、見本の計画があれば表示します。
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

  @Flag(help: "公表した計画だけを表示し、職員の作業場所（/office）を設けません。")
  var publicOnly = false

  @Flag(help: "TLSを終端する代理サーバーの後ろで動かします。CookieをTLSに限り、利用者のアドレスを X-Forwarded-For で判別します。")
  var behindProxy = false

  @Option(help: ArgumentHelp("職員認証（OpenID Connect）の設定ファイル（docs/identity-provider.md）", valueName: "ファイル"))
  var oidc: String?

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
      try await listen(to: FolderSite(site)) { "\($0) で「\(site.title)」を表示しています。" }
      return
    }
    let sample = try SampleSite(folder: sample).files()
    let isMissing = store.isMissing
    try await store.with(existing: false) { store in
      if let notice = try await emptinessNotice(of: store, wasMissing: isMissing) {
        Terminal.standardError.line("tebiki: " + notice)
      }
      let shelf = SiteShelf(
        EditionLibrary(store), sample: sample, baseURL: options.baseURL, acceptsReports: !publicOnly)
      // Not to be read is not to be empty: the shelf goes on trying.
      let count = await shelf.refresh()
      if count == nil {
        Terminal.standardError.line("tebiki: 公表した計画の一覧を読み取れません。tebiki verify でデータを確かめてください。読み取れるようになり次第、表示します。")
      }
      let watch = Task {
        while !Task.isCancelled {
          try? await Task.sleep(for: .seconds(1))
          await shelf.refresh()
        }
      }
      defer { watch.cancel() }
      let office = publicOnly ? nil : try await openOffice(on: store, shelf)
      try await listen(to: shelf, office) { address in
        guard let count else { return "\(address) で待ち受けています。" }
        if count > 0 { return "\(address) で公表した計画（\(count)件）を表示しています。" }
        if sample.isEmpty { return "\(address) で待ち受けています。公表した版はまだありません。" }
        return "\(address) で見本の計画（公表した版がまだないため）を表示しています。"
      }
    }
  }

  /// A misspelt place looks like an empty one: whoever named a place is told.
  private func emptinessNotice(of opened: any PlanStore, wasMissing: Bool) async throws -> String? {
    guard store.data != nil || store.address != nil, try await opened.head().number == 0 else { return nil }
    if let data = store.data {
      return wasMissing
        ? "「\(data)」にデータがなかったため、新しく作成しました。既にデータがあるはずのときは、フォルダーの名前を確かめてください。"
        : "「\(data)」のデータには、まだ何も保存されていません。既にデータがあるはずのときは、フォルダーの名前を確かめてください。"
    }
    return "接続したデータベースには、まだ何も保存されていません。既にデータがあるはずのときは、接続先を確かめてください。"
  }

  /// The workspace; where nobody has an account yet, the one-time address is to be told.
  private func openOffice(on store: any PlanStore, _ shelf: SiteShelf) async throws -> OpenedOffice {
    let office = Office(
      store, settings: OfficeSettings(isBehindProxy: behindProxy, baseURL: options.baseURL),
      provider: try providerSettings()
    ) { plan in
      await shelf.refresh()
      Task { await shelf.prepareForms(of: plan) }
    }
    return OpenedOffice(office: office, setUp: try await office.setUpAddress())
  }

  fileprivate struct OpenedOffice {
    let office: Office
    let setUp: String?
  }

  private func providerSettings() throws -> ProviderSettings? {
    guard let oidc else { return nil }
    let reading = ProviderSettingsReading(file: oidc, environment: ProcessInfo.processInfo.environment)
    guard let settings = reading.settings else {
      throw CommandFailure("--oidc: " + reading.problems.joined(separator: "\n  "))
    }
    return settings
  }

  private func listen(
    to source: any SiteSource, _ opened: OpenedOffice? = nil, saying what: @escaping @Sendable (String) -> String
  ) async throws {
    let address = ServerAddress(host: host, port: port)
    do {
      try await serve(source, office: opened?.office, at: address) {
        [host, setUp = opened?.setUp, hasOffice = opened != nil] port in
        Terminal.standardOutput.line(what("http://\(host):\(port)/") + "終了するには Ctrl+C を押してください。")
        if hasOffice { Terminal.standardOutput.line("職員の作業場所は http://\(host):\(port)/office です。") }
        if let setUp {
          Terminal.standardOutput.line(
            "最初の設定を行うため、次のアドレスを一度だけ開いてください：http://\(host):\(port)\(setUp)")
        }
      }
    } catch {
      throw CommandFailure(
        "\(host) のポート \(port) で待ち受けられません。この端末のアドレスであること（--host）と、ほかのプログラムが使っていない番号であること（--port）を確かめてください。")
    }
  }
}

/// The plan that is shown while nothing is published.
private struct SampleSite {
  /// The folder that was named; one that is not fit is refused.
  let folder: String?

  /// The site of the folder, or of the sample beside the program or in the checkout; none when there is none.
  func files() throws -> [SiteFile] {
    if let folder {
      do {
        return try BuildSite(path: folder, evaluatedOn: .today()).run().files
      } catch {
        let failure = CommandFailure(error)
        throw CommandFailure("--sample: " + failure.message, exitCode: failure.exitCode)
      }
    }
    if let place = SamplePlan.folder, let site = try? BuildSite(path: place, evaluatedOn: .today()).run() {
      return site.files
    }
    return []
  }
}
