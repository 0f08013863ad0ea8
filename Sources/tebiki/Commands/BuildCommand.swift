import ArgumentParser
import PlanOperations

/// `tebiki build`: the site and the data files of a plan, written to a folder.
struct BuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "公開用のサイト、文書（PDF、Word など）及びデータファイルを作成します。",
    discussion: "点検で「誤り」があると作成しません。内部確認用に作成するときは --preview を付けます。")

  @Argument(help: ArgumentHelp("計画フォルダー、又は正規形JSONのファイル", valueName: "計画"))
  var path: String

  @OptionGroup var options: SiteOptions

  @Option(name: .shortAndLong, help: ArgumentHelp("書き出すフォルダー", valueName: "フォルダー"))
  var output: String = "site"

  func run() async throws {
    let site = try options.site(path)
    let forms = await MakeForms(site.material).run()
    let files = site.files + forms.files
    let written = try CommandFailure.translating { try WriteSite(files: files, directory: output).run() }
    Terminal.standardOutput.line("\(written)個のファイルを \(output) に書き出しました。")
    for problem in forms.problems { Terminal.standardError.line("tebiki: " + problem) }
    if !forms.problems.isEmpty { throw ExitCode(1) }
  }
}
