import ArgumentParser
import Foundation
import PlanOperations
import PlanStore

/// `tebiki import`: a plan folder, a plan in canonical JSON, or the full export of another store.
struct ImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "計画フォルダー、計画のファイル又は全件の書き出しを、データに取り込みます。",
    discussion: """
      書き出した（又は前に取り込んだ）フォルダーを取り込むと、その後に自分が変えた記録だけが新しい版になり、以前の版は残ります。
      同じ記録をほかの人も変えていたときは、何も取り込まずに、その記録と相手を示します。
      全件の書き出し（tebiki export）は、空のデータ、又は同じ記録の途中までのデータに取り込めます。履歴と版も引き継がれます。
      """)

  @Argument(help: ArgumentHelp("計画フォルダー、正規形JSONのファイル又は全件の書き出し", valueName: "取り込むもの"))
  var path: String

  @Option(name: .customLong("as"), help: ArgumentHelp("データの中での計画の識別子（省略すると、計画の識別子）", valueName: "識別子"))
  var name: String?

  @Flag(help: "データから書き出したものではないフォルダーでも、データの内容を置き換えます（以前の版は残ります。）。")
  var replace = false

  @OptionGroup var store: StoreArguments
  @OptionGroup var actor: ActorArguments

  func run() async throws {
    let isExport = ImportStore.isExport(path)
    if isExport, name != nil {
      throw CommandFailure("--as は、計画を取り込むときに指定します。全件の書き出しには使えません。", exitCode: 64)
    }
    guard FileManager.default.fileExists(atPath: path) else {
      throw CommandFailure("「\(path)」が見つかりません。計画フォルダー、正規形JSONのファイル又は全件の書き出しを指定してください。")
    }
    try await store.making { store in
      if isExport {
        let outcome = try await ImportStore(path: path, store: store).run()
        Terminal.standardOutput.line("監査記録\(outcome.taken)件を取り込みました（全部で\(outcome.head.number)件）。")
        return
      }
      let outcome = try await ImportPlan(
        path: path, store: store, actor: actor.name, reason: actor.reason, as: name, mayReplace: replace
      ).run()
      Terminal.standardOutput.line(
        outcome.entry == 0
          ? "計画「\(outcome.plan)」に変わったところはありません。"
          : "計画「\(outcome.plan)」を取り込みました（新規\(outcome.new)件、変更\(outcome.changed)件、"
            + "取下げ\(outcome.withdrawn)件、変更なし\(outcome.unchanged)件）。")
    }
  }
}
