import PlanModel

extension ExamplePlan {
  /// The day on which the example plans are decided.
  static let decisionDay = CalendarDate.known("2026-03-27")

  static func fillFormalities(_ plan: inout Plan) {
    plan.formulation = Formulation(.newPlan)
    plan.span = DateSpan(first: .known("2026-04-01"), last: .known("2031-03-31"))
    plan.nationalPlan = NationalPlanReference(title: "デジタル社会の実現に向けた重点計画", decidedOn: .known("2025-06-13"))
    plan.relatedPlans = [RelatedPlan(title: "総合計画", relation: "本計画は、総合計画のデジタル分野を具体化するものです。")]
    plan.handbookEdition = .october2019
    plan.adoption = Adoption(decidedOn: decisionDay)
    plan.publication = Publication(publishedOn: .known("2026-03-31"), url: "https://www.example.jp/data-plan/")
    plan.contact = Contact(name: "企画部情報政策課") { contact in
      contact.telephone = "000-000-0000"
      contact.email = "data-plan@example.jp"
    }
    plan.licence = Licence(
      title: "公共データ利用規約（第1.0版）", url: "https://www.example.jp/terms/",
      citation: "出典：官民データ活用推進計画（https://www.example.jp/data-plan/）")
    plan.securityAndPrivacy = SecurityAndPrivacy(
      cybersecurityPolicies: [
        CybersecurityPolicy(
          title: "情報セキュリティ基本方針", setBy: "長", decidedOn: .known("2026-03-01"),
          url: "https://www.example.jp/security/")
      ],
      privacyBases: ["個人情報の保護に関する法律（平成15年法律第57号）", "個人情報の保護に関する法律施行条例"])
  }

  static func fillContent(_ plan: inout Plan) {
    plan.vision = Vision(
      statement: "だれもが、いつでも、どこからでも、必要なサービスとデータを使えるまち", headlineIndicators: ["online-rate"])
    plan.sections = [Section(id: "joho", name: "情報政策課"), Section(id: "koho", name: "広報課")]
    plan.pillars = [
      PillarChoice(.onlineProcedures, policy: "主な手続を、来庁せずに済ませられるようにします。"),
      PillarChoice(.dataUse, policy: "保有するデータを、機械で読める形で公開します。"),
      PillarChoice(.individualNumberCard, isAdopted: false, reason: "交付が行き渡り、利用の拡大は各手続の施策で取り組むため。"),
      PillarChoice(.divideCorrection, policy: "デジタルに不慣れな方を支えます。"),
      PillarChoice(.standardsAndCompatibility, policy: "基幹業務のシステムを標準に合わせます。"),
    ]
    plan.promotion = PromotionStructure { promotion in
      promotion.crossSectionBody = "デジタル推進本部"
      promotion.roles = [PromotionRole(name: "情報政策課", task: "計画の進行を管理します。")]
      promotion.partners = [
        Partner(
          id: "npo", name: "見本データ活用の会", kind: .nonprofit, role: "公開データを使った催しを開きます。",
          invitation: "データを使った地域課題の解決に取り組む団体を募ります。")
      ]
      promotion.execution = "各施策に担当課を置き、四半期ごとに進み具合を確かめます。"
      promotion.evaluation = "毎年度、指標の実績により各施策を評価します。"
      promotion.reviewCycle = "評価の結果を推進本部に諮り、翌年度の施策と計画を見直します。"
      promotion.nationalSupport = "国の専門人材の派遣制度を活用します。"
      promotion.reinvestment = "窓口業務の減少で生じた時間を、相談への対応に充てます。"
      promotion.wideAreaCooperation = "電子申請の基盤を近隣の団体と共同で運用します。"
      promotion.referenceCases = [Citation(title: "地方公共団体における官民データ活用の事例集")]
    }
    plan.judgements = [
      judgement("vision-understandable", "住民説明会の参加者の9割が内容を理解できたと答えたため。"),
      judgement("private-data-considered", "人流データの活用を検討し、費用の面から見送ったため。"),
    ]
  }

  private static func judgement(_ rule: RuleID, _ reason: String) -> Judgement {
    Judgement(rule: rule, isSatisfied: true, judgedBy: "情報政策課長", judgedOn: decisionDay, reason: reason)
  }
}
