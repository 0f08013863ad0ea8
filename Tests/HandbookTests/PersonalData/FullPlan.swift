import Foundation
import PlanModel

/// A plan in which every field that can hold a text holds one of its own.
enum FullPlan {
  private static let day = CalendarDate(iso: "2026-03-27") ?? .earliest
  private static let year = FiscalYear(2025)

  /// Paths of ids and codes, which hold no words, and of numbers with their own check.
  static func isCode(_ path: String) -> Bool {
    ["rawValue", "timeCode", "areaCode", "fileHash"].contains { path.hasSuffix("." + $0) }
      || path.hasSuffix("code.text")
      || path.hasSuffix("corporateNumber.some.text") || path.hasSuffix("corporateNumber.text")
      || path.contains(".bodies")
      || path.contains("jointBodies") || path.contains(".matters") || path.contains(".direction.")
      || path.hasSuffix(".code.digits") || path.hasSuffix("headlineIndicators") || codes.contains { path.hasSuffix($0) }
  }

  /// Lists of names of records and of codes, and numbers of scales.
  private static let codes = [
    ".roles",
    ".related",
    ".partners",
    ".dependsOn",
    ".effects",
    ".leadsTo",
    ".pillars",
    ".fallbacks",
    ".pointSteps",
    ".choices",
    ".amounts", ".milestones", ".stages", ".indicators",
  ]

  static func citation(_ name: String) -> Citation {
    Citation(title: name + "題", publisher: name + "者", url: "https://example.jp/" + name, readOn: day, note: name + "注")
  }

  static func contact(_ name: String) -> Contact {
    Contact(name: name + "課") { contact in
      contact.purpose = name + "用途"
      contact.telephone = "000-000-" + name
      contact.email = name + "@example.jp"
      contact.url = "https://example.jp/c/" + name
      contact.socialMedia = "SNS:" + name
      contact.address = name + "1-1"
      contact.postalCode = name + "0"
      contact.note = name + "備考"
    }
  }

  static let plan = Plan(id: "full", title: "題名") { plan in
    plan.subtitle = "副題"
    if let code = LocalGovernmentCode("990001") {
      plan.unlistedBodies = [
        LocalGovernment(code: code, name: "見本", prefectureName: "見本の県", kana: "ミホン", kind: .prefecture)
      ]
    }
    fillIdentity(&plan)
    fillFormalities(&plan)
    fillPromotion(&plan)
    plan.sections = [Section(id: "s", name: "課の名", department: "部の名", contact: contact("s"))]
    plan.chapters = [Chapter(id: "c", number: "第1章", title: "章の題", body: "章の本文")]
    plan.measures = [measure]
    plan.indicators = [indicator("plan")]
    plan.observations = [observation, textObservation]
    plan.gradeScales = [scale]
  }

  private static func fillIdentity(_ plan: inout Plan) {
    plan.formulation = Formulation(.insideExistingPlan, existingPlanTitle: "既存の計画", relation: "関係の文")
    plan.roles = [LegalRole(.other, basis: "根拠の文", title: "役割の題")]
    plan.vision = Vision(
      statement: "姿の文", description: "姿の説明", scenes: [VisionScene(title: "場面", now: "今の様", then: "後の様")])
    plan.pillars = [PillarChoice(.dataUse, policy: "柱の方針", reason: "柱の理由")]
    plan.judgements = [
      Judgement(rule: "r", isSatisfied: true, judgedBy: "判断した職", judgedOn: day, reason: "判断の理由")
    ]
    plan.sources = [citation("plansource")]
    plan.news = [NewsItem(date: day, text: "お知らせ文", url: "https://example.jp/news")]
    plan.yearlyReports = [YearlyReport(fiscalYear: year, closedOn: day, summary: "年の概要", panelOpinion: "外部の意見")]
    plan.yearlyRound = YearlyRound(directions: [ReviewDirection(label: "方向の語", consequence: .revise)])
  }

  private static func fillFormalities(_ plan: inout Plan) {
    plan.nationalPlan = NationalPlanReference(title: "国の計画の題", decidedOn: day)
    plan.prefecturalPlan = PrefecturalPlanReference(title: "県の計画の題", decidedOn: day, howConsidered: "勘案の文")
    plan.relatedPlans = [RelatedPlan(title: "関連計画の題", relation: "関連の文", url: "https://example.jp/related")]
    plan.ordinance = Ordinance(title: "条例の題", number: "条例の番号", promulgatedOn: day)
    plan.adoption = Adoption(decidedOn: day, decidedBy: "決定した者", statement: "決定の文")
    plan.publication = Publication(publishedOn: day, url: "https://example.jp/pub", reasonForDelay: "遅れの理由")
    plan.revisions = [
      Revision(
        decidedOn: day,
        publication: Publication(publishedOn: day, url: "https://example.jp/rev", reasonForDelay: "変更の遅れの理由"),
        summary: "変更の概要", reason: "変更の理由")
    ]
    plan.contact = contact("plan")
    plan.licence = Licence(title: "規約の題", url: "https://example.jp/terms", citation: "出典の例")
    plan.securityAndPrivacy = SecurityAndPrivacy(
      cybersecurityPolicies: [
        CybersecurityPolicy(title: "方針の題", setBy: "定めた機関", decidedOn: day, url: "https://example.jp/policy")
      ], privacyBases: ["根拠の法律"], invitesAnonymisedDataProposals: true, fileRegisterURL: "https://example.jp/register")
  }

