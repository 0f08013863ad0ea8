import ArgumentParser
import Foundation
import PlanOperations
import PlanStore
import SQLitePlanStore

/// `tebiki restore`: a backup laid into an empty place, and verified there.
struct RestoreCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore",
    abstract: "バックアップを空のデータに戻し、正しく戻ったことを確かめます。",
    discussion: "ログイン中の状態は戻しません。バックアップに誤りがあれば、データを置かずに終わります。")

  @Argument(help: ArgumentHelp("tebiki backup で作成したファイル", valueName: "ファイル"))
  var path: String

  @OptionGroup var store: StoreArguments

  func run() async throws {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw CommandFailure("バックアップ「\(path)」が見つかりません。ファイルの場所を確かめてください。")
    }
    if isFolder.boolValue { throw CommandFailure("「\(path)」はフォルダーです。バックアップのファイルを指定してください。") }
    let outcome = try await CommandFailure.translatingStore {
      switch (ImportStore.isExport(path), store.address) {
      case (true, .some): try await importIntoServer()
      case (true, nil):
        try await SQLitePlanStore.create(in: store.directory, keepsPart: false) { try await importExport(into: $0) }
      case (false, nil):
        try await SQLitePlanStore.restore(from: path, to: store.directory) { try await verifyCopy($0) }
      case (false, .some):
        throw CommandFailure(
          "このバックアップはSQLiteのものです。--data で空のフォルダーを指定してください。PostgreSQLへは、戻した後に tebiki export と import で移せます。")
      }
    }
    Terminal.standardOutput.text(outcome.text)
  }

  /// The copy of the file. Who was signed in when it was made has signed out since, or ought to.
  private func verifyCopy(_ store: SQLitePlanStore) async throws -> VerifyStore.Outcome {
    let outcome: VerifyStore.Outcome
    do {
      try await store.endSessions(.expired(before: StoreTime(milliseconds: .max)))
      outcome = try await VerifyStore(store: store).run()
    } catch let failure as StoreFailure where failure == .diskFull || failure == .diskFault {
      throw failure
    } catch {
      throw SQLitePlanStore.damaged(backup: path)
    }
    try requireSound(outcome)
    return outcome
  }

  private func importExport(into store: SQLitePlanStore) async throws -> VerifyStore.Outcome {
    do {
      _ = try await ImportStore(path: path, store: store, keepsPart: false).run()
      let outcome = try await VerifyStore(store: store).run()
      try requireSound(outcome)
      return outcome
    } catch let stopped as OperationStopped {
      let failure = CommandFailure(stopped)
      throw CommandFailure(failure.message + "何も戻していません。別のバックアップを指定してください。", exitCode: failure.exitCode)
    }
  }

  /// Several nodes may be connected to the server: what was taken over stays, and import goes on from there.
  private func importIntoServer() async throws -> VerifyStore.Outcome {
    try await store.with(existing: false) { store in
      guard try await store.head().number == 0 else {
        throw CommandFailure(
          "戻す先には既にデータがあります。空のデータベースを指定してください。途中まで戻したものの続きは、「tebiki import \(path)」で取り込めます。")
      }
      do {
        _ = try await ImportStore(path: path, store: store).run()
      } catch let error as OperationStopped {
        let isPart = (try? await store.head().number) ?? 0 > 0
        throw CommandFailure(
          CommandFailure(error).message + (isPart ? "続きは、「tebiki import 正しいファイル」で取り込んでください。" : ""))
      }
      let outcome = try await VerifyStore(store: store).run()
      if !outcome.isSound {
        Terminal.standardOutput.text(outcome.text)
        throw ExitCode(1)
      }
      return outcome
    }
  }

  private func requireSound(_ outcome: VerifyStore.Outcome) throws {
    guard !outcome.isSound else { return }
    Terminal.standardOutput.text(outcome.text)
    throw CommandFailure("バックアップ「\(path)」に誤りがあるため、戻しませんでした。別のバックアップを指定してください。", exitCode: 1)
  }
}
