import ArgumentParser
import PlanModel
import PlanOperations
import PlanStore

/// `tebiki export`: everything in one file, or one plan as a plan folder.
struct ExportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "データの全件を一つのファイルに、又は一つの計画を計画フォルダーに書き出します。",
    discussion: """
      全件の書き出しには、全ての記録の全ての版、公表した版及び監査記録が入ります。tebiki import で別のデータ（SQLite、PostgreSQL）に取り込めます。
      ログイン中の利用者の情報は入りません。
      """)

  @Argument(help: ArgumentHelp("書き出すファイル、又は --plan のときはフォルダー", valueName: "書き出し先"))
  var path: String

  @Option(help: ArgumentHelp("書き出す計画の識別子", valueName: "識別子"))
  var plan: String?

  @Option(name: .customLong("at"), help: ArgumentHelp("この日の終わりの内容を書き出します（--plan のとき）", valueName: "日付"))
  var day: String?

  @OptionGroup var store: StoreArguments

  func run() async throws {
    let date = try CommandFailure.date(day, option: "--at")
    if date != nil, plan == nil { throw CommandFailure("--at は --plan と合わせて指定してください。", exitCode: 64) }
    if let date, date > .today() {
      throw CommandFailure("--at の「\(day ?? "")」は、まだ来ていない日です。今日以前の日を指定してください。", exitCode: 64)
    }
    try await store.with { store in
      guard let plan else {
        let outcome = try await ExportStore(path: path, store: store).run()
        Terminal.standardOutput.line(
          "監査記録\(outcome.head.number)件を \(path) に書き出しました（\(outcome.byteCount)バイト）。")
        return
      }
      let outcome = try await KnownPlans(store).naming(plan) {
        try await ExportPlan(
          plan: plan, at: date.map { .time(.endOfDay($0)) } ?? .now, directory: path, store: store
        ).run()
      }
      Terminal.standardOutput.line("\(outcome.files)個のファイルを \(path) に書き出しました。")
      for finding in outcome.findings {
        Terminal.standardError.line("\(finding.place.record.label): \(finding.summary)")
      }
      if !outcome.findings.isEmpty { throw ExitCode(1) }
    }
  }
}

extension StoreTime {
  /// The last millisecond of a day in Japan (UTC+9, without summer time).
  fileprivate static func endOfDay(_ date: CalendarDate) -> StoreTime {
    let epoch = CalendarDate(year: 1970, month: 1, day: 1)?.dayNumber ?? 0
    return StoreTime(milliseconds: Int64(date.dayNumber - epoch + 1) * 86_400_000 - 9 * 3_600_000 - 1)
  }
}
