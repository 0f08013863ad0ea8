import ArgumentParser
import Interchange
import PlanOperations

/// `tebiki table-check`: whether machines can read a table.
struct TableCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "table-check",
    abstract: "CSV又はExcelの表を、機械判読の統一ルール（総務省）の項目ごとに点検します。",
    discussion: "指摘が一つでもあれば終了コード1、なければ0で終わります。読み取れないファイルでは2で終わります。")

  @Argument(help: ArgumentHelp("点検するファイル（CSV又はXLSX）", valueName: "ファイル"))
  var file: String

  @Option(name: .shortAndLong, help: ArgumentHelp("結果の形式", valueName: "形式"))
  var format: TableReportFormat = .text

  func run() throws {
    let report = try CommandFailure.translating { try CheckTable(path: file).run() }
    switch format {
    case .text: Terminal.standardOutput.text(report.text)
    case .json: Terminal.standardOutput.write(report.json)
    }
    if !report.isClean { throw ExitCode(1) }
  }
}

/// The forms in which the report on a table is given.
enum TableReportFormat: String, ExpressibleByArgument, CaseIterable {
  case text
  case json
}
