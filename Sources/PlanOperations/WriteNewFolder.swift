internal import Foundation

/// Writes files into a folder that does not exist yet, or is empty. Never touches anything that is there.
public struct WriteNewFolder: Sendable {
  /// Relative path to bytes.
  public var files: [String: [UInt8]]
  /// The folder.
  public var directory: String

  /// Makes the act.
  public init(files: [String: [UInt8]], directory: String) {
    self.files = files
    self.directory = directory
  }

  /// Writes.
  public func run() throws(OperationStopped) {
    let manager = FileManager.default
    if manager.fileExists(atPath: directory) {
      guard let present = try? manager.contentsOfDirectory(atPath: directory), present.isEmpty else {
        throw OperationStopped("「\(directory)」は既にあります。上書きしないよう、まだないフォルダーを指定してください。")
      }
    }
    do {
      let folder = URL(fileURLWithPath: directory, isDirectory: true)
      for (path, bytes) in files {
        let target = folder.appendingPathComponent(path)
        try manager.createDirectory(at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: target, options: .atomic)
      }
    } catch {
      throw OperationStopped("「\(directory)」に書き込めません。権限と空き容量を確かめてください。")
    }
  }
}
