internal import Foundation
internal import PlanStore

/// The data folder: readable by its owner only, for drafts and sessions are nobody else's business.
enum StoreFolder {
  static func prepare(_ directory: String) throws(StoreFailure) {
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: directory, isDirectory: &isFolder) {
      guard isFolder.boolValue else {
        throw .cannotOpen("「\(directory)」はフォルダーではないため、データを置けません。別のフォルダーを指定してください。")
      }
      return
    }
    do {
      try FileManager.default.createDirectory(
        atPath: directory, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw .cannotOpen("フォルダー「\(directory)」を作成できません。上のフォルダーへの書き込みの権限を確かめてください。")
    }
  }

  static func protect(_ path: String) {
    for name in [path, path + "-wal", path + "-shm"] {
      // Another owner's file stays as that owner set it.
      try? FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: name)
    }
  }
}
