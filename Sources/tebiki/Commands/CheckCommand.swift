import ArgumentParser
import Handbook
import PlanModel
import PlanOperations

/// `tebiki check`: judges a plan clause by clause.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "計画を法律と手引の条項ごとに点検します。",
    discussion: "「誤り」が一つでもあれば終了コード1、なければ0で終わります。")

  @OptionGroup var plan: PlanArgument

  @Option(name: .shortAndLong, help: ArgumentHelp("結果の形式", valueName: "形式"))
  var format: ReportFormat = .text

  func run() throws {
    let operation = CheckPlan(path: plan.path, asOf: try plan.asOf())
    let outcome = try CommandFailure.translating { try ProgressLine.during("点検しています") { try operation.run() } }
    let output = Terminal.standardOutput
    switch format {
    case .text: output.text(TextReporter.render(outcome.report, colour: output.usesColour))
    case .json: output.write(JSONReporter.render(outcome.report))
    case .sarif: output.write(SARIFReporter.render(outcome.report))
    case .junit: output.write(JUnitReporter.render(outcome.report))
    }
    if !outcome.report.isPublishable { throw ExitCode(1) }
  }
}

/// The forms in which a report is given.
enum ReportFormat: String, ExpressibleByArgument, CaseIterable {
  case text
  case json
  case sarif
  case junit
}
