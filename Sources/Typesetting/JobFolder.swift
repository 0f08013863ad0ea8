internal import Foundation

/// A folder that only we may enter, with the files of one job.
struct JobFolder {
  let path: String

  /// Makes the folder and writes the files; `nil` when the disk does not take them.
  init?(_ files: [Typesetter.JobFile]) {
    var template = Array((NSTemporaryDirectory() + "/tebiki-pdf-XXXXXX").utf8CString)
    guard mkdtemp(&template) != nil else { return nil }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    for file in files {
      guard FileManager.default.createFile(atPath: path + "/" + file.name, contents: Data(file.bytes)) else {
        remove()
        return nil
      }
    }
  }

  func remove() { try? FileManager.default.removeItem(atPath: path) }
}
