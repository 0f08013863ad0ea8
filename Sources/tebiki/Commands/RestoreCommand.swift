import ArgumentParser
import Foundation
import PlanOperations
import PlanStore
import SQLitePlanStore

/// `tebiki restore`: a backup laid into an empty place, and verified there.
struct RestoreCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore",
    abstract: "バックアップを空のデータに戻し、正しく戻ったことを確かめます。")

  @Argument(help: ArgumentHelp("tebiki backup で作成したファイル", valueName: "ファイル"))
  var path: String

  @OptionGroup var store: StoreArguments

  func run() async throws {
    guard FileManager.default.fileExists(atPath: path) else {
      throw CommandFailure("バックアップ「\(path)」が見つかりません。ファイルの場所を確かめてください。")
    }
    let isExport = ImportStore.isExport(path)
    if !isExport {
      if store.address != nil {
        throw CommandFailure(
          "このバックアップはSQLiteのものです。--data で空のフォルダーを指定してください。PostgreSQLへは、戻した後に tebiki export と import で移せます。")
      }
      try await CommandFailure.translatingStore {
        try SQLitePlanStore.restore(from: path, to: store.directory)
      }
    }
    let outcome = try await store.with(existing: false) { store in
      if isExport {
        guard try await store.head().number == 0 else {
          throw CommandFailure("戻す先には既にデータがあります。空のフォルダー又はデータベースを指定してください。")
        }
        _ = try await ImportStore(path: path, store: store).run()
      }
      return try await VerifyStore(store: store).run()
    }
    Terminal.standardOutput.text(outcome.text)
    if !outcome.isSound { throw ExitCode(1) }
  }
}
