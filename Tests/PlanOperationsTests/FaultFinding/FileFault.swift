import Foundation
import PlanModel

/// One thing broken in the text of a sound plan folder, and the finding that reading is to make of it.
struct FileFault: Sendable {
  /// What is broken.
  let title: String
  /// The rule of reading that finds it.
  let rule: RuleID
  /// The file in which it is found.
  let file: String
  /// Breaks the folder; gives the line at which the fault is to be found, or nil when the folder cannot be broken so.
  let edit: @Sendable (inout PlanFiles) -> Int?

  init(_ rule: RuleID, _ title: String, in file: String, by edit: @escaping @Sendable (inout PlanFiles) -> Int?) {
    self.title = title
    self.rule = rule
    self.file = file
    self.edit = edit
  }

  /// A fault made by writing `new` for the first `old`; found `offset` lines below it.
  init(_ rule: RuleID, in file: String, _ old: String, is new: String, offset: Int = 0) {
    self.init(rule, "「\(old.prefix(40))」を「\(new.prefix(40))」と書いた", in: file) { files in
      files.replace(old, by: new, in: file).map { $0 + offset }
    }
  }
}

/// The files of a plan folder as text that can be edited.
struct PlanFiles: Sendable {
  /// The bytes of every file by its path below the folder.
  var bytes: [String: [UInt8]] = [:]

  /// 見本県's folder.
  static let mihon: PlanFiles = {
    var files = PlanFiles()
    let root = URL(filePath: SamplePlan.folder)
    for folder in ["", "chapters/", "measures/", "observations/"] {
      let directory = folder.isEmpty ? root : root.appending(path: folder)
      let names = (try? FileManager.default.contentsOfDirectory(atPath: directory.path)) ?? []
      for name in names {
        guard let data = try? Data(contentsOf: root.appending(path: folder + name)) else { continue }
        files.bytes[folder + name] = [UInt8](data)
      }
    }
    return files
  }()

  /// The text of a file.
  func text(_ file: String) -> String { String(decoding: bytes[file] ?? [], as: UTF8.self) }

  /// Writes `new` for the first `old`, and gives its line.
  mutating func replace(_ old: String, by new: String, in file: String) -> Int? {
    let text = text(file)
    guard let range = text.range(of: old) else { return nil }
    bytes[file] = Array((text[..<range.lowerBound] + new + text[range.upperBound...]).utf8)
    return Self.lines(in: text[..<range.lowerBound]) + 1
  }

  /// The line of the first `words`.
  func line(of words: String, in file: String) -> Int? {
    let text = text(file)
    return text.range(of: words).map { Self.lines(in: text[..<$0.lowerBound]) + 1 }
  }

  /// Adds text at the end of a file, and gives the line on which it begins.
  mutating func append(_ addition: String, to file: String) -> Int? {
    guard bytes[file] != nil else { return nil }
    let line = Self.lines(in: text(file)[...]) + 1
    bytes[file]? += Array(addition.utf8)
    return line
  }

  private static func lines(in text: Substring) -> Int { text.utf8.count { $0 == 0x0A } }
}
