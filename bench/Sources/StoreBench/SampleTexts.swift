import Foundation
import Interchange
import PlanModel
import PlanStore

/// Records of about a kilobyte, put together from the sentences of the sample and from the names of bodies, so that
/// there are words that stand everywhere, words that stand in one plan, and everything in between.
struct SampleTexts: Sendable {
  private let sentences: [String]
  private let bodies = LocalGovernments.all
  /// How many bytes of JSON a record has at least.
  static let recordBytes = 950

  init(_ folder: String) throws {
    var sentences: Set<String> = []
    for record in PlanRecords.split(try PlanFolder.read(directory: folder).plan) {
      Self.collect(try JSONSerialization.jsonObject(with: Data(record.json)), into: &sentences)
    }
    self.sentences = sentences.sorted()
  }

  private static func collect(_ value: Any, into sentences: inout Set<String>) {
    switch value {
    case let members as [String: Any]: for value in members.values { collect(value, into: &sentences) }
    case let items as [Any]: for value in items { collect(value, into: &sentences) }
    case let text as String:
      for sentence in text.split(whereSeparator: { "。\n".contains($0) }) where sentence.utf8.count > 40 {
        sentences.insert(String(sentence.prefix(120)) + "。")
      }
    default: break
    }
  }

  /// How many different sentences there are.
  var count: Int { sentences.count }

  /// The id of the plan with this number.
  func plan(_ number: Int) -> String { "p-\(bodies[number % bodies.count].code)-\(number)" }

  /// What people read of a record: a title with the body's name, and sentences.
  func text(plan: Int, measure: Int, edit: Int = 0) -> (title: String, purpose: String) {
    var dice = Dice(UInt64(plan) << 32 | UInt64(measure) << 16 | UInt64(edit))
    let title = "\(bodies[plan % bodies.count].name)の施策\(measure)（第\(edit)案）"
    var purpose = ""
    while title.utf8.count + purpose.utf8.count < Self.recordBytes - 80 {
      purpose += sentences.randomElement(using: &dice) ?? "計画。"
    }
    return (title, purpose)
  }

  /// The record as the store gets it.
  func content(plan: Int, measure: Int, edit: Int = 0) -> RecordContent {
    let text = text(plan: plan, measure: measure, edit: edit)
    let json =
      #"{"id":"m-\#(measure)","title":"\#(Self.escaped(text.title))","purpose":"\#(Self.escaped(text.purpose))"}"#
    return RecordContent(position: Int64(measure) << 16, json: Array(json.utf8))
  }

  private static func escaped(_ text: String) -> String {
    text.contains { $0 == "\\" || $0 == "\"" }
      ? text.map { $0 == "\\" || $0 == "\"" ? "\\\($0)" : "\($0)" }.joined() : text
  }
}