  private static func fillPromotion(_ plan: inout Plan) {
    plan.promotion = PromotionStructure { promotion in
      promotion.crossSectionBody = "本部の名"
      promotion.chair = "本部の長"
      promotion.roles = [PromotionRole(name: "役の名", task: "役の務め")]
      promotion.municipalities = "市町村の文"
      promotion.partners = [
        Partner(id: "p", name: "連携先の名", kind: .company, role: "連携の役", invitation: "募集の文")
      ]
      promotion.execution = "実行の文"
      promotion.evaluation = "評価の文"
      promotion.reviewCycle = "見直しの文"
      promotion.nationalSupport = "国の支援の文"
      promotion.reinvestment = "再投資の文"
      promotion.wideAreaCooperation = "広域の文"
      promotion.referenceCases = [citation("case")]
    }
  }

  private static let measure = Measure(id: "m", title: "施策の題") { measure in
    measure.number = "1-1"
    measure.summary = "施策の要約"
    measure.presentState = "施策の現状"
    measure.content = "施策の内容"
    measure.targetGroup = "施策の対象"
    measure.origin = .national(NationalMeasureReference(number: "04-07", edition: "国の一覧の版", title: "国の施策の題"))
    measure.participation = "参加の文"
    measure.schedule = [ScheduleItem(title: "工程の題", first: year, last: year, note: "工程の注")]
    measure.goal = "施策の目標"
    measure.reasonWithoutGoal = "目標がない理由"
    measure.indicators = [indicator("measure")]
    measure.budget = Budget(businessCode: "事業コードA")
    measure.legalBasis = ["根拠の規定"]
    measure.priority = .later(condition: "着手の条件")
    measure.nationalSupport = "施策の支援"
    measure.sources = [citation("measuresource")]
    measure.reviews = [
      Review(fiscalYear: year) { review in
        review.publishedGrade = "公表の判定"
        review.proposedGrade = "示された判定"
        review.progress = "進捗の文"
        review.comment = "意見の文"
        review.reasonForDifference = "差の理由"
        review.nextStep = "次の方向"
        review.nextActions = "次の取組"
        review.changeRequest = "計画への反映"
        review.effects = [
          ReviewEffect(title: "効果の題") {
            $0.basis = "効果の根拠"
            $0.reinvestment = "効果の使い道"
          }
        ]
        review.source = citation("review")
      }
    ]
  }

  private static func indicator(_ name: String) -> Indicator {
    Indicator(id: RecordID(name), title: name + "指標") { indicator in
      indicator.definition = name + "定義"
      indicator.unit = name + "単位"
      indicator.baseline = Baseline(value: nil, periodText: name + "基準の時", asPrinted: name + "基準の印字")
      indicator.targets = [Target(statement: name + "目標の文", asPrinted: name + "目標の印字")]
      indicator.reasonWithoutTarget = name + "目標なし"
      indicator.source = name + "出所"
      indicator.sourceURL = "https://example.jp/i/" + name
      indicator.settlement = name + "確定"
      indicator.reasonForChoice = name + "選定"
      indicator.reasonForMissingStep = name + "欠け"
      indicator.formula = name + "式"
      indicator.verification = name + "検証"
      indicator.requiredAccuracy = name + "精度"
      indicator.limits = name + "限界"
      indicator.limitsHandling = name + "対応"
      indicator.changeRule = name + "変化"
      indicator.sourceCitations = [citation(name)]
    }
  }

  private static let observation = Observation(indicator: "plan", period: .fiscalYear(year), value: .number(1)) {
    value in
    value.asPrinted = "値の印字"
    value.asReported = "値の報告"
    value.correctionReason = "訂正の理由"
    value.staleness = "古い理由"
    value.note = "値の備考"
    value.evidence = Evidence { evidence in
      evidence.title = "証拠の題"
      evidence.publisher = "証拠の者"
      evidence.url = "https://example.jp/evidence"
      evidence.fileName = "証拠.csv"
      evidence.fileHash = "00"
      evidence.place = "証拠の箇所"
      evidence.formula = "証拠の式"
      evidence.inputs = "証拠の値"
      evidence.timeCode = "0"
      evidence.areaCode = "0"
    }
  }

  private static let textObservation: Observation = {
    var copy = observation
    copy.value = .text("言葉の値")
    return copy
  }()

  private static let scale = GradeScale(
    id: "g", title: "尺度の題", grades: [Grade(label: "甲", meaning: "甲の意味")], basis: "尺度の根拠", source: citation("scale")
  ) { $0.handPoints = HandPoints(title: "加点の題", choices: [1]) }
}
