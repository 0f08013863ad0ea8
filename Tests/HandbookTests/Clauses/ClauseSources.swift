import Foundation

/// The Swift files in which clauses are written, for the tests that guard them.
enum ClauseSources {
  static let root: URL = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// Paths below Sources/Handbook/Clauses with their text.
  static func files() throws -> [(path: String, text: String)] {
    let folder: URL = root.appendingPathComponent("Sources/Handbook/Clauses").resolvingSymlinksInPath()
    let paths: [String] = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
    return try paths.filter { $0.hasSuffix(".swift") }.sorted().map { path in
      (path, try String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8))
    }
  }

  /// The handbook's text, when the environment names a file that holds it.
  static func handbookText() throws -> String? {
    guard let path = handbookPath else { return nil }
    return try String(contentsOfFile: path, encoding: .utf8)
  }

  /// The path in TEBIKI_HANDBOOK_TEXT.
  static var handbookPath: String? {
    ProcessInfo.processInfo.environment["TEBIKI_HANDBOOK_TEXT"].flatMap { $0.isEmpty ? nil : $0 }
  }
}
