import PlanModel

extension Rule {
  /// 公表された評価が、その尺度とともに記録されている.
  static let publishedGradeApart = Rule(
    id: "published-grade-apart",
    title: "公表した評価が、尺度とともに記録されている",
    why: "「B」や「順調」の意味は尺度により異なります。公表した評価に尺度が添えられていれば、計算で得た評価と混同されません。",
    clauses: ["published-grade-apart"],
    doesNotCheck: "公表した評価が妥当かどうかは、団体が判断します。計算で得た評価と異なっていても差し支えありません。",
    examples: [
      .passing("公表した評価に尺度がある") { plan in
        plan.gradeScales = [GradeScale(id: "abc", title: "三段階の評価", grades: [Grade(label: "A"), Grade(label: "B")])]
        plan.change("online") {
          $0.reviews = [
            Review(fiscalYear: FiscalYear(2026)) { review in
              review.publishedGrade = "A"
              review.gradeScale = "abc"
            }
          ]
        }
      },
      .failing("公表した評価に尺度がない", at: .review("online", 0, "gradeScale")) { plan in
        plan.change("online") { $0.reviews = [Review(fiscalYear: FiscalYear(2026)) { $0.publishedGrade = "A" }] }
      },
      .failing("尺度にない評価である", at: .review("online", 0, "publishedGrade")) { plan in
        plan.gradeScales = [GradeScale(id: "abc", title: "三段階の評価", grades: [Grade(label: "A"), Grade(label: "B")])]
        plan.change("online") {
          $0.reviews = [
            Review(fiscalYear: FiscalYear(2026)) { review in
              review.publishedGrade = "順調"
              review.gradeScale = "abc"
            }
          ]
        }
      },
      .notConcerned("公表した評価がない"),
    ]
  ) { context in
    var gaps: [Gap] = []
    var hasGrade = false
    for measure in context.plan.measures {
      for (index, review) in measure.reviews.enumerated() {
        guard let grade = review.publishedGrade, !grade.isBlank else { continue }
        hasGrade = true
        guard let id = review.gradeScale else {
          gaps.append(
            Gap(
              .review(measure.id, index, "gradeScale"), "公表した評価「\(grade)」の尺度が示されていません。",
              mend:
                "plan.yaml の gradeScales に尺度を設け、\(context.file(of: measure)) の reviews[\(index)].gradeScale にその id を記載してください。"
            ))
          continue
        }
        guard let scale = context.plan.gradeScales.first(where: { $0.id == id }),
          !scale.grades.contains(where: { $0.label == grade })
        else { continue }
        gaps.append(
          Gap(
            .review(measure.id, index, "publishedGrade"), "公表した評価「\(grade)」は、尺度「\(scale.title)」にありません。",
            mend:
              "\(context.file(of: measure)) の reviews[\(index)].publishedGrade を尺度にある評価に改めるか、plan.yaml の gradeScales に加えてください。"
          ))
      }
    }
    return hasGrade ? .found(gaps) : .notApplicable("公表した評価がありません。")
  }
}
