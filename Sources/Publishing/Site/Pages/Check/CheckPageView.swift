import PlanModel

extension CheckPageModel {
  func write(into html: inout HTML) {
    html.pageHeading(self)
    html.onThisPage([
      ("七つの構成要素", "elements"), ("法第9条第2項の事項", "matters"), ("5つの柱", "pillars"), ("点検の結果", "report"),
    ])
    html.section("七つの構成要素", id: "elements") { html in
      html.element(.p, text: "国の手引は、計画に盛り込む要素として七つを挙げています。章の名前や順序は、団体が決めることができます。")
      html.table(elements)
    }
    html.section("法第9条第2項の事項", id: "matters") { html in
      html.element(.p, text: "官民データ活用推進基本法第9条第2項は、都道府県の計画で定める事項を三つ挙げています。")
      html.table(matters)
    }
    html.section("5つの柱", id: "pillars") { $0.table(pillars) }
    html.section("点検の結果", id: "report") { html in
      html.element(.p) { html in
        html.date(asOf)
        html.text("に効力のある法令と手引に照らして、計画の記載を機械で点検した結果です。記載の内容が適切かどうかまでは判断していません。")
      }
      html.facts { html in for outcome in outcomes { html.fact(outcome.name, outcome.value) } }
      if let findings { html.table(findings) }
      if let questions { html.table(questions) }
      if let judgements { html.table(judgements) }
      html.table(clauses)
    }
  }
}
