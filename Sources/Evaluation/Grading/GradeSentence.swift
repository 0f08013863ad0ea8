internal import Foundation
internal import PlanModel

/// How a grade was found, or why there is none, in plain sentences.
struct GradeSentence {
  /// What is known.
  let facts: IndicatorFacts
  /// The scale.
  let scale: GradeScale
  /// Its bounds.
  let steps: GradeSteps

  /// For a scale or an indicator that a person judges.
  var byHand: String { "担当者が判定することとされているため、判定の算出は行いません。" }

  /// No grade, for the reason given.
  func cannot(_ reason: String) -> String { reason + "ため、判定は算出できません。" }

  /// The year under review has no value.
  func withoutValue(of year: FiscalYear, grade: Grade?) -> String {
    let missing: String
    if facts.record.isOutOfRange {
      missing = "値の桁が多すぎて計算できないため、"
    } else if facts.record.isOtherPeriodKind {
      missing = "1年間の値が記録されていないため、"
    } else {
      missing = Wareki.text(year) + "の実績値がないため、"
    }
    return missing + (grade.map { "「\($0.label)」に当たります。" } ?? "判定は算出できません。")
  }

  /// No figure had a result.
  func nothingSpoke(_ silences: [GradeComputation.Silence]) -> String {
    guard let first = silences.first else { return byHand }
    let others = silences.count > 1 ? "ほかの値によっても算出できないため、" : "このため、"
    return silent(first) + others + "担当者の判定によります。"
  }

  /// The rate and its grade.
  func rate(
    _ rate: Decimal, by figure: GradeFigure, after silences: [GradeComputation.Silence], place: Int?
  ) -> String {
    let grade = place.map { scale.grades[$0] }
    let start = silences.first.map(silent) ?? ""
    guard figure != .reached else {
      return start + "目標値に達しているため、100％として扱います。" + end(grade)
    }
    let name = (silences.isEmpty ? "" : "代わりに用いた") + figure.label
    guard let grade else { return start + "\(name)は\(shown(rate, place))ですが、" + withoutGrade }
    return start + "\(name)は\(shown(rate, place))で、「\(grade.label)」に当たります。"
  }

  /// The points, and the grade by them.
  func points(_ rate: Decimal, _ result: GradeComputation, byHand: Int?) -> String {
    let name = result.figure?.label ?? "率"
    let start =
      (result.silences.first.map(silent) ?? "")
      + "\(name)は\(shown(rate, steps.step(for: rate)))で、\(result.points ?? 0)点です。"
    guard let hand = scale.handPoints else { return start + end(result.computed) }
    guard let byHand, let total = result.totalPoints else {
      return start + "「\(hand.title)」の点数が記録されていないため、判定は算出できません。"
    }
    return start + "「\(hand.title)」の\(byHand)点を加えると\(total)点です。" + end(result.computed)
  }

  /// The condition that held.
  func position(_ grade: Grade) -> String {
    guard let condition = grade.condition else { return "ほかの区分の条件に当たらないため、「\(grade.label)」に当たります。" }
    return "「\(condition.label)」という条件に合うため、「\(grade.label)」に当たります。"
  }

  /// One of several grades.
  func open(_ grades: [Grade], _ reason: String) -> String {
    guard grades.count > 1 else { return cannot(reason) }
    let names = grades.map { "「\($0.label)」" }.joined(separator: "、")
    return reason + "ため、\(names)のいずれであるかを算出できません。"
  }

  /// Why the value itself leaves the grade open.
  var uncertain: String {
    if facts.actual?.sum?.hasGap == true { return "値のない年度がある" }
    if facts.actual?.isInterim == true { return "年度の途中の値である" }
    return "実績値の範囲だけが示されている"
  }

  /// Either the bounds are not there, or the last grade has one that is not reached.
  private var withoutGrade: String {
    let grades = scale.grades.filter { $0.condition != .noValue }
    if grades.count > 1, grades.allSatisfy({ $0.lowerBound != nil }) { return "これに当たる区分がこの尺度にありません。" }
    return "この尺度には区分の境が数値で示されていないため、判定は算出できません。"
  }

  private func end(_ grade: Grade?) -> String {
    grade.map { "「\($0.label)」に当たります。" } ?? withoutGrade
  }

  private func silent(_ silence: GradeComputation.Silence) -> String {
    "「\(silence.figure.label)」は、\(silence.reason)ため、算出できません。"
  }

  /// The rate with as many places as it takes to see on which side of the bounds it lies: 99.96 is not shown as 100.0.
  private func shown(_ rate: Decimal, _ place: Int?) -> String {
    if let places = scale.rounding { return text(rate, places) }
    for places in 1...6 {
      let rounded = GradeComputation.rounded(rate, places: places)
      if steps.earned(by: rounded) == place { return text(rounded, places) }
    }
    return text(rate, 6)
  }

  private func text(_ rate: Decimal, _ places: Int) -> String {
    JapaneseNumber.display(rate, places: places) + "％"
  }
}
