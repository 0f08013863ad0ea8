internal import HTTPTypes

/// One thing that the workspace answers: where, who may, and how.
struct OfficeRoute: Sendable {
  let method: HTTPRequest.Method
  /// The address with `{name}` in the places of values.
  let pattern: OfficePath
  let permission: Permission
  let handle: @Sendable (OfficeRequest) async throws -> OfficeAnswer

  init(
    _ method: HTTPRequest.Method, _ pattern: OfficePath, _ permission: Permission,
    _ handle: @escaping @Sendable (OfficeRequest) async throws -> OfficeAnswer
  ) {
    self.method = method
    self.pattern = pattern
    self.permission = permission
    self.handle = handle
  }

  /// The values of a path that fits the pattern.
  func match(_ steps: [String]) -> [String: String]? {
    let wanted = pattern.steps
    guard wanted.count == steps.count else { return nil }
    var values: [String: String] = [:]
    for (want, step) in zip(wanted, steps) {
      if want.hasPrefix("{") {
        guard !step.isEmpty else { return nil }
        values[String(want.dropFirst().dropLast())] = step
      } else if want != step {
        return nil
      }
    }
    return values
  }
}

/// All routes of the workspace, page by page.
enum OfficeRoutes {
  static let all: [OfficeRoute] =
    OfficeAssets.routes + SignInPage.routes + PasswordPages.routes + SetUpPage.routes
    + ProviderSignInPage.routes + DemonstrationPage.routes + HomePage.routes
    + PlanPage.routes + PlanPartsPage.routes + ChaptersPage.routes + MeasuresPage.routes + RecordPage.routes
    + IllustrationsPage.routes + IllustrationPage.routes + RecordHandling.routes + HistoryPage.routes + CheckPage.routes
    + StartPage.routes + GuidePage.routes + AddMeasuresPage.routes + SectionsPage.routes + SectionPage.routes
    + ImportPeoplePage.routes + NationalMeasuresPage.routes + BodiesPage.routes + AccountsPage.routes
    + AccountPage.routes
    + DecisionPage.routes + ProposalPage.routes + ProposedTextPage.routes + ChangesPage.routes + RevisingPage.routes
    + DocumentsPage.routes + DecisionPaperPage.routes
    + BodySettingsPage.routes + FiguresPage.routes + SectionFiguresPage.routes + FigureTablePage.routes
    + CountFiguresPage.routes + TokensPage.routes + PresetsPage.routes + ProgressPage.routes + YearsPage.routes
    + YearPage.routes + ReviewSheetPage.routes
    + SearchPage.routes + AuditPage.routes

  /// The route of a request: the first whose pattern fits. `allowed` tells the methods that the path knows.
  static func find(
    _ method: HTTPRequest.Method, _ steps: [String]
  ) -> (found: (route: OfficeRoute, values: [String: String])?, allowed: [HTTPRequest.Method]) {
    var allowed: [HTTPRequest.Method] = []
    for route in all {
      guard let values = route.match(steps) else { continue }
      if route.method == method { return ((route, values), allowed) }
      allowed.append(route.method)
    }
    return (nil, allowed)
  }
}
