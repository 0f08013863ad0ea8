import ArgumentParser
import Handbook
import PlanModel
import PlanOperations

/// `tebiki clauses`: the clauses that plans are judged by, and the account of every sentence of the handbook.
struct ClausesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "clauses",
    abstract: "点検のよりどころとなる条項の一覧を表示します。",
    discussion: "--coverage を付けると、手引の一文ごとに、対応する条項と規則、又は規則を設けない理由を表示します。")

  @Option(name: .customLong("as-of"), help: ArgumentHelp("この日に効力のある条項だけを表示します。", valueName: "日付"))
  var asOf: String?

  @Flag(help: "手引の一文ごとの対応表を表示します。")
  var coverage = false

  func run() throws {
    if coverage {
      Terminal.standardOutput.text(ListClauses.coverage())
    } else {
      let date = try CommandFailure.date(asOf, option: "--as-of")
      Terminal.standardOutput.text(ListClauses.text(on: date))
    }
  }
}
