internal import Foundation
internal import GRDB
public import PlanStore

extension SQLitePlanStore {
  /// Copies the store into one file as it stands now, while others read and write. The file must not exist yet.
  ///
  /// - Returns: the end of the chain in the copy.
  /// - Throws: `StoreFailure`.
  @discardableResult
  public func backup(to path: String) async throws -> ChainHead {
    try Self.checkPlace(ofBackup: path)
    let unfinished = path + ".unfinished"
    try? FileManager.default.removeItem(atPath: unfinished)
    do {
      let head = try await copy(to: unfinished)
      try FinishedFile.keep(unfinished, as: path)
      return head
    } catch {
      try? FileManager.default.removeItem(atPath: unfinished)
      throw Self.failure(error, ofBackup: path)
    }
  }

  private func copy(to path: String) async throws -> ChainHead {
    try await SQLiteFailures.translating {
      defer {
        for end in ["-wal", "-shm", "-journal"] { try? FileManager.default.removeItem(atPath: path + end) }
      }
      let copy = try DatabaseQueue(path: path)
      StoreFolder.protect(path)
      try pool.backup(to: copy)
      let head = try await copy.writeWithoutTransaction { database in
        // One file, so that nobody forgets its log when carrying it away.
        try database.execute(sql: "PRAGMA journal_mode = DELETE")
        return try ChainReading.head(database)
      }
      try copy.close()
      return head
    }
  }

  private static func checkPlace(ofBackup path: String) throws(StoreFailure) {
    guard !FileManager.default.fileExists(atPath: path) else {
      throw .cannotOpen("「\(path)」は既にあります。別のファイル名を指定してください。")
    }
    let folder = FinishedFile.folder(of: path)
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder) && isFolder.boolValue
    else {
      throw .cannotOpen("バックアップを置くフォルダー「\(folder)」がありません。先にフォルダーを作成するか、別の場所を指定してください。")
    }
  }

  /// The store itself was open already: what fails now is the place of the copy.
  private static func failure(_ error: any Error, ofBackup path: String) -> any Error {
    switch error as? StoreFailure {
    case .diskFull:
      StoreFailure.cannotOpen("「\(path)」を置くディスクに空きがないため、バックアップを作成できませんでした。空きを作るか、別の場所を指定してください。")
    case .diskFault:
      StoreFailure.cannotOpen("ディスクの読み書きに失敗したため、バックアップ「\(path)」を作成できませんでした。ディスクの状態を確かめてください。")
    case .readOnly, .cannotOpen:
      StoreFailure.cannotOpen("バックアップ「\(path)」を作成できません。そのフォルダーに書き込む権限を確かめてください。")
    default: error
    }
  }
}

/// Gives a whole file its name, once its bytes are on the disk.
enum FinishedFile {
  static func keep(_ unfinished: String, as path: String) throws(StoreFailure) {
    guard reachesDisk(unfinished), rename(unfinished, path) == 0 else { throw .diskFault }
    guard reachesDisk(folder(of: path)) else { throw .diskFault }
  }

  /// The folder in which the file lies. `NSString.deletingLastPathComponent` traps on a name of one letter.
  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  private static func reachesDisk(_ path: String) -> Bool {
    let descriptor = open(path, O_RDONLY)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    return fsync(descriptor) == 0
  }
}
