internal import Foundation
public import Interchange

/// Holds a table file against the rules for tables that machines read (総務省の統一ルール 1-1 から 1-12 まで).
public struct CheckTable: Sendable {
  /// The file.
  public var path: String

  /// Makes the act.
  public init(path: String) { self.path = path }

  /// Reads and checks.
  public func run() throws(OperationStopped) -> TableReport {
    let file = URL(fileURLWithPath: path)
    let size = (try? file.resourceValues(forKeys: [.fileSizeKey, .isRegularFileKey]))
    guard size?.isRegularFile == true else {
      throw OperationStopped("「\(path)」というファイルがありません。CSV又はExcelのファイルを指定してください。")
    }
    guard (size?.fileSize ?? 0) <= TableCheck.mostBytes else {
      throw OperationStopped("「\(path)」は大きすぎるため、点検できません（上限は\(TableCheck.mostBytes >> 20)MiBです。）。表を分けてください。")
    }
    guard let data = try? Data(contentsOf: file) else {
      throw OperationStopped("「\(path)」を読み取れません。権限を確かめてください。")
    }
    return TableCheck.check([UInt8](data), fileName: file.lastPathComponent)
  }
}
