internal import Foundation

/// A folder that only this process's user may enter, for as long as a file is put together in it.
///
/// The library (1.1.4) can write to a path only.
enum PrivateFolder {
  /// Calls `body` with the path of a new folder and removes the folder with everything in it, whatever comes of it.
  static func use<Result>(_ body: (String) throws(WorkbookProblem) -> Result) throws(WorkbookProblem) -> Result {
    let parent = FileManager.default.temporaryDirectory.path
    var template = Array((parent + "/tebiki-workbook-XXXXXX").utf8CString)
    // mkdtemp makes the folder with mode 0700, under a name that nobody can guess beforehand.
    guard mkdtemp(&template) != nil else { throw .notWritten }
    let path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    defer { try? FileManager.default.removeItem(atPath: path) }
    return try body(path)
  }

  /// The bytes of a file.
  static func read(_ path: String) throws(WorkbookProblem) -> [UInt8] {
    guard let data = FileManager.default.contents(atPath: path), !data.isEmpty else { throw .notWritten }
    return Array(data)
  }
}
