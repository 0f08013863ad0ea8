internal import Handbook
internal import PlanModel

/// What is known about a new plan of a body before anything is written: title, role under the Act, span, national plan.
///
/// The skeleton of a plan folder and the start of a plan in a store both begin with it.
struct PlanBeginning {
  /// The fiscal years of the span that is proposed. The handbook names three and five as examples (手引 I-4).
  static let years = 3
  /// The edition on which Tebiki's clauses rest.
  static let handbookEdition = HandbookEdition.august2018

  let body: LocalGovernment
  let firstYear: FiscalYear

  /// The title that a plan of its own begins with.
  var title: String { "\(body.name)官民データ活用推進計画" }

  /// The provision of the Act under which the body draws its plan up: a duty of prefectures, an effort of others.
  var basis: String {
    body.kind == .prefecture ? "官民データ活用推進基本法第9条第1項" : "官民データ活用推進基本法第9条第3項"
  }

  /// The role under the Act.
  var role: LegalRole {
    LegalRole(body.kind == .prefecture ? .prefecturalDataPlan : .municipalDataPlan, basis: basis)
  }

  /// The last fiscal year of the span that is proposed.
  var lastYear: FiscalYear { FiscalYear(firstYear.startYear + Self.years - 1) }

  /// The span that is proposed.
  var span: DateSpan { DateSpan(first: firstYear.firstDay, last: lastYear.lastDay) }

  /// The national basic plan that is followed on the first day.
  var nationalPlan: NationalPlanReference? {
    NationalPlan.current(on: firstYear.firstDay).map { NationalPlanReference(title: $0.title, decidedOn: $0.decidedOn) }
  }

  /// The id of the chapter that a plan of its own has for an element.
  static func chapterID(_ role: ChapterRole) -> RecordID<Chapter> { RecordID("c\(role.number)") }

  /// Whether a pillar is taken up until the officer says otherwise: all, or the first for a small start.
  static func adopts(_ pillar: Pillar, isSmallStart: Bool) -> Bool { !isSmallStart || pillar == .onlineProcedures }
}
