import ArgumentParser
import Foundation
import PlanModel
import PlanOperations
import PlanStore
import Publishing
import SQLitePlanStore
import Website

/// `tebiki demo`: the public site of the sample and an office to try, on this machine only, gone at the end.
struct DemoCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: "見本県の公表サイトと、お試し用の作業場所を開きます（この端末だけ。終了すると消えます）。",
    discussion: """
      見本の計画を公表した状態で始まります。作業場所では、計画担当、課の担当者、決裁者などの役割を選んで試せます。
      保存した内容は、プログラムを終了すると消えます。実際の仕事には tebiki serve を使ってください。
      """)

  @Option(help: ArgumentHelp("見本の計画フォルダー", valueName: "フォルダー"))
  var sample: String?

  @Option(help: ArgumentHelp("待ち受けるポート。0 とすると空いているものを使います。", valueName: "番号"))
  var port: Int = 8080

  @Option(help: ArgumentHelp("今日とみなす日。翌年度の報告や評価を試すときに指定します（例: 2027-05-10）。", valueName: "日付"))
  var date: String?

  func validate() throws {
    if let date, CalendarDate(iso: date) == nil { throw ValidationError("--date は 2027-05-10 の形で指定してください。") }
    guard (0...65535).contains(port) else { throw ValidationError("--port は 0 から 65535 までの数で指定してください。") }
  }

  func run() async throws {
    guard let sample = sample ?? SamplePlan.folder else {
      throw CommandFailure("見本の計画フォルダーが見つかりません。--sample で指定してください。")
    }
    PlayedDay.set(date.flatMap { CalendarDate(iso: $0) })
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("tebiki-demo-\(UUID().uuidString)").path
    let cleaning = RemovalAtExit(folder)
    let store = try await CommandFailure.translatingStore { try await SQLitePlanStore.open(directory: folder) }
    do {
      try await OpenDemonstration(sample: sample, store: store).run()
    } catch {
      cleaning.run()
      throw CommandFailure(error)
    }
    let shelf = SiteShelf(EditionLibrary(store), sample: [], baseURL: nil, acceptsReports: true)
    await shelf.refresh()
    let office = Office(store, settings: OfficeSettings(isDemonstration: true)) { plan in
      await shelf.refresh()
      Task { await shelf.prepareForms(of: plan) }
    }
    do {
      // Never on another address: anybody who reaches it may be anybody.
      try await serve(shelf, office: office, at: ServerAddress(host: "127.0.0.1", port: port)) { port in
        Terminal.standardOutput.line("http://127.0.0.1:\(port)/ で見本県の計画を表示しています。終了するには Ctrl+C を押してください。")
        Terminal.standardOutput.line("お試し用の作業場所は http://127.0.0.1:\(port)/office です。役割を選んでサインインできます。")
      }
    } catch {
      cleaning.run()
      throw CommandFailure("ポート \(port) で待ち受けられません。ほかのプログラムが使っていない番号を --port で指定してください。")
    }
    await store.close()
    cleaning.run()
  }
}

/// Removes the folder of a demonstration.
private struct RemovalAtExit {
  private let folder: String
  init(_ folder: String) { self.folder = folder }
  func run() { try? FileManager.default.removeItem(atPath: folder) }
}
