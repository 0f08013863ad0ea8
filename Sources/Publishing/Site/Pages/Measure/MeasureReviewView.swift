import PlanModel

/// Writes what the body itself published about the measure's results.
struct MeasureReviewView {
  let reviews: MeasureReviews

  func write(into html: inout HTML) {
    guard reviews.table != nil || !reviews.remarks.isEmpty else { return }
    html.section("評価", id: "reviews") { html in
      if let table = reviews.table {
        html.element(
          .p, text: "公表した判定は、団体が評価して決めたものです。数値から算出した判定と進捗は、実績値から計算した参考であり、判定に代わるものではありません。")
        html.table(table)
      }
      for remark in reviews.remarks { write(remark, into: &html) }
      for report in reviews.reports { html.element(.p) { $0.link(report) } }
      for scale in reviews.scales { write(scale, into: &html) }
    }
  }

  private func write(_ remark: MeasureReviews.Remark, into html: inout HTML) {
    html.element(.h3, text: remark.heading)
    html.facts { html in
      for fact in remark.facts { html.fact(fact.name, fact.value) }
      if let source = remark.source { html.fact("公表した資料") { $0.citation(source) } }
    }
  }

  private func write(_ scale: GradeScale, into html: inout HTML) {
    html.element(.details, [.class("more")]) { html in
      html.element(.summary, text: "判定の尺度「\(scale.title)」")
      if let basis = scale.basis { html.element(.p, text: basis) }
      html.facts { html in
        for grade in scale.grades { html.fact(grade.label, GradeScaleWords.meaning(of: grade, on: scale)) }
        for (name, value) in GradeScaleWords.rules(of: scale) { html.fact(name, value) }
      }
      if let source = scale.source { html.element(.p) { $0.citation(source) } }
    }
  }
}
