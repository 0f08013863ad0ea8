import Foundation
import PlanModel

/// A small plan of an invented prefecture with every kind of content, for tests that look at pages.
enum SamplePlan {
  static let date = CalendarDate(year: 2026, month: 11, day: 23) ?? .earliest
  static let span = DateSpan(first: FiscalYear(2024).firstDay, last: FiscalYear(2028).lastDay)

  static func checked(_ plan: Plan = plan(), results: [RuleResult] = [], isPreview: Bool = false) -> CheckedPlan {
    let report = CheckReport(
      planTitle: plan.title, asOf: date, bodyKind: .prefecture, readingFindings: [], results: results)
    return CheckedPlan(plan: plan, report: report, isPreview: isPreview)
  }

  static func plan() -> Plan {
    Plan(id: "mihon", title: "見本県官民データ活用推進計画") { plan in
      plan.subtitle = "見本県デジタル未来プラン"
      plan.status = .adopted
      if let code = LocalGovernmentCode("990001") {
        plan.bodies = [code]
        plan.unlistedBodies = [
          LocalGovernment(code: code, name: "見本県", prefectureName: "見本県", kana: "ミホンケン", kind: .prefecture)
        ]
      }
      plan.formulation = Formulation(.newPlan, isSmallStart: true)
      plan.span = span
      plan.roles = [LegalRole(.prefecturalDataPlan, basis: "官民データ活用推進基本法第9条第1項")]
      plan.nationalPlan = NationalPlanReference(
        title: "デジタル社会の実現に向けた重点計画", decidedOn: CalendarDate(year: 2024, month: 6, day: 21))
      plan.relatedPlans = [RelatedPlan(title: "見本県総合計画", relation: "分野別の計画として位置付けています。")]
      plan.handbookEdition = .october2019
      plan.adoption = Adoption(
        decidedOn: CalendarDate(year: 2024, month: 3, day: 22), decidedBy: "見本県デジタル化推進本部会議",
        statement: "この計画を、官民データ活用推進基本法第9条第1項に基づく見本県の計画とします。")
      plan.publication = Publication(publishedOn: CalendarDate(year: 2024, month: 3, day: 29))
      plan.contact = contact("総務部デジタル推進課", mail: "digital@pref.mihon.example.jp")
      plan.vision = vision
      plan.promotion = promotion
      plan.pillars = pillars
      plan.sections = [
        Section(
          id: "digital", name: "デジタル推進課", department: "総務部",
          contact: contact("総務部デジタル推進課", mail: "digital@pref.mihon.example.jp")),
        Section(id: "welfare", name: "高齢福祉課", department: "福祉部"),
      ]
      plan.chapters = chapters
      plan.measures = SampleMeasures.all
      plan.indicators = [SampleMeasures.satisfaction]
      plan.observations = SampleMeasures.observations
      plan.gradeScales = [
        GradeScale(
          id: "abc", title: "A・B・C",
          grades: [Grade(label: "A", meaning: "目標を上回った"), Grade(label: "B", meaning: "おおむね目標どおり")],
          basis: "年度の目標に対する割合で決めます。")
      ]
      plan.licence = Licence(
        title: "公共データ利用規約（第1.0版）", url: "https://www.digital.go.jp/resources/open_data/public_data_license_v1.0",
        citation: "出典：見本県官民データ活用推進計画（見本県）")
      plan.news = news
    }
  }

  private static func contact(_ name: String, mail: String) -> Contact {
    Contact(name: name) { contact in
      contact.purpose = "計画に関すること"
      contact.telephone = "00-0000-0000"
      contact.email = mail
      contact.address = "見本県見本市見本町1番1号"
      contact.postalCode = "0000000"
    }
  }

