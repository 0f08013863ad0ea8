import PlanModel

@testable import Interchange

/// A small plan folder to break in one place.
struct SmallFolder {
  var files: [String: [UInt8]] = [:]

  /// A sound folder: one chapter, one measure, two indicators, two observations.
  init() {
    self["plan.yaml"] = """
      title: 見本県官民データ活用推進計画
      bodies: ["310000"]
      sections:
        - id: joho
          name: 情報政策課
      chapters: [c-1]
      measures: [m-1]
      indicators:
        - id: k-1
          title: 満足度
          unit: ％
      """
    self["chapters/c-1.md"] = """
      ---
      title: 目的
      roles: [目的]
      ---

      本文です。
      """
    self["measures/m-1.yaml"] = """
      title: 手続のオンライン化
      lead: joho
      indicators:
        - id: i-1
          title: 件数
          leadsTo: [k-1]
      """
    self["observations/2025.csv"] = "indicator,period,value\r\nk-1,FY2024,70\r\ni-1,FY2024,1200\r\n"
  }

  subscript(path: String) -> String {
    get { String(decoding: files[path] ?? [], as: UTF8.self) }
    set { files[path] = Array(newValue.utf8) }
  }

  /// Replaces the first occurrence of `old` in a file.
  mutating func replace(_ old: String, with new: String, in path: String) {
    guard let range = self[path].firstRange(of: old) else { return }
    self[path].replaceSubrange(range, with: new)
  }

  func read() -> PlanReading { PlanFolder.read(files: files) }
}

extension PlanReading {
  /// The findings of one rule.
  func findings(_ rule: ReadingRule) -> [Finding] { findings.filter { $0.rule == rule.id } }

  /// `file:line` of the only finding of a rule; empty when there is none or more than one.
  func spot(_ rule: ReadingRule) -> String {
    let found = findings(rule)
    guard found.count == 1, let source = found[0].place.source else { return "" }
    return "\(source.file):\(source.line)"
  }
}
