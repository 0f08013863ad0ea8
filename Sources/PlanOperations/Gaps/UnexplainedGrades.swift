internal import Evaluation
public import PlanModel

/// Published grades that differ from the grade by the figures, and whose review does not say why.
///
/// This is no rule of the check: neither Act nor handbook asks for such a reason, and bodies may weigh what no figure
/// shows. It is therefore never more than advice, stops nothing, and cites no clause. It also needs `Evaluation`, which the
/// check must do without.
public enum UnexplainedGrades {
  /// The name under which the findings go.
  public static let rule: RuleID = "grade-difference-has-reason"

  /// One finding for each such review, in the order of measures and reviews.
  public static func findings(in plan: Plan) -> [Finding] {
    let measures = Dictionary(plan.measures.map { ($0.id, $0) }) { first, _ in first }
    return Evaluator.grades(of: plan).compactMap { grade in
      guard grade.computation.needsReason, let review = measures[grade.measure]?.reviews[grade.index] else {
        return nil
      }
      let published = grade.computation.published ?? ""
      let computed = grade.computation.computed?.label ?? ""
      return Finding(
        rule: rule, severity: .advice,
        place: Place(.measure(grade.measure), field: "reviews[\(grade.index)].reasonForDifference"),
        summary: "\(Wareki.text(review.fiscalYear))の公表した判定「\(published)」が、数値から算出した判定「\(computed)」と異なりますが、理由が記載されていません。",
        explanation: grade.computation.explanation,
        remedy: "判定を見直すか、measures/\(grade.measure).yaml の reviews[\(grade.index)].reasonForDifference に記載してください。")
    }
  }
}
