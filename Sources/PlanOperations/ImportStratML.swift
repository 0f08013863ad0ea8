internal import Foundation
internal import Interchange
internal import PlanModel

/// Reads a StratML document of somebody else as a draft of a plan, and writes it as a new plan folder.
public struct ImportStratML: Sendable {
  /// The largest file that is read.
  private static let largest = 16 << 20

  /// The file.
  public var path: String
  /// The folder to make.
  public var directory: String

  /// Makes the act.
  public init(path: String, directory: String) {
    self.path = path
    self.directory = directory
  }

  /// What was read.
  public struct Outcome: Sendable {
    /// What the document was: 「StratML第2部（2016年2月16日版）」.
    public let source: String
    /// The title of the draft.
    public let title: String
    /// What was repaired, a numbered sentence each.
    public let repairs: [String]
    /// How many files were written.
    public let files: Int
  }

  /// Reads and writes, or stops with the reason why the file is no StratML that can be read.
  public func run() throws(OperationStopped) -> Outcome {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    guard let size = (attributes?[.size] as? NSNumber)?.intValue, size <= Self.largest,
      let data = FileManager.default.contents(atPath: path)
    else { throw OperationStopped("「\(path)」を読み取れません。StratMLのファイル（16MBまで）を指定してください。") }
    let reading = StratMLImport.read([UInt8](data))
    if let failure = reading.failure { throw OperationStopped(failure.message) }
    guard let plan = reading.plan else { throw OperationStopped("「\(path)」から、計画を読み取れませんでした。") }
    var repairs = reading.repairs.map { "修復\($0.kind.number)　\($0.message)" }
    if reading.unlistedRepairs > 0 { repairs.append("ほか\(reading.unlistedRepairs)件") }
    let files = PlanFolder.files(for: plan)
    try WriteNewFolder(files: files, directory: directory).run()
    return Outcome(
      source: [reading.edition?.label, reading.type?.label].compactMap { $0 }.joined(separator: "、"), title: plan.title,
      repairs: repairs, files: files.count)
  }
}
