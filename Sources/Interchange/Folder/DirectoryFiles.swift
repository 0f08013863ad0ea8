internal import Foundation
internal import PlanModel

/// The files of a directory that may belong to a plan folder.
struct DirectoryFiles {
  /// The directory's name.
  var name: String
  /// From paths below the directory to bytes.
  var files: [String: [UInt8]] = [:]
  /// Files that were not read, and why.
  var findings: [Finding] = []

  private let root: String
  private var totalBytes = 0

  /// Reads the directory and the three folders of a plan in it; nothing below them, and no links.
  static func load(_ directory: String) throws -> DirectoryFiles {
    var isDirectory: ObjCBool = false
    guard FileManager.default.fileExists(atPath: directory, isDirectory: &isDirectory), isDirectory.boolValue,
      let entries = try? FileManager.default.contentsOfDirectory(atPath: directory)
    else { throw PlanFolderUnreadable(path: directory) }
    let name = URL(fileURLWithPath: directory).standardizedFileURL.lastPathComponent
    var folder = DirectoryFiles(name: name, root: directory)
    for entry in entries.sorted() where !entry.hasPrefix(".") { folder.take(entry, descends: true) }
    return folder
  }

  private init(name: String, root: String) {
    self.name = name
    self.root = root
  }

  private mutating func take(_ path: String, descends: Bool) {
    let full = root + "/" + path
    guard files.count < ReadingLimits.files else {
      if findings.last?.rule != ReadingRule.tooLarge.id {
        report(.tooLarge, path, "ファイルの数が上限（\(ReadingLimits.files)個）を超えています。", "計画に関係のないファイルを取り除いてください。")
      }
      return
    }
    guard let attributes = try? FileManager.default.attributesOfItem(atPath: full),
      let type = attributes[.type] as? FileAttributeType
    else { return report(.missingFile, path, "ファイルを開けません。", "読み取りの権限を確かめてください。") }
    switch type {
    case .typeRegular: readFile(path, full, size: (attributes[.size] as? NSNumber)?.intValue ?? 0)
    case .typeDirectory where descends && ["chapters", "measures", "observations"].contains(path):
      guard let entries = try? FileManager.default.contentsOfDirectory(atPath: full) else {
        return report(.missingFile, path, "フォルダーを開けません。", "読み取りの権限を確かめてください。")
      }
      for entry in entries.sorted() where !entry.hasPrefix(".") { take(path + "/" + entry, descends: false) }
    // Pictures are no part of the plan's records; what publishes the folder reads them.
    case .typeDirectory where descends && path == "figures": break
    case .typeDirectory:
      report(
        .unknownFile, path, "「\(Excerpt.of(path))」は、計画のフォルダーに定めのないフォルダーです。読み取っていません。",
        "使えるフォルダーは、chapters、measures、observations、figuresです。")
    default:
      report(
        .unsafePath, path, "「\(Excerpt.of(path))」は通常のファイルではないため（リンクなど）、読み取りません。",
        "ファイルそのものを計画のフォルダーに置いてください。")
    }
  }

  private mutating func readFile(_ path: String, _ full: String, size: Int) {
    let limit = path.hasSuffix(".csv") ? ReadingLimits.tableBytes : ReadingLimits.fileBytes
    totalBytes += size
    let isKnown = path == PlanFolder.planFile || path.contains("/")
    guard isKnown else {
      // Reported by name, whatever it holds.
      files[path] = []
      return
    }
    guard size <= limit, totalBytes <= ReadingLimits.folderBytes else {
      return report(
        .tooLarge, path, "「\(Excerpt.of(path))」は大きすぎるため、読み取れません。",
        "ファイル一つは\(limit >> 20)MiB以内、全体で\(ReadingLimits.folderBytes >> 20)MiB以内にしてください。")
    }
    guard let data = FileManager.default.contents(atPath: full) else {
      return report(.missingFile, path, "「\(Excerpt.of(path))」を開けません。", "読み取りの権限を確かめてください。")
    }
    files[path] = [UInt8](data)
  }

  private mutating func report(_ rule: ReadingRule, _ path: String, _ summary: String, _ remedy: String) {
    findings.append(
      Finding(rule: rule.id, severity: rule.severity, place: Place(.file(path)), summary: summary, remedy: remedy))
  }
}
