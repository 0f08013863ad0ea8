internal import Foundation
public import PlanModel

/// An existing plan into which the content is put (手引 I-4 パターン2), as the officer describes it.
public struct ExistingPlan: Sendable, Hashable {
  /// Its title, which the plan keeps.
  public var title: String
  /// The sentence that states how the two relate; may follow later.
  public var relation: String?
  /// Its chapters in their order.
  public var chapters: [ExistingChapter]

  /// Makes a description.
  public init(title: String, relation: String? = nil, chapters: [ExistingChapter] = []) {
    self.title = title
    self.relation = relation
    self.chapters = chapters
  }
}

/// A chapter of an existing plan, with the elements of the handbook that it fills.
public struct ExistingChapter: Sendable, Hashable {
  /// The printed number, such as 「第3章」; `nil` when it has none.
  public var number: String?
  /// Its title.
  public var title: String
  /// The elements, as the officer confirmed them; empty when it fills none.
  public var roles: [ChapterRole]

  /// Makes a chapter.
  public init(number: String? = nil, title: String, roles: [ChapterRole] = []) {
    self.number = number
    self.title = title
    self.roles = roles
  }

  /// The most chapters that are read from lines.
  public static let mostChapters = 200
  /// The most characters of a title.
  public static let mostCharacters = 200

  /// Reads lines such as 「第3章 推進体制」, also those of a pasted table of contents with dots and page numbers, each with
  /// the elements that its title suggests (`ChapterRoleProposal`). Empty lines are passed over; lines beyond
  /// ``mostChapters`` are not read.
  public static func lines(_ text: String) -> [ExistingChapter] {
    // Whoever pastes a whole book gets no more than its beginning.
    let lines = String(text.prefix(mostChapters * 1_000)).split(whereSeparator: \.isNewline)
    var chapters: [ExistingChapter] = []
    for line in lines where chapters.count < mostChapters {
      let (number, title) = ChapterLine.parts(String(line))
      guard !title.isEmpty else { continue }
      let short = String(title.prefix(mostCharacters))
      chapters.append(ExistingChapter(number: number, title: short, roles: ChapterRoleProposal.roles(for: short)))
    }
    return chapters
  }
}

/// Takes a line of a table of contents apart.
enum ChapterLine {
  private static let counters: Set<Character> = ["章", "部", "編", "節"]
  private static let digits = Set("0123456789一二三四五六七八九十百ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩIVX")
  private static let blanks: Set<Character> = [" ", "　", "\t"]
  private static let leaders = Set(".…‥・-― 　\t")

  /// The number as printed and the title, without leaders and page number.
  static func parts(_ line: String) -> (number: String?, title: String) {
    let line = withoutPage(String(line.drop { blanks.contains($0) }))
    let folded = Array(WidthFolding.fold(line))
    guard let end = endOfNumber(folded) else { return (nil, trimmed(line)) }
    // Folding keeps the number of characters here, for number and title hold no joiners; where it does not, the folded
    // text stands in.
    let source = folded.count == line.count ? Array(line) : folded
    let title = trimmed(String(source[end...]))
    guard !title.isEmpty else { return (nil, trimmed(line)) }
    let number = trimmed(String(folded[..<end])).trimmingCharacters(in: CharacterSet(charactersIn: ".．、"))
    return (number.isEmpty ? nil : number, title)
  }

  /// Behind 「第3章」, 「3.」, 「3 」, 「Ⅲ 」; `nil` when the line begins with no number.
  private static func endOfNumber(_ line: [Character]) -> Int? {
    if line.first == "第" {
      guard let end = line.dropFirst().firstIndex(where: { !digits.contains($0) && $0 != " " }), end > 1,
        counters.contains(line[end])
      else { return nil }
      return end + 1
    }
    guard let end = line.firstIndex(where: { !digits.contains($0) }), end > 0 else { return nil }
    switch line[end] {
    case ".", "、", ")":
      return end + 1
    case " ": return end
    // 「1現状と課題」, but not 「IT戦略」 nor 「5つの柱」.
    case let next where next.isLetter && !next.isASCII && !"つか年年度".contains(next):
      return line[0].isASCII && line[0].isNumber ? end : nil
    default: return nil
    }
  }

  /// Without 「……… 12」 at the end. A number alone belongs to the title unless leaders or a tab come before it.
  private static func withoutPage(_ line: String) -> String {
    let folded = Array(line)
    var end = folded.count
    while end > 0, blanks.contains(folded[end - 1]) { end -= 1 }
    var start = end
    while start > 0, WidthFolding.fold(String(folded[start - 1])).allSatisfy({ $0.isASCII && $0.isNumber }) {
      start -= 1
    }
    guard start < end, start > 0 else { return String(folded[..<end]) }
    var leader = start
    while leader > 0, leaders.contains(folded[leader - 1]) { leader -= 1 }
    let between = folded[leader..<start]
    let isLeader = between.contains("\t") || between.count { !blanks.contains($0) } >= 2
    return isLeader ? String(folded[..<leader]) : String(folded[..<end])
  }

  private static func trimmed(_ text: String) -> String {
    text.trimmingCharacters(in: .whitespacesAndNewlines)
  }
}
