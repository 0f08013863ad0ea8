public import PlanModel

/// What a revision of a plan did, why, and who decided it, for the head of the body and for residents.
public struct RevisionSummary: Hashable, Sendable {
  /// What was done, in sentences; empty when the text of the plan is the same.
  public let what: String
  /// The changes that residents ask about first, a sentence each: targets, times, the period of the plan.
  public let details: [String]
  /// How many such changes are told one by one; the rest is counted.
  public static let mostDetails = 10
  /// Why, each reason once.
  public let reasons: [String]
  /// Who decided and when, in a sentence; `nil` when neither is known.
  public let decision: String?
  private let counts: [Count]

  /// What became of the records of a sort.
  private struct Count: Hashable, Sendable {
    var kind: ComparedKind
    var numbers: [ComparedChange.Sort: Int]
  }

  /// Sums a comparison up.
  ///
  /// - Parameters:
  ///   - reason: why the plan was revised as a whole; the reasons of single changes follow it.
  ///   - decidedBy: who decided, such as 「見本県デジタル社会推進本部会議」.
  ///   - decidedOn: the day of the decision.
  ///   - mostNames: how many records of a sort are named in a sentence.
  public init(
    _ comparison: PlanComparison, reason: String? = nil, decidedBy: String? = nil, decidedOn: CalendarDate? = nil,
    mostNames: Int = 3
  ) {
    what = Self.sentences(comparison, mostNames: mostNames).text
    details = RevisionDetails.sentences(comparison, most: Self.mostDetails)
    var reasons: [String] = []
    for text in [reason] + comparison.records.map(\.reason) {
      for line in (text ?? "").split(separator: "\n").map(String.init) where !reasons.contains(line) {
        reasons.append(line)
      }
    }
    self.reasons = reasons
    let day = decidedOn.map { Wareki.textWithWesternYear($0) + "に" }
    let by = decidedBy.map { $0 + "が" }
    decision = day == nil && by == nil ? nil : (day ?? "") + (by ?? "") + "決定しました。"
    counts = ComparedKind.allCases.compactMap { kind in
      let records = comparison.records(kind)
      guard !records.isEmpty else { return nil }
      let numbers = ComparedChange.Sort.allCases.map { sort in (sort, records.count { $0.has(sort) }) }
      return Count(kind: kind, numbers: Dictionary(uniqueKeysWithValues: numbers))
    }
  }

  /// Sums up what a plan changed against the state before: with reason and decision of the revision that it records for
  /// it. An older revision says nothing of these changes.
  public init(from old: Plan, to new: Plan) {
    let revision = new.revision(since: old)
    self.init(
      PlanComparison.between(old: old, new: new), reason: revision?.reason,
      decidedBy: revision == nil ? nil : new.adoption?.decidedBy, decidedOn: revision?.decidedOn)
  }

  /// The sentences for each act, before they are joined.
  static func sentences(_ comparison: PlanComparison, mostNames: Int) -> RevisionSentences {
    var sentences = RevisionSentences(mostNames: mostNames)
    let sorts: [(ComparedChange.Sort, RevisionSentences.Act)] = [
      (.changed, .changed), (.added, .added), (.deleted, .withdrawn), (.moved, .moved), (.renumbered, .renumbered),
    ]
    for kind in ComparedKind.allCases {
      // An indicator that came with its measure is told by the measure.
      let records = comparison.records(kind).filter { !$0.comesWithMeasure }
      for (sort, act) in sorts {
        let word = kind == .plan ? kind.word + "の" : kind.word
        sentences.add(act, .init(word: word, titles: records.filter { $0.has(sort) }.map(\.title)))
      }
    }
    return sentences
  }

  /// All of it as plain text, a paragraph a line: for feeds and messages. Empty when nothing changed.
  public var text: String {
    guard !what.isEmpty else { return "" }
    return
      ([decision].compactMap { $0 } + [what] + details
      + (reasons.isEmpty ? [] : ["理由：" + reasons.joined(separator: "\n")]))
      .joined(separator: "\n")
  }

  /// The summary as a document of its own.
  ///
  /// - Parameter plan: the newer state, which gives title, body and day.
  public func document(plan: Plan) -> ComposedDocument {
    var document = ComposedDocument(
      title: plan.title + "　改定の概要", issuer: PlanBook.issuer(plan), date: PlanBook.date(plan))
    document.hasCover = false
    document.keywords = ["改定の概要"]
    document.blocks = blocks(level: 1)
    return document
  }

  /// The summary as a section of another document, its heading on `level`.
  func blocks(level: Int) -> [Block] {
    var blocks: [Block] = [.heading(level: level, [.text("改定の概要")])]
    guard !what.isEmpty else { return blocks + [.paragraph([.text("計画の本文に変更はありません。")])] }
    if let decision { blocks.append(.paragraph([.text(decision)])) }
    blocks.append(.paragraph([.text(what)]))
    if !details.isEmpty { blocks.append(.list(start: nil, items: details.map { [.paragraph(Inline.lines($0))] })) }
    if !reasons.isEmpty {
      blocks.append(.heading(level: level + 1, [.text("改定の理由")]))
      blocks.append(.list(start: nil, items: reasons.map { [.paragraph([.text($0)])] }))
    }
    return blocks + [.heading(level: level + 1, [.text("変更の件数")]), .table(table)]
  }

  private var table: DocumentTable {
    let sorts = ComparedChange.Sort.allCases
    return DocumentTable(
      caption: "変更の件数", header: (["区分"] + sorts.map(\.label)).map { [.text($0)] },
      rows: counts.map { count in
        [[.text(count.kind.word)]] + sorts.map { sort in [.text("\(count.numbers[sort] ?? 0)")] }
      }, rightColumns: Set(1...sorts.count), widths: nil)
  }
}
