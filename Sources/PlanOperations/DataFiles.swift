internal import Interchange
internal import PlanModel
internal import Publishing

/// The data files that accompany a site.
enum DataFiles {
  private static let json = "application/json; charset=utf-8"
  private static let csv = "text/csv; charset=utf-8"

  static func make(for plan: Plan, assessments: [IndicatorAssessment], baseURL: String?) -> [SiteDataFile] {
    []
  }
}
