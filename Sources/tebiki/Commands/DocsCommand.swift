import ArgumentParser
import PlanOperations

/// `tebiki docs`: the reference pages that are made from the code.
struct DocsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "docs",
    abstract: "規則の解説と計画フォルダーの書き方など、コードから作る文書を書き出します。")

  @Option(name: .shortAndLong, help: ArgumentHelp("書き出すフォルダー", valueName: "フォルダー"))
  var output: String = "docs"

  @Flag(help: "書き出さず、既にある文書と一致するかだけを確かめます。")
  var check = false

  func run() throws {
    try CommandFailure.translating {
      let differing = try WriteDocumentation(directory: output, onlyCompares: check).run()
      if check, !differing.isEmpty {
        throw CommandFailure(
          "次の文書がコードと一致しません。make docs で作り直してください: " + differing.joined(separator: "、"), exitCode: 1)
      }
      if !check { Terminal.standardOutput.line("\(differing.count)個の文書を書き直しました。") }
    }
  }
}
