internal import Foundation
public import Publishing

/// Writes the files of a site to a folder, and takes away what an earlier run wrote and this one does not.
///
/// Only files listed in the folder's own manifest are ever removed, so nothing that someone else put there is lost.
public struct WriteSite: Sendable {
  private static let manifestName = ".tebiki-site"

  /// The files.
  public var files: [SiteFile]
  /// The folder; made when it is not there.
  public var directory: String

  /// Makes the act.
  public init(files: [SiteFile], directory: String) {
    self.files = files
    self.directory = directory
  }

  /// Writes, and returns how many files were written.
  public func run() throws(OperationStopped) -> Int {
    let folder = URL(fileURLWithPath: directory, isDirectory: true)
    let manifest = folder.appendingPathComponent(Self.manifestName)
    let earlier = Set(
      ((try? String(contentsOf: manifest, encoding: .utf8)) ?? "").split(separator: "\n").map(String.init))
    let manager = FileManager.default
    var isFolder: ObjCBool = false
    if manager.fileExists(atPath: directory, isDirectory: &isFolder), !isFolder.boolValue {
      throw OperationStopped("「\(directory)」はファイルです。書き出すフォルダーを指定してください。")
    }
    if earlier.isEmpty, let present = try? manager.contentsOfDirectory(atPath: directory), !present.isEmpty {
      throw OperationStopped("フォルダー「\(directory)」には、ほかのファイルがあります。空のフォルダーを指定してください。")
    }
    do {
      try manager.createDirectory(at: folder, withIntermediateDirectories: true)
      let names = files.map(\.path).sorted().joined(separator: "\n")
      for file in files {
        let target = folder.appendingPathComponent(file.path)
        try manager.createDirectory(at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(file.bytes).write(to: target, options: .atomic)
      }
      for name in earlier.subtracting(files.map(\.path)) where !name.contains("..") {
        try? manager.removeItem(at: folder.appendingPathComponent(name))
      }
      try Data(names.utf8).write(to: manifest, options: .atomic)
    } catch {
      throw OperationStopped("フォルダー「\(directory)」に書き込めません。権限と空き容量を確かめてください。")
    }
    return files.count
  }
}
