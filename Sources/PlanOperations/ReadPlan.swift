internal import Foundation
public import Interchange

/// Reads a plan from a plan folder or from one file of canonical JSON.
public struct ReadPlan: Sendable {
  /// The largest canonical JSON file that is read, in bytes.
  static let largestFile = 64 * 1024 * 1024

  /// The folder or file.
  public var path: String

  /// Makes the act.
  public init(path: String) { self.path = path }

  /// Reads; problems of the content are findings in the result, only an unreadable place stops.
  public func run() throws(OperationStopped) -> PlanReading {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw OperationStopped("「\(path)」が見つかりません。計画フォルダー又は正規形JSONのファイルを指定してください。")
    }
    if isFolder.boolValue {
      guard FileManager.default.fileExists(atPath: path + "/" + PlanFolder.planFile) else {
        throw OperationStopped(
          "「\(path)」には \(PlanFolder.planFile) がありません。計画フォルダーを指定してください。新しく作成するときは、tebiki new を使います。")
      }
      do {
        return try PlanFolder.read(directory: path)
      } catch {
        throw OperationStopped("計画フォルダー「\(path)」を開けません。読み取りの権限を確かめてください。")
      }
    }
    guard path.lowercased().hasSuffix(".json") else {
      throw OperationStopped("「\(path)」は正規形JSONのファイル（.json）ではありません。ファイルを含む計画フォルダーを指定してください。")
    }
    return CanonicalJSON.read(try bytes())
  }

  private func bytes() throws(OperationStopped) -> [UInt8] {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    guard let size = (attributes?[.size] as? NSNumber)?.intValue, size <= Self.largestFile else {
      throw OperationStopped("ファイル「\(path)」は大きすぎて読めません。64 MB以下のファイルを指定してください。")
    }
    guard let data = FileManager.default.contents(atPath: path) else {
      throw OperationStopped("ファイル「\(path)」を開けません。読み取りの権限を確かめてください。")
    }
    return [UInt8](data)
  }
}
