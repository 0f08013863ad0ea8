internal import Foundation
internal import PlanModel

/// Holds the change per year that a target asks for against the largest one so far.
struct NeededChangeComparison {
  /// The fewest values: one change says nothing of what is possible.
  static let fewestValues = 3

  /// The comparison; nil where there is no way left to go, too little is known, or a level is to be kept.
  static func result(_ facts: IndicatorFacts, _ series: YearlySeries) -> NeededChange? {
    guard series.points.count >= fewestValues, let last = series.points.last, let goal = facts.targetValue,
      let day = facts.deadline, let sense = facts.sense, sense != .level, facts.indicator.nature == .quantitative
    else { return nil }
    let years = YearlySeries.time(day) - last.time
    guard years > 0.01, facts.date < day, sense.lead(of: goal, over: last.value) > 0 else { return nil }
    let needed = (goal - last.value) / Decimal(rounded: years, places: 6)
    let changes = series.changes
    let best = (sense == .lower ? changes.min() : changes.max()) ?? 0
    let largest = sense.lead(of: best, over: 0) > 0 ? best : 0
    let isUnprecedented = needed.magnitude > largest.magnitude
    return NeededChange(
      needed: needed, largestSoFar: largest, isUnprecedented: isUnprecedented,
      sentence: sentence(facts, needed.magnitude, largest.magnitude, isUnprecedented, isLess: sense == .lower))
  }

  private static func sentence(
    _ facts: IndicatorFacts, _ needed: Decimal, _ largest: Decimal, _ isUnprecedented: Bool, isLess: Bool
  ) -> String {
    let isPercent = ValueCheck.isPercent(facts.indicator.unit)
    var counted = facts.indicator
    if isPercent { counted.unit = "ポイント" }
    let (neededText, largestText) = SentenceFigures(counted).changes(needed, largest)
    let (doing, past, noun) = isLess ? ("減らす", "減った", "減り方") : ("増やす", "増えた", "増え方")
    let goal = facts.goalText ?? "目標値"
    let way = "\(goal)を達成するには、1年に\(neededText)ずつ\(doing)必要があります。"
    if largest == 0 {
      return way + "これまでに\(past)年はないため、取組を強めるか、目標を見直すかの検討が必要です。"
    }
    let most = "これまでで最も\(past)ときは1年当たり\(largestText)"
    if !isUnprecedented { return way + most + "で、同じ程度までの\(noun)で足ります。" }
    return way + most + "であり、これまでにない\(noun)が必要です。取組を強めるか、目標を見直すかの検討が必要です。"
  }
}

extension SentenceFigures {
  /// Two changes per year with as many places as it takes to see that they differ, one more than the values at first.
  func changes(_ first: Decimal, _ second: Decimal) -> (String, String) {
    let start = min((places ?? 0) + 1, 6)
    for places in start...(start + 3) {
      let left = JapaneseNumber.display(first, places: places)
      let right = JapaneseNumber.display(second, places: places)
      if left != right || first == second { return (left + unit, right + unit) }
    }
    return (JapaneseNumber.display(first, places: 12) + unit, JapaneseNumber.display(second, places: 12) + unit)
  }
}
