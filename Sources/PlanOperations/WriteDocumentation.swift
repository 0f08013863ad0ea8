internal import Foundation
internal import Handbook
internal import Interchange

/// Writes the reference pages that are made from the code, or compares them with what is there.
public struct WriteDocumentation: Sendable {
  /// The folder, `docs` in the repository.
  public var directory: String
  /// Whether nothing is written.
  public var onlyCompares: Bool

  /// Makes the act.
  public init(directory: String, onlyCompares: Bool = false) {
    self.directory = directory
    self.onlyCompares = onlyCompares
  }

  /// Every page by its path below the folder.
  public static func pages() -> [String: [UInt8]] {
    var pages: [String: [UInt8]] = [:]
    for (path, text) in RuleDocumentation.files() { pages["rules/" + path] = Array(text.utf8) }
    pages["plan-folder.md"] = Array(FormatReference.markdown().utf8)
    pages["schema/tebiki-plan-1.schema.json"] = CanonicalJSON.schema()
    let report = HandbookCoverage.report(clausesServedByRules: RuleCatalogue.rulesByClause)
    pages["handbook-coverage.md"] = Array(CoveragePage.markdown(report).utf8)
    return pages
  }

  /// Writes or compares, and returns the paths that differed.
  public func run() throws(OperationStopped) -> [String] {
    let folder = URL(fileURLWithPath: directory, isDirectory: true)
    var differing: [String] = []
    for (path, bytes) in Self.pages() {
      let target = folder.appendingPathComponent(path)
      if let present = FileManager.default.contents(atPath: target.path), [UInt8](present) == bytes { continue }
      differing.append(path)
      if onlyCompares { continue }
      do {
        try FileManager.default.createDirectory(
          at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: target, options: .atomic)
      } catch {
        throw OperationStopped("「\(directory)」に書き込めません。権限と空き容量を確かめてください。")
      }
    }
    return differing.sorted()
  }
}
