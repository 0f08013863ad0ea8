internal import PlanModel
public import PlanStore

/// How long a review sheet took, so that the office can make sheets shorter. Of the sheet, not of persons.
public struct SheetTime: KeptValue {
  /// Kept beside the plan.
  public static var kind: RecordKind { WorkKind.sheetTime }

  /// The longest stretch that counts, in minutes: who opens a sheet and goes home has not worked on it.
  public static let mostMinutes = 60

  /// The measure.
  public var measure: String
  /// The fiscal year judged, such as `FY2025`.
  public var year: String
  /// The stage.
  public var stage: String
  /// Minutes in all.
  public var minutes: Int
  /// How often the sheet was saved.
  public var saves: Int

  static func name(_ measure: RecordID<Measure>, _ review: Review) -> String {
    "\(measure)@\(review.fiscalYear)@\(review.stage.rawValue)"
  }

  /// The change that adds a stretch of time.
  static func change(
    adding minutes: Int, to draft: Draft, _ measure: RecordID<Measure>, _ review: Review
  ) -> RecordChange {
    let name = name(measure, review)
    let kept = draft.values(SheetTime.self).first { $0.id == name }
    var time =
      kept?.value
      ?? SheetTime(
        measure: measure.rawValue, year: review.fiscalYear.description, stage: review.stage.rawValue, minutes: 0,
        saves: 0)
    time.minutes += min(max(minutes, 0), mostMinutes)
    time.saves += 1
    return RecordChange(kind, name, basedOn: kept?.version ?? 0, content: time.content)
  }
}