  private static let vision = Vision(
    statement: "いつでも、どこでも、誰もが、データの力で安心して暮らせる県へ",
    description: "手続のために役所へ出向く時間を減らし、浮いた時間を暮らしと仕事に使えるようにします。県と市町村のデータを誰もが使える形で公開し、地域の課題を皆さんと一緒に解きます。",
    scenes: [
      VisionScene(
        title: "引っ越しのとき", now: "窓口を三つ回り、同じ住所を何度も書いています。",
        then: "スマートフォンで一度届け出れば、関係する手続が全て終わります。"),
      VisionScene(
        title: "大雨のとき", now: "川の様子は、役所に電話しないと分かりません。", then: "川の水位と道路の通行止めが、地図で一目で分かります。"),
    ], headlineIndicators: ["online-rate", "open-data", "satisfaction"])

  private static var promotion: PromotionStructure {
    PromotionStructure { promotion in
      promotion.crossSectionBody = "見本県デジタル化推進本部"
      promotion.chair = "知事"
      promotion.roles = [PromotionRole(name: "総務部デジタル推進課", task: "計画全体の進行管理")]
      promotion.municipalities = "県内市町村と年4回の連絡会議を開き、計画の案を作る段階から意見を聴きます。"
      promotion.partners = [
        Partner(id: "towns", name: "県内市町村", kind: .municipality, role: "手続の共同でのオンライン化"),
        Partner(
          id: "firms", name: "見本県情報産業協会", kind: .company, role: "オープンデータを使ったサービスの開発",
          invitation: "データを使ったアプリの開発に参加する企業を募集しています。"),
        Partner(
          id: "npo", name: "スマホ教室を開くNPO", kind: .nonprofit, invitation: "高齢者向けの教室の講師を募集しています。"),
      ]
      promotion.evaluation = "毎年度、各施策の指標を測り、6月に結果を公表します。"
      promotion.reviewCycle = "結果を踏まえ、毎年度、施策を見直します。"
    }
  }

  private static let pillars = [
    PillarChoice(.onlineProcedures, policy: "利用の多い手続から順に、始めから終わりまでオンラインで済むようにします。"),
    PillarChoice(.dataUse, policy: "県と市町村のデータを、機械判読に適した形で公開します。"),
    PillarChoice(.individualNumberCard, policy: "カードを使う場面を広げます。"),
    PillarChoice(.divideCorrection, policy: "誰も取り残さないよう、身近な場所で学べる機会を作ります。"),
    PillarChoice(.standardsAndCompatibility, isAdopted: false, reason: "標準化への移行を先に終えるため、次の計画で取り上げます。"),
  ]

  private static let chapters = [
    Chapter(
      id: "present", number: "第1章", title: "現状と課題", roles: [.presentState],
      body: """
        # 人口とくらし

        本県の人口は減っており、｜手引《てびき》を踏まえ、[オンライン手続の施策](../measures/m-1-1.yaml)を進めます。
        詳しくは https://example.jp/tokei を御覧ください。

        ### 行政手続の現状

        | 年度 | 手続の数 | うちオンライン |
        |---|---:|---:|
        | 令和4年度 | 1,200 | 240 |
        | 令和5年度 | 1,210 | 310 |

        1. 書面での申請が多い。
        2. 入力の手間が大きい。
           - 同じ項目を何度も書く。

        > 国の調査でも同じ傾向が見られます。
        """),
    Chapter(
      id: "policy", number: "第2章", title: "基本的な方針", roles: [.purpose, .positioning, .basicPolicy],
      body: "基本的な方針は、次のとおりです。\n\n- **使いやすさ**を第一に考えます。\n- データに基づいて判断します。"),
    Chapter(id: "measures", number: "第3章", title: "個別施策", roles: [.measures], body: "各施策の内容は、施策のページで示します。"),
    Chapter(
      id: "structure", number: "第4章", title: "推進体制とセキュリティ", roles: [.promotionStructure, .securityAndPrivacy],
      body: "推進本部を中心に進めます。"),
  ]

  private static var news: [NewsItem] {
    [
      NewsItem(date: date, text: "令和7年度の実績値を公表しました。"),
      NewsItem(date: FiscalYear(2024).firstDay, text: "計画を公表しました。", url: "https://example.jp/news/1"),
    ]
  }
}
