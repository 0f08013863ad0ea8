public import PlanModel

/// 起案文書: what is put up for decision, on paper – for a body whose decisions are kept as paper or in another system.
public enum DecisionPaper {
  /// What the paper says.
  public struct Content: Sendable {
    /// 件名.
    public var title: String
    /// What the decision does: 計画の決定, 計画の変更 …
    public var purpose: String
    /// Who proposed.
    public var proposer: String
    /// When it was proposed, as it is to be printed.
    public var proposedAt: String
    /// 起案の理由.
    public var note: String
    /// What a revision changes, in sentences; empty where nothing is revised.
    public var summary: String
    /// The decision as far as it was made.
    public var decision: String?
    /// The steps of the route: what it is called, who took it, when, with which words.
    public var steps: [[String]]
    /// What the check found: 「誤り0件、注意2件」.
    public var check: String
    /// The day that the paper bears.
    public var date: CalendarDate?

    /// Makes the content.
    public init(
      title: String, purpose: String, proposer: String, proposedAt: String, note: String, summary: String,
      decision: String?, steps: [[String]], check: String, date: CalendarDate?
    ) {
      self.title = title
      self.purpose = purpose
      self.proposer = proposer
      self.proposedAt = proposedAt
      self.note = note
      self.summary = summary
      self.decision = decision
      self.steps = steps
      self.check = check
      self.date = date
    }
  }

  /// The paper.
  public static func document(_ content: Content, of plan: Plan) -> ComposedDocument {
    var document = ComposedDocument(
      title: content.title, subtitle: plan.title, issuer: PlanBook.issuer(plan), date: content.date)
    document.hasCover = false
    let facts: [(name: String, value: String)] = [
      ("件名", content.title), ("計画", plan.title), ("種類", content.purpose), ("起案した人", content.proposer),
      ("起案した日時", content.proposedAt), ("決定", content.decision ?? "（決裁前）"), ("点検の結果", content.check),
    ]
    document.blocks = [
      .heading(level: 1, [.text("起案文書")]), .table(.facts("起案の内容", facts)), .heading(level: 2, [.text("起案の理由")]),
      .paragraph(Inline.lines(content.note)),
    ]
    if !content.summary.isEmpty {
      document.blocks += [.heading(level: 2, [.text("変更の概要")]), .paragraph(Inline.lines(content.summary))]
    }
    let statement = plan.adoption?.statement
    if let statement {
      document.blocks += [.heading(level: 2, [.text("決定の文")]), .note([.paragraph(Inline.lines(statement))])]
    }
    document.blocks += [.heading(level: 2, [.text("回議の経過")]), .table(steps(content.steps))]
    return DocumentNumbering.numbered(document)
  }

  /// The route; empty cells leave room for a seal.
  private static func steps(_ steps: [[String]]) -> DocumentTable {
    DocumentTable(
      caption: "回議の経過", header: ["段階", "氏名", "日時", "意見"].map { [.text($0)] },
      rows: steps.map { row in row.map { Inline.lines($0) } }, rightColumns: [], widths: [2, 3, 3, 5])
  }
}
