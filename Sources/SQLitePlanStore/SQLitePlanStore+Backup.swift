internal import Foundation
internal import GRDB
internal import PlanStore

extension SQLitePlanStore {
  /// Copies the store into one file as it stands now, while others read and write. The file must not exist yet.
  ///
  /// - Throws: `StoreFailure`.
  public func backup(to path: String) async throws {
    guard !FileManager.default.fileExists(atPath: path) else {
      throw StoreFailure.cannotOpen("「\(path)」は既にあります。別のファイル名を指定してください。")
    }
    let unfinished = path + ".unfinished"
    try? FileManager.default.removeItem(atPath: unfinished)
    try await SQLiteFailures.translating {
      defer {
        for end in ["-wal", "-shm", "-journal"] { try? FileManager.default.removeItem(atPath: unfinished + end) }
      }
      let copy = try DatabaseQueue(path: unfinished)
      StoreFolder.protect(unfinished)
      try pool.backup(to: copy)
      // One file, so that nobody forgets its log when carrying it away.
      try await copy.writeWithoutTransaction { database in
        try database.execute(sql: "PRAGMA journal_mode = DELETE")
      }
      try copy.close()
    }
    try FinishedFile.keep(unfinished, as: path)
  }

  /// Lays a backup into a folder that holds no store yet.
  ///
  /// - Throws: `StoreFailure`.
  public static func restore(from backup: String, to directory: String) throws {
    try StoreFolder.prepare(directory)
    let path = directory + "/" + fileName
    guard !FileManager.default.fileExists(atPath: path) else {
      throw StoreFailure.cannotOpen("「\(directory)」には既にデータがあります。空のフォルダーを指定してください。")
    }
    guard let file = FileHandle(forReadingAtPath: backup) else {
      throw StoreFailure.cannotOpen("バックアップ「\(backup)」を開けません。ファイルの場所と読み取りの権限を確かめてください。")
    }
    defer { try? file.close() }
    guard try file.read(upToCount: 16) == Data("SQLite format 3\0".utf8) else {
      throw StoreFailure.cannotOpen("「\(backup)」は、tebiki backup で作成したファイルではありません。")
    }
    let unfinished = path + ".unfinished"
    do {
      try? FileManager.default.removeItem(atPath: unfinished)
      try FileManager.default.copyItem(atPath: backup, toPath: unfinished)
    } catch {
      throw StoreFailure.cannotOpen("バックアップを「\(directory)」に写せません。空き容量と書き込みの権限を確かめてください。")
    }
    StoreFolder.protect(unfinished)
    try FinishedFile.keep(unfinished, as: path)
  }
}

/// Gives a whole file its name, once its bytes are on the disk.
private enum FinishedFile {
  static func keep(_ unfinished: String, as path: String) throws {
    guard reachesDisk(unfinished), rename(unfinished, path) == 0 else { throw StoreFailure.diskFault }
    let folder = (path as NSString).deletingLastPathComponent
    guard reachesDisk(folder.isEmpty ? "." : folder) else { throw StoreFailure.diskFault }
  }

  private static func reachesDisk(_ path: String) -> Bool {
    let descriptor = open(path, O_RDONLY)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    return fsync(descriptor) == 0
  }
}
