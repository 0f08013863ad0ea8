import PlanModel

extension IndicatorsPageModel {
  func write(into html: inout HTML) {
    html.pageHeading(self)
    if let chart = PaceChart(counts, title: "指標の進捗") {
      html.section("全体の状況", id: "overview", class: "panel") { html in
        html.element(.p) { html in
          html.date(date)
          html.text("現在の実績値から計算しています。団体が公表した評価は、各施策のページにあります。")
        }
        chart.write(into: &html)
        writeMeanings(&html)
      }
      html.onThisPage(
        [("特に注意が必要な指標", "attention"), ("値の新しさ", "freshness")] + groups.map { (title: $0.title, fragment: $0.id) })
      html.section("特に注意が必要な指標", id: "attention") { $0.table(attention) }
    }
    if counts.total > 0 {
      html.section("値の新しさ", id: "freshness") { html in
        html.element(.p, text: freshness.sentence ?? "報告の時期が来た値は、まだありません。")
        html.table(freshness.table)
      }
    }
    for group in groups {
      html.section(group.title, id: group.id) { $0.table(group.table) }
    }
    if !planIndicators.isEmpty {
      html.section("計画全体の指標の詳細", id: "plan-indicators") { html in
        for detail in planIndicators { html.indicator(detail, level: 3) }
      }
    }
  }

  private func writeMeanings(_ html: inout HTML) {
    html.element(.details, [.class("more")]) { html in
      html.element(.summary, text: "状況を表す言葉の意味")
      html.facts { html in
        for pace in Pace.allCases {
          html.element(.div) { html in
            html.element(.dt) { $0.paceChip(pace) }
            html.element(.dd, text: pace.explanation)
          }
        }
      }
    }
  }
}
