import ArgumentParser
import Foundation
import PlanOperations
import PlanStore
import SQLitePlanStore

/// `tebiki backup`: a copy of the data as they stand now, while they are in use.
struct BackupCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup",
    abstract: "データのバックアップを一つのファイルに作成します（利用中でも作成できます）。",
    discussion: """
      SQLiteのときはデータベースの写し、PostgreSQLのときは全件の書き出しになります。どちらも tebiki restore で戻せます。
      ファイルには公表前の内容が含まれます。保管する場所に注意してください。
      """)

  @Argument(help: ArgumentHelp("作成するファイル（まだないもの）", valueName: "ファイル"))
  var path: String

  @OptionGroup var store: StoreArguments

  func run() async throws {
    guard !FileManager.default.fileExists(atPath: path) else {
      throw CommandFailure("「\(path)」は既にあります。別のファイル名を指定してください。")
    }
    try await store.with { store in
      let head =
        if let embedded = store as? SQLitePlanStore {
          try await embedded.backup(to: path)
        } else {
          try await ExportStore(path: path, store: store).run().head
        }
      Terminal.standardOutput.line("バックアップを \(path) に作成しました（記録番号\(head.number)まで）。")
    }
  }
}
