import ArgumentParser
import PlanOperations

/// `tebiki stratml`: a StratML document as a plan folder.
struct StratMLCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stratml",
    abstract: "StratML（ISO 17469-1、ANSI/AIIM 22）のファイルを、素案の計画フォルダーにします。",
    discussion: """
      規格に合わないところは直せるだけ直し、直したところを番号とともに全て示します（docs/stratml.md）。
      計画をStratMLにするときは tebiki build を使います。data/stratml-part1.xml などが作成されます。
      """)

  @Argument(help: ArgumentHelp("StratMLのファイル", valueName: "ファイル"))
  var path: String

  @Option(name: .shortAndLong, help: ArgumentHelp("作成するフォルダー（まだないもの）", valueName: "フォルダー"))
  var output: String

  func run() throws {
    let outcome = try CommandFailure.translating { try ImportStratML(path: path, directory: output).run() }
    Terminal.standardOutput.line(
      "\(outcome.source)「\(outcome.title)」を、素案として \(output) に書き出しました（\(outcome.files)個のファイル）。")
    if outcome.repairs.isEmpty {
      Terminal.standardOutput.line("直したところはありません。")
    } else {
      Terminal.standardOutput.line("次の\(outcome.repairs.count)件を直しました。")
      for repair in outcome.repairs { Terminal.standardOutput.line("  " + repair) }
    }
    Terminal.standardOutput.line("続けて tebiki check \(output) で、足りない点を確かめてください。")
  }
}
