internal import Foundation
internal import Handbook
internal import Interchange
internal import PlanModel
public import PlanStore

/// What a stored record is called, told from the record alone: lists over many plans cannot put each of them together.
public struct RecordHeading: Sendable, Hashable {
  /// The word for its kind.
  public let word: String
  /// Its number and title; `nil` where it has none of its own.
  public let title: String?

  /// Reads the heading of a record.
  public init(_ record: StoredRecord) {
    word = RecordWords.word(for: record.key.kind)
    title = Self.title(record)
  }

  /// The heading on one line: 「施策「1-2 窓口の予約」」.
  public var line: String { title.map { word + "「" + RecordWords.line($0) + "」" } ?? word }

  private static func title(_ record: StoredRecord) -> String? {
    let id = record.key.id
    // Proposals and requests have names that only the program reads.
    guard PlanRecords.Kind.all.contains(record.key.kind.rawValue) else { return nil }
    switch record.key.kind.rawValue {
    case PlanRecords.Kind.judgement: return RuleCatalogue.find(RuleID(String(id.prefix { $0 != "~" })))?.title ?? id
    case PlanRecords.Kind.observation, PlanRecords.Kind.review:
      let parts = id.split(separator: "@").map(String.init)
      let period = parts.count > 1 ? Period(code: parts[1]).map { "（\($0.label)）" } : nil
      return (parts.first ?? id) + (period ?? "")
    default:
      guard let json = record.content?.json, let names = try? JSONDecoder().decode(Names.self, from: Data(json)) else {
        return id
      }
      guard let title = names.title ?? names.name, !title.isEmpty else { return id }
      return (names.number.map { $0 + " " } ?? "") + title
    }
  }

  /// The members of a record that name it; whatever has another shape is passed over.
  private struct Names: Decodable {
    let number: String?
    let title: String?
    let name: String?

    private enum Key: String, CodingKey { case number, title, name }

    init(from decoder: any Decoder) throws {
      let members = try decoder.container(keyedBy: Key.self)
      number = try? members.decodeIfPresent(String.self, forKey: .number)
      title = try? members.decodeIfPresent(String.self, forKey: .title)
      name = try? members.decodeIfPresent(String.self, forKey: .name)
    }
  }
}
