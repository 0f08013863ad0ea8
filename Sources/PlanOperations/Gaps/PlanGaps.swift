internal import Handbook
public import PlanModel

/// What a plan still lacks, by the seven elements of the handbook (手引 I-6) and, at the end, for the plan as a whole.
public struct PlanGaps: Sendable, Hashable {
  /// One element, or the plan as a whole.
  public struct Group: Sendable, Hashable {
    /// The element; `nil` for the plan as a whole.
    public let role: ChapterRole?
    /// The heading: 「1 現状及び課題」, or 「計画全体」.
    public let title: String
    /// What the chapter is for; `nil` for the plan as a whole.
    public let aim: String?
    /// Questions whose answers make the chapter.
    public let questions: [String]
    /// The clauses behind the element.
    public let clauses: [ClauseNote]
    /// The chapters that fill it, in printed order.
    public let chapters: [RecordID<Chapter>]
    /// What is missing, the weightiest first.
    public let gaps: [PlanGap]
    /// What a person must decide.
    public let openQuestions: [OpenQuestion]

    /// How many gaps have a severity.
    public func count(_ severity: Severity) -> Int { gaps.count { $0.severity == severity } }
    /// Whether nothing but information is left to look at.
    public var isComplete: Bool { openQuestions.isEmpty && gaps.allSatisfy { $0.severity == .information } }
  }

  /// The eight groups: the elements in the handbook's order, then the whole.
  public let groups: [Group]

  /// Sorts what a check found.
  public init(plan: Plan, report: CheckReport) {
    let sorter = GapSorter(plan: plan)
    let rules = Dictionary(report.results.map { ($0.rule, $0) }) { first, _ in first }
    var gaps: [ChapterRole?: [PlanGap]] = [:]
    for finding in report.findings {
      let gap = PlanGap(finding, rule: rules[finding.rule], body: report.bodyKind)
      gaps[sorter.role(of: finding), default: []].append(gap)
    }
    var questions: [ChapterRole?: [OpenQuestion]] = [:]
    for result in report.results {
      guard case .needsJudgement(let question) = result.verdict else { continue }
      let open = OpenQuestion(result, question: question, body: report.bodyKind)
      questions[GapSorter.role(of: result.clauses), default: []].append(open)
    }
    let roles: [ChapterRole?] = ChapterRole.allCases + [nil]
    groups = roles.map { role in
      Self.group(
        role, plan: plan, body: report.bodyKind, gaps: gaps[role] ?? [], questions: questions[role] ?? [])
    }
  }

  /// The group of an element, or of the plan as a whole.
  public func group(_ role: ChapterRole?) -> Group? { groups.first { $0.role == role } }

  private static func group(
    _ role: ChapterRole?, plan: Plan, body: LocalGovernmentKind?, gaps: [PlanGap], questions: [OpenQuestion]
  ) -> Group {
    let guidance = role.map { ChapterGuidance.guidance(for: $0) }
    let sorted = Severity.allCases.flatMap { severity in gaps.filter { $0.severity == severity } }
    return Group(
      role: role, title: role.map { "\($0.number) \($0.label)" } ?? "計画全体", aim: guidance?.aim,
      questions: guidance?.questions ?? [], clauses: guidance?.clauses.compactMap { ClauseNote($0, for: body) } ?? [],
      chapters: role.map { plan.chapters(filling: $0).map(\.id) } ?? [], gaps: sorted, openQuestions: questions)
  }
}

/// Tells to which element a finding belongs: by the record and the field that a person edits.
struct GapSorter {
  private static let fields: [(field: String, role: ChapterRole)] = [
    ("vision", .purpose), ("promotion", .promotionStructure), ("ordinance", .promotionStructure),
    ("pillars", .basicPolicy), ("securityAndPrivacy", .securityAndPrivacy), ("measures", .measures),
    ("indicators", .measures), ("observations", .measures), ("gradeScales", .measures), ("sections", .measures),
    ("formulation", .positioning), ("span", .positioning), ("roles", .positioning), ("nationalPlan", .positioning),
    ("prefecturalPlan", .positioning), ("relatedPlans", .positioning), ("handbookEdition", .positioning),
    ("adoption", .positioning),
  ]
  private let chapters: [RecordID<Chapter>: ChapterRole]

  init(plan: Plan) {
    chapters = Dictionary(plan.chapters.compactMap { chapter in chapter.roles.first.map { (chapter.id, $0) } }) {
      first, _ in first
    }
  }

  /// The element; `nil` for the plan as a whole.
  func role(of finding: Finding) -> ChapterRole? {
    switch finding.place.record {
    case .chapter(let id): return chapters[id]
    case .measure, .indicator, .observation, .review, .gradeScale, .section: return .measures
    case .file: return nil
    case .plan:
      let field = finding.place.field ?? ""
      let head = String(field.prefix { $0 != "." && $0 != "[" })
      // That no chapter fills an element is one gap for each element, told apart by its name.
      if head == "chapters" {
        return ChapterRole.allCases.first { finding.summary.contains("「\($0.label)」") }
          ?? Self.role(of: finding.clauses)
      }
      return Self.fields.first { $0.field == head }?.role
    }
  }

  /// The element whose guidance rests on the first of these clauses that any rests on alone.
  static func role(of clauses: [ClauseID]) -> ChapterRole? {
    for clause in clauses {
      let roles = ChapterRole.allCases.filter { ChapterGuidance.guidance(for: $0).clauses.contains(clause) }
      if roles.count == 1 { return roles[0] }
    }
    return nil
  }
}
