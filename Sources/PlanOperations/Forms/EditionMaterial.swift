public import PlanModel
public import PlanStore
public import Publishing
internal import Typesetting

/// What the forms of an edition are made from.
public struct EditionMaterial: Sendable {
  /// The plan of the edition, gone through the gate.
  public let checked: CheckedPlan
  /// The pictures that its texts call.
  public let illustrations: [SiteIllustration]
  /// What the store tells of the edition; `nil` for a plan that is taken from its folder.
  public let edition: EditionSummary?
  /// The edition before; `nil` for a first one.
  public let previous: Plan?
  /// All editions up to this one, the oldest first.
  public let editions: [EditionSummary]
  /// Why records were changed, as people recorded it at the change. Only for the house: what is published tells the reason
  /// of the revision.
  var reasons = ComparisonReasons()
  /// The address of the edition's site on the web, where it is known.
  public let baseURL: String?

  /// Gathers the material.
  public init(
    checked: CheckedPlan, illustrations: [SiteIllustration] = [], edition: EditionSummary? = nil,
    previous: Plan? = nil, editions: [EditionSummary] = [], baseURL: String? = nil
  ) {
    self.checked = checked
    self.illustrations = illustrations
    self.edition = edition
    self.previous = previous
    self.editions = editions
    self.baseURL = baseURL
  }

  /// The plan.
  public var plan: Plan { checked.plan }

  /// The number of the edition.
  var number: Int? { edition.map { Int($0.number) } }

  /// The day that files made of it bear: of the publication, else of the plan.
  var day: CalendarDate? { edition.map(EditionLibrary.day) ?? PlanBook.date(plan) }

  /// The forms that can be made of it on this machine, in the order in which they are listed.
  public var forms: [EditionForm] {
    EditionForms.available(of: plan, hasPrevious: previous != nil)
  }
}

/// Which forms there are.
enum EditionForms {
  /// The forms of an edition: without the engine there is no PDF, without an edition before nothing to compare, and
  /// without a closed year no report.
  static func available(of plan: Plan, hasPrevious: Bool) -> [EditionForm] {
    let hasEngine = Typesetter.shared.isAvailable
    return EditionForm.allCases.filter { form in
      if form.mediaType == "application/pdf", !hasEngine { return false }
      switch form {
      case .comparisonPDF, .comparisonWord, .comparisonWorkbook: return hasPrevious
      case .yearlyReportPDF, .yearlyReportWord: return !plan.yearlyReports.isEmpty
      default: return true
      }
    }
  }

  /// As pages list them.
  static func listed(of plan: Plan, hasPrevious: Bool) -> [SiteForm] {
    available(of: plan, hasPrevious: hasPrevious).map(\.siteForm)
  }
}
