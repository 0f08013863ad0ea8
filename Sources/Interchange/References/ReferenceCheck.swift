internal import PlanModel

/// Whether ids are unique, references lead somewhere, and chains of references end.
enum ReferenceCheck {
  /// Runs over a plan that has just been read; findings bear the places that `context` has noted.
  static func run(_ plan: Plan, _ context: inout ReadingContext) {}
}
