public import PlanModel

/// What becomes public with an edition, for those who decide about it.
public struct PublishedContents: Hashable, Sendable {
  /// A kind of thing and how many of it there are.
  public struct Count: Hashable, Sendable {
    /// The word shown to readers.
    public let label: String
    /// How many.
    public let number: Int
  }

  /// A contact line by line, as readers will see it.
  public struct ContactLines: Hashable, Sendable {
    /// Whose contact it is: the plan's, or a section's by name.
    public let owner: String
    /// Where it is mended.
    public let place: Place
    /// The lines, each with its label.
    public let lines: [String]
  }

  /// Chapters, measures, indicators, values and so on; kinds of which there are none are left out.
  public let counts: [Count]
  /// Every contact.
  public let contacts: [ContactLines]
  /// Posts that are named: who chairs, who judged.
  public let posts: [String]
  /// Captions of the figures, or their names.
  public let figures: [String]
  /// The names of the files offered for download, as the caller told them.
  public let files: [String]

  /// What becomes public with `plan`.
  public init(of plan: Plan, figures: [PlanFigure] = [], files: [String] = []) {
    let values = plan.observations.count { $0.value.number != nil }
    let reviews = plan.measures.reduce(0) { $0 + $1.reviews.count }
    let numbers: [(String, Int)] = [
      ("章", plan.chapters.count), ("施策", plan.measures.count), ("指標", plan.allIndicators.count), ("実績値", values),
      ("数値のない実績", plan.observations.count - values), ("評価", reviews),
      ("年次報告", plan.yearlyReports.count), ("変更の記録", plan.revisions.count), ("お知らせ", plan.news.count),
      ("担当者の判断", plan.judgements.count), ("連携先", plan.promotion?.partners.count ?? 0), ("図", figures.count),
      ("ファイル", files.count),
    ]
    counts = numbers.filter { $0.1 > 0 }.map { Count(label: $0.0, number: $0.1) }
    var contacts: [ContactLines] = []
    func add(_ contact: Contact?, _ owner: String, _ record: RecordReference) {
      guard let contact else { return }
      contacts.append(
        ContactLines(owner: owner, place: Place(record, field: "contact"), lines: Self.lines(of: contact)))
    }
    add(plan.contact, "計画", .plan)
    for section in plan.sections { add(section.contact, section.name, .section(section.id)) }
    self.contacts = contacts
    var seen: Set<String> = []
    posts = ([plan.promotion?.chair, plan.adoption?.decidedBy] + plan.judgements.map(\.judgedBy)).compactMap { $0 }
      .filter { !$0.isBlank && seen.insert($0).inserted }
    self.figures = figures.map { $0.caption.isBlank ? $0.path : $0.caption }
    self.files = files
  }

  private static func lines(of contact: Contact) -> [String] {
    let lines: [(String, String?)] = [
      ("名称", contact.name), ("用途", contact.purpose), ("電話番号", contact.telephone), ("メールアドレス", contact.email),
      ("URL", contact.url), ("SNS", contact.socialMedia), ("郵便番号", contact.postalCode), ("住所", contact.address),
      ("備考", contact.note),
    ]
    return lines.compactMap { label, text in text.isBlank ? nil : "\(label)：\(text ?? "")" }
  }
}
