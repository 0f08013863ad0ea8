import ArgumentParser
import Handbook
import PlanModel
import PlanOperations

/// `tebiki law-check`: which clauses must be read again against the law.
struct LawCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "law-check",
    abstract: "確認日が古い条項と、効力を失った条項を表示します。",
    discussion: "効力を失った条項に頼る規則があれば終了コード1で終わります。")

  @Option(help: ArgumentHelp("確認日から何日で古いとみなすか", valueName: "日数"))
  var days: Int = LawFreshness.defaultDays

  @Option(help: ArgumentHelp("この日を基準とします（省略すると今日）。", valueName: "日付"))
  var on: String?

  func validate() throws {
    guard (0...36500).contains(days) else { throw ValidationError("--days は 0 から 36500 までの数で指定してください。") }
  }

  func run() throws {
    let date = try CommandFailure.date(on, option: "--on") ?? CalendarDate.today()
    let outcome = CheckLaw(date: date, olderThanDays: days).run()
    Terminal.standardOutput.text(outcome.text)
    if outcome.mustFail { throw ExitCode(1) }
  }
}
