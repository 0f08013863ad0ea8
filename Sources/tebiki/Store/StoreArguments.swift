import ArgumentParser
import Foundation
import PlanOperations
import PlanStore
import PostgreSQLPlanStore
import SQLitePlanStore

/// Where the data are; shared by all commands that work on a store. The drivers are named here and nowhere else.
struct StoreArguments: ParsableArguments {
  /// The environment may hold the address, so that no password stands on a command line.
  static let variable = "TEBIKI_DATABASE"

  @Option(help: ArgumentHelp("データを置くフォルダー（省略すると tebiki-data）", valueName: "フォルダー"))
  var data: String?

  @Option(
    help: ArgumentHelp(
      "PostgreSQLを使うときの接続先（postgresql://…）。環境変数 TEBIKI_DATABASE でも指定できます。", valueName: "接続先"))
  var database: String?

  func validate() throws {
    if data != nil, database != nil { throw ValidationError("--data と --database は、どちらか一方を指定してください。") }
  }

  /// The folder of the embedded database.
  var directory: String { data ?? "tebiki-data" }

  /// The address of a server, when one is to be used.
  var address: String? {
    if data != nil { return nil }
    return database ?? ProcessInfo.processInfo.environment[Self.variable].flatMap { $0.isEmpty ? nil : $0 }
  }

  /// Whether the folder has no store yet; never so for a server.
  var isMissing: Bool {
    address == nil && !FileManager.default.fileExists(atPath: directory + "/" + SQLitePlanStore.fileName)
  }

  /// Opens the store and brings its schema up to date.
  func open() async throws -> any PlanStore {
    try await CommandFailure.translatingStore {
      do {
        if let address { return try await PostgreSQLPlanStore.open(address) }
        return try await SQLitePlanStore.open(directory: directory)
      } catch StoreFailure.unavailable {
        // Nothing was to be saved yet: the address is what is most likely wrong.
        throw CommandFailure(
          "データベースに接続できません。接続先（--database 又は環境変数 \(Self.variable)）と、サーバーが動いていることを確かめてください。")
      } catch StoreFailure.readOnly {
        let place = address == nil ? "「\(directory)」とその中のファイル" : "データベース"
        throw CommandFailure("データを開けません。読むだけのときも、\(place)への書き込みの権限が必要です。権限を確かめてください。")
      }
    }
  }

  /// Opens a store that must be there already: a misspelt folder must not look like an empty store.
  func openExisting() async throws -> any PlanStore {
    if isMissing {
      if access(directory + "/" + SQLitePlanStore.fileName, F_OK) != 0, errno == EACCES {
        throw CommandFailure("「\(directory)」の中を読み取る権限がありません。フォルダーの権限と、コマンドを実行する利用者を確かめてください。")
      }
      throw CommandFailure(
        "「\(directory)」にデータがありません。--data でデータのフォルダーを指定してください。新しく始めるときは、tebiki import で計画を取り込みます。")
    }
    return try await open()
  }

  /// Opens the store, does the work and closes it, whatever happens.
  func with<Result>(existing: Bool = true, _ work: (any PlanStore) async throws -> Result) async throws -> Result {
    let store = existing ? try await openExisting() : try await open()
    do {
      let result = try await CommandFailure.translatingStore { try await work(store) }
      await store.close()
      return result
    } catch {
      await store.close()
      throw error
    }
  }
}

extension StoreArguments {
  /// Does work that may make the store. A folder that had none gets one only when something was saved, so that a
  /// misspelt folder is noticed the next time as well.
  func making<Result>(_ work: (any PlanStore) async throws -> Result) async throws -> Result {
    guard isMissing else { return try await with(existing: false, work) }
    return try await CommandFailure.translatingStore {
      try await SQLitePlanStore.create(in: directory, keepsPart: true) { store in try await work(store) }
    }
  }
}

/// Who changes a store from the command line, and why.
struct ActorArguments: ParsableArguments {
  @Option(help: ArgumentHelp("操作した人として記録する名前（省略すると、この端末の利用者名）", valueName: "名前"))
  var actor: String?

  @Option(help: ArgumentHelp("記録に残す理由", valueName: "理由"))
  var reason: String = ""

  func validate() throws {
    guard let actor else { return }
    if actor.allSatisfy(\.isWhitespace) { throw ValidationError("--actor には、操作した人の名前を指定してください。") }
  }

  /// The name for the record.
  var name: String { actor ?? "コマンド（\(NSUserName())）" }
}

extension CommandFailure {
  /// Runs work on a store and gives what stops it the form of a failed command.
  static func translatingStore<Result>(_ work: () async throws -> Result) async throws -> Result {
    do {
      return try await work()
    } catch let stopped as OperationStopped {
      throw CommandFailure(stopped)
    } catch let failure as StoreFailure {
      throw CommandFailure(failure.message + (failure.technicalDetail.map { "（\($0)）" } ?? ""))
    }
  }
}
