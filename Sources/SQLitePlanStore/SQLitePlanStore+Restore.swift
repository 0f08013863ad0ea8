internal import Foundation
public import PlanStore

extension SQLitePlanStore {
  /// Lays a backup into a folder that holds no store yet.
  ///
  /// The copy is opened, brought up to date and given to `check` before it gets its place: what is not sound leaves the
  /// folder as it was, so that the next backup can be tried.
  ///
  /// - Throws: `StoreFailure`, and what `check` throws.
  @discardableResult
  public static func restore<Result>(
    from backup: String, to directory: String, checking check: (SQLitePlanStore) async throws -> Result = { _ in }
  ) async throws -> Result {
    try checkBackup(backup)
    let place = try NewStorePlace(directory)
    do {
      try place.copy(backup)
      let store = try await openCopy(of: backup, in: place)
      let result = try await store.closing { try await check(store) }
      try place.settle()
      return result
    } catch {
      place.discard()
      throw error
    }
  }

  /// Makes a store in a folder that holds none yet. When `fill` throws and nothing was saved, no store is left behind;
  /// with `keepsPart`, what was saved before stays.
  ///
  /// - Throws: `StoreFailure`, and what `fill` throws.
  public static func create<Result>(
    in directory: String, keepsPart: Bool, filledBy fill: (SQLitePlanStore) async throws -> Result
  ) async throws -> Result {
    let place = try NewStorePlace(directory)
    var isSaved = false
    do {
      let store = try await open(directory: place.draft)
      let result = try await store.closing {
        do {
          return try await fill(store)
        } catch {
          isSaved = (try? await store.head().number) ?? 0 > 0
          throw error
        }
      }
      try place.settle()
      return result
    } catch {
      if isSaved, keepsPart { try place.settle() }
      place.discard()
      throw error
    }
  }

  /// What is said of a backup that cannot be read to its end.
  package static func damaged(backup: String) -> StoreFailure {
    .cannotOpen("バックアップ「\(backup)」は壊れているため、戻しませんでした。別のバックアップを指定してください。")
  }

  private static func openCopy(of backup: String, in place: NewStorePlace) async throws -> SQLitePlanStore {
    do {
      return try await open(directory: place.draft)
    } catch let failure as StoreFailure {
      switch failure {
      case .damaged, .engine: throw damaged(backup: backup)
      // The folder was made just now, so it is the file that does not suit.
      case .cannotOpen: throw notABackup(backup)
      default: throw failure
      }
    }
  }

  private static func notABackup(_ path: String) -> StoreFailure {
    .cannotOpen("「\(path)」は、tebiki backup で作成したファイルではありません。バックアップのファイルを指定してください。")
  }

  private static func checkBackup(_ backup: String) throws(StoreFailure) {
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: backup, isDirectory: &isFolder), isFolder.boolValue {
      throw .cannotOpen("「\(backup)」はフォルダーです。バックアップのファイルを指定してください。")
    }
    guard let file = FileHandle(forReadingAtPath: backup) else {
      throw .cannotOpen("バックアップ「\(backup)」を開けません。ファイルの場所と読み取りの権限を確かめてください。")
    }
    defer { try? file.close() }
    guard (try? file.read(upToCount: 16)) == Data("SQLite format 3\0".utf8) else { throw notABackup(backup) }
    for end in ["-wal", "-journal"] where size(of: backup + end) > 0 {
      throw .cannotOpen(
        "「\(backup)」は、動いているデータを単に複製したもので、「\(backup + end)」に残った変更が失われるおそれがあるため、戻しませんでした。"
          + "tebiki backup で作成したバックアップを指定してください。")
    }
  }

  private static func size(of path: String) -> Int {
    ((try? FileManager.default.attributesOfItem(atPath: path))?[.size] as? NSNumber)?.intValue ?? 0
  }

  private func closing<Result>(_ work: () async throws -> Result) async throws -> Result {
    do {
      let result = try await work()
      await close()
      return result
    } catch {
      await close()
      throw error
    }
  }
}

/// A folder that is to get a store: it is made in a folder inside, and gets its place when it is whole.
private struct NewStorePlace {
  private static let logs = ["-wal", "-shm", "-journal"]

  private let directory: String
  private let isFolderNew: Bool
  private let path: String
  /// The folder in which the store is made.
  let draft: String

  init(_ directory: String) throws(StoreFailure) {
    self.directory = directory
    path = directory + "/" + SQLitePlanStore.fileName
    draft = directory + "/.tebiki-" + UUID().uuidString.prefix(8) + ".unfinished"
    isFolderNew = !FileManager.default.fileExists(atPath: directory)
    try StoreFolder.prepare(directory)
    try checkIsFree()
    do {
      try StoreFolder.prepare(draft)
    } catch {
      discard()
      throw error
    }
  }

  private func checkIsFree() throws(StoreFailure) {
    guard !FileManager.default.fileExists(atPath: path) else {
      throw .cannotOpen("「\(directory)」には既にデータがあります。空のフォルダーを指定してください。")
    }
    // SQLite would take the log of an earlier store for that of the new one.
    for end in Self.logs where FileManager.default.fileExists(atPath: path + end) {
      throw .cannotOpen(
        "「\(directory)」に、以前のデータの一部（\(SQLitePlanStore.fileName + end)）が残っています。混ざるのを防ぐため、中止しました。"
          + "空のフォルダーを指定するか、残っているファイルを別の場所に移してください。")
    }
  }

  func copy(_ backup: String) throws(StoreFailure) {
    let copy = draft + "/" + SQLitePlanStore.fileName
    do {
      try FileManager.default.copyItem(atPath: backup, toPath: copy)
    } catch {
      throw .cannotOpen("バックアップを「\(directory)」に写せません。空き容量と書き込みの権限を確かめてください。")
    }
    StoreFolder.protect(copy)
  }

  /// Gives the closed store its place.
  func settle() throws(StoreFailure) {
    let made = draft + "/" + SQLitePlanStore.fileName
    // Closing takes the log into the file; where that did not succeed, the file alone is not the store.
    if let log = try? FileManager.default.attributesOfItem(atPath: made + "-wal"), (log[.size] as? NSNumber) != 0 {
      throw .diskFault
    }
    try checkIsFree()
    try FinishedFile.keep(made, as: path)
    try? FileManager.default.removeItem(atPath: draft)
  }

  /// Leaves the folder as it was.
  func discard() {
    try? FileManager.default.removeItem(atPath: draft)
    // Only an empty folder goes.
    if isFolderNew { _ = rmdir(directory) }
  }
}
