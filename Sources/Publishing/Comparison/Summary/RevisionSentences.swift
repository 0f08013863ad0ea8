/// Sentences that tell a resident what was done to records: 「章「…」及び施策「…」を改めました。」
///
/// The one place in which these sentences are made; whoever knows what was changed, however it found out, gives the titles.
public struct RevisionSentences: Sendable {
  /// What was done.
  public enum Act: CaseIterable, Hashable, Sendable {
    case changed
    case added
    case withdrawn
    case moved
    case renumbered

    fileprivate var verb: String {
      switch self {
      case .changed: "を改めました。"
      case .added: "を加えました。"
      case .withdrawn: "を取りやめました。"
      case .moved: "の位置を移しました。"
      case .renumbered: "の番号を改めました。"
      }
    }
  }

  /// Records of one sort to which the same was done.
  public struct Mention: Hashable, Sendable {
    /// The word for the sort, such as 「施策」, with the particle that joins it to a title where it needs one.
    public var word: String
    /// The titles in the order of the plan.
    public var titles: [String]
    /// Whether only their number is told: figures come in numbers of which no list is readable.
    public var isCounted: Bool

    /// Makes a mention.
    public init(word: String, titles: [String], isCounted: Bool = false) {
      self.word = word
      self.titles = titles
      self.isCounted = isCounted
    }
  }

  /// The most records of a sort that are named in a sentence.
  public var mostNames: Int
  private var mentions: [Act: [Mention]] = [:]

  /// No sentences yet.
  public init(mostNames: Int = 3) { self.mostNames = mostNames }

  /// Adds records to a sentence; without titles nothing is added.
  public mutating func add(_ act: Act, _ mention: Mention) {
    if !mention.titles.isEmpty { mentions[act, default: []].append(mention) }
  }

  /// The sentences, one for each act.
  public var text: String {
    Act.allCases.compactMap { act -> String? in
      var phrases = (mentions[act] ?? []).map(phrase)
      guard let last = phrases.popLast() else { return nil }
      return (phrases.isEmpty ? "" : phrases.joined(separator: "、") + "及び") + last + act.verb
    }.joined()
  }

  private func phrase(_ mention: Mention) -> String {
    let count = mention.titles.count
    if mention.isCounted || mostNames < 1 { return "\(mention.word)\(count)件" }
    let names = mention.titles.prefix(mostNames).map { "「\($0)」" }.joined(separator: "、")
    return count > mostNames ? "\(mention.word)\(names)など\(count)件" : mention.word + names
  }
}
