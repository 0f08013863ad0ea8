import ArgumentParser
import PlanModel

/// The plan to work on, and the day by whose law it is judged; shared by the commands that read a plan.
struct PlanArgument: ParsableArguments {
  @Argument(help: ArgumentHelp("計画フォルダー、又は正規形JSONのファイル", valueName: "計画"))
  var path: String

  @Option(
    name: .customLong("as-of"),
    help: ArgumentHelp(
      "この日の法令と手引で点検します（例: 2026-04-01、令和8年4月1日）。省略すると計画の決定日によります。", valueName: "日付"))
  var asOfText: String?

  /// The day given, if any.
  func asOf() throws -> CalendarDate? {
    guard let asOfText else { return nil }
    guard let date = JapaneseDateReader.date(asOfText).value else {
      throw CommandFailure("--as-of の「\(asOfText)」を日付として読めません。2026-04-01 のように指定してください。", exitCode: 64)
    }
    // The Act came into force on the day of its promulgation; before it there is nothing to judge by.
    guard let start = CalendarDate(year: 2016, month: 12, day: 14), date >= start else {
      throw CommandFailure("--as-of には、官民データ活用推進基本法の施行の日（平成28年12月14日）以後の日を指定してください。", exitCode: 64)
    }
    return date
  }
}
