import ArgumentParser
import PlanModel
import PlanOperations

/// `tebiki new`: the skeleton of a plan with guidance for each chapter.
struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "計画フォルダーのひな型を作成します。",
    discussion: "章ごとに、手引に沿って考えることを注記します。作成した後、tebiki check で足りない点を確かめられます。")

  @Argument(help: ArgumentHelp("作成するフォルダー（まだないもの）", valueName: "フォルダー"))
  var directory: String

  @Option(name: .shortAndLong, help: ArgumentHelp("団体の全国地方公共団体コード又は名称（例: 310000、鳥取県、茨城県つくば市）", valueName: "団体"))
  var body: String

  @Option(help: ArgumentHelp("策定パターン。1は新たに策定、2は既存の計画に盛り込む。", valueName: "1|2"))
  var pattern: String = "1"

  @Option(name: .customLong("existing-plan"), help: ArgumentHelp("パターン2で、盛り込む先の計画の名称", valueName: "名称"))
  var existingPlan: String?

  @Flag(name: .customLong("small-start"), help: "スモールスタートとして、少ない施策から始めるひな型にします。")
  var smallStart = false

  func validate() throws {
    guard chosenPattern != nil else { throw ValidationError("--pattern は 1 又は 2 で指定してください。") }
    if existingPlan != nil, chosenPattern != .insideExistingPlan {
      throw ValidationError("--existing-plan は、パターン2（--pattern 2）のときに指定します。")
    }
  }

  private var chosenPattern: FormulationPattern? { FormulationPattern.reading(WidthFolding.fold(pattern)) }

  func run() throws {
    let operation = NewPlan(
      body: body, pattern: chosenPattern ?? .newPlan, existingPlanTitle: existingPlan,
      isSmallStart: smallStart, today: .today())
    try CommandFailure.translating {
      let files = try operation.run()
      try WriteNewFolder(files: files, directory: directory).run()
    }
    Terminal.standardOutput.line("\(directory) にひな型を作成しました。")
    Terminal.standardOutput.line("次に「tebiki check \(directory)」で、足りない点を確かめてください。")
  }
}
