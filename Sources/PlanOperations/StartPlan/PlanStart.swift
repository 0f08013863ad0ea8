public import PlanModel

/// What an officer says at the start of a plan.
public struct PlanStart: Sendable, Hashable {
  /// The plan's id in the store; `PlanIdentifier` proposes one.
  public var id: String
  /// The title; for pattern 2 the existing plan's when empty.
  public var title: String
  /// The bodies, the leading one first.
  public var bodies: [LocalGovernmentCode]
  /// Bodies among them that the list of local governments does not hold.
  public var unlistedBodies: [LocalGovernment]
  /// The existing plan into which the content is put (pattern 2); `nil` for a plan of its own (pattern 1).
  public var existing: ExistingPlan?
  /// The span.
  public var span: DateSpan
  /// Whether the plan begins small.
  public var isSmallStart: Bool
  /// The pillars to take up; `nil` for what a new plan begins with.
  public var pillars: Set<Pillar>?

  /// Makes a start.
  public init(
    id: String, title: String = "", bodies: [LocalGovernmentCode], unlistedBodies: [LocalGovernment] = [],
    existing: ExistingPlan? = nil, span: DateSpan, isSmallStart: Bool = false, pillars: Set<Pillar>? = nil
  ) {
    self.id = id
    self.title = title
    self.bodies = bodies
    self.unlistedBodies = unlistedBodies
    self.existing = existing
    self.span = span
    self.isSmallStart = isSmallStart
    self.pillars = pillars
  }

  /// The title that a plan of its own is proposed for a body.
  public static func proposedTitle(for body: LocalGovernment) -> String {
    PlanBeginning(body: body, firstYear: CalendarDate.today().fiscalYear.next).title
  }

  /// The span that is proposed on a day: whole fiscal years, beginning with the next.
  public static func proposedSpan(on today: CalendarDate, years: Int = 3) -> DateSpan {
    let first = today.fiscalYear.next
    let last = FiscalYear(first.startYear + min(max(years, 1), 30) - 1)
    return DateSpan(first: first.firstDay, last: last.lastDay)
  }
}

extension PlanStart {
  /// The plan that begins with it: title, bodies, roles and chapters, and nothing that only a person can say.
  var plan: Plan {
    let governments = bodies.compactMap { code in
      unlistedBodies.first { $0.code == code } ?? LocalGovernments.find(code: code)
    }
    let beginnings = governments.map { PlanBeginning(body: $0, firstYear: span.first.fiscalYear) }
    let words = [title, existing?.title ?? "", beginnings.first?.title ?? ""].map(StartText.line)
    return Plan(id: RecordID(id), title: words.first { !$0.isEmpty } ?? "") { plan in
      plan.bodies = bodies
      plan.unlistedBodies = unlistedBodies
      plan.span = span
      plan.roles = Self.roles(beginnings)
      plan.nationalPlan = beginnings.first?.nationalPlan
      plan.handbookEdition = PlanBeginning.handbookEdition
      plan.formulation = formulation
      plan.pillars = Pillar.allCases.map { pillar in
        PillarChoice(
          pillar,
          isAdopted: pillars?.contains(pillar) ?? PlanBeginning.adopts(pillar, isSmallStart: isSmallStart))
      }
      plan.chapters = chapters
    }
  }

  private var formulation: Formulation {
    guard let existing else { return Formulation(.newPlan, isSmallStart: isSmallStart) }
    let relation = existing.relation.map(StartText.paragraph) ?? ""
    return Formulation(
      .insideExistingPlan, existingPlanTitle: StartText.line(existing.title),
      relation: relation.isEmpty ? nil : relation, isSmallStart: isSmallStart)
  }

  /// One role for each provision under which a joint plan is drawn up.
  private static func roles(_ beginnings: [PlanBeginning]) -> [LegalRole] {
    var roles: [LegalRole] = []
    for beginning in beginnings where !roles.contains(beginning.role) { roles.append(beginning.role) }
    return roles
  }
}
