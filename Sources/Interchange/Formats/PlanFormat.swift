internal import PlanModel

extension RecordFormat where Record == Plan {
  static let plan = RecordFormat<Plan>(
    "Plan", "計画", "計画の全体です。フォルダーでは plan.yaml に書きます。", blank: { Plan(id: "plan", title: "") },
    reference: { _, _ in .plan }, fields: identityFields + standingFields + contentFields)

  private static let identityFields: [Field<Plan>] = [
    .schemaVersion,
    .standard("id", \.id, .id("Plan"), is: "", "フォルダーの名称", "識別子"),
    .required("title", \.title, .text, "計画の名称"),
    .optional("subtitle", \.subtitle, .text, "副題又は併記する名称"),
    .standard("status", \.status, .choice, is: .draft, "素案", "計画の状況"),
    .list("bodies", \.bodies, .localGovernmentCode, "策定する団体の全国地方公共団体コード（代表する団体を先に）"),
    .list("unlistedBodies", \.unlistedBodies, .unlistedBody, "1,788団体の一覧にない団体"),
    .optional("formulation", \.formulation, RecordFormat<Formulation>.formulation.value, "策定の方法"),
    .optional("span", \.span, RecordFormat<DateSpan>.span.value, "計画期間"),
    .list("roles", \.roles, RecordFormat<LegalRole>.legalRole.value, "この文書が果たす役割"),
  ]

  private static let standingFields: [Field<Plan>] = [
    .optional("nationalPlan", \.nationalPlan, RecordFormat<NationalPlanReference>.nationalPlan.value, "即した国の計画"),
    .optional(
      "prefecturalPlan", \.prefecturalPlan, RecordFormat<PrefecturalPlanReference>.prefecturalPlan.value,
      "勘案した都道府県の計画（市町村の場合）"),
    .list("relatedPlans", \.relatedPlans, RecordFormat<RelatedPlan>.relatedPlan.value, "整合を図る他の計画"),
    .optional("handbookEdition", \.handbookEdition, .choice, "用いた手引の版"),
    .optional("ordinance", \.ordinance, RecordFormat<Ordinance>.ordinance.value, "もとになる条例"),
    .optional("adoption", \.adoption, RecordFormat<Adoption>.adoption.value, "計画の決定"),
    .optional("publication", \.publication, RecordFormat<Publication>.publication.value, "最初の公表"),
    .list("revisions", \.revisions, RecordFormat<Revision>.revision.value, "決定後の変更（古いものから順に）"),
    .optional("contact", \.contact, RecordFormat<Contact>.contact.value, "計画についての問合せ先"),
  ]

  private static let contentFields: [Field<Plan>] = [
    .optional("vision", \.vision, RecordFormat<Vision>.vision.value, "目指す姿"),
    .optional("promotion", \.promotion, RecordFormat<PromotionStructure>.promotion.value, "推進体制"),
    .list("pillars", \.pillars, RecordFormat<PillarChoice>.pillarChoice.value, "5つの柱のそれぞれの取扱い"),
    .optional(
      "securityAndPrivacy", \.securityAndPrivacy, RecordFormat<SecurityAndPrivacy>.securityAndPrivacy.value,
      "セキュリティ及び個人情報"),
    .list("sections", \.sections, RecordFormat<Section>.section.value, "担当課"),
    .tableOfContents("chapters", of: "Chapter", "章の識別子を並べた目次（この順に公表する。）") { $0.chapters.map(\.id.rawValue) },
    .list("chapters", \.chapters, RecordFormat<Chapter>.chapter.value, "章", dialect: .canonical),
    .tableOfContents("measures", of: "Measure", "施策の識別子を並べた目次（この順に公表する。）") { $0.measures.map(\.id.rawValue) },
    .list("measures", \.measures, RecordFormat<Measure>.measure.value, "施策", dialect: .canonical),
    .list("indicators", \.indicators, RecordFormat<Indicator>.indicator.value, "計画全体の指標"),
    .list("observations", \.observations, RecordFormat<Observation>.observation.value, "実績値", dialect: .canonical),
    .optional("yearlyRound", \.yearlyRound, RecordFormat<YearlyRound>.yearlyRound.value, "毎年度の評価の進め方"),
    .list("yearlyReports", \.yearlyReports, RecordFormat<YearlyReport>.yearlyReport.value, "評価を終え、公表した年度"),
    .list("gradeScales", \.gradeScales, RecordFormat<GradeScale>.gradeScale.value, "判定尺度"),
    .list("judgements", \.judgements, RecordFormat<Judgement>.judgement.value, "人による判断"),
    .optional("licence", \.licence, RecordFormat<Licence>.licence.value, "利用条件"),
    .list("sources", \.sources, RecordFormat<Citation>.citation.value, "出典"),
    .list("news", \.news, RecordFormat<NewsItem>.news.value, "お知らせ（新しいものから順に）"),
  ]
}

extension Field where Record == Plan {
  /// The version of canonical JSON; its first member, so that a program sees it before anything else.
  static var schemaVersion: Field<Plan> {
    Field(
      "schema", "データの版（\(CanonicalJSON.schemaVersion)）", .constant(CanonicalJSON.schemaVersion),
      necessity: .required, dialect: .canonical,
      read: { node, _, context in
        guard let text = context.scalar(node) else { return false }
        if text == CanonicalJSON.schemaVersion { return true }
        context.report(
          .schemaVersion, at: node.position, "データの版が「\(Excerpt.of(text))」となっています。",
          remedy: "このプログラムが読み取れる版は「\(CanonicalJSON.schemaVersion)」です。プログラムの版を確かめてください。")
        return false
      },
      write: { _, _ in .scalar(CanonicalJSON.schemaVersion, .text) })
  }

  /// The ids of chapters or measures in the order of the plan; each record has a file of its own.
  static func tableOfContents(
    _ key: String, of name: String, _ summary: String, _ ids: @escaping @Sendable (Plan) -> [String]
  ) -> Field<Plan> {
    Field(
      key, summary, .list(.identifier(of: name)), dialect: .folder,
      read: { node, _, context in
        let path = context.path
        defer { context.path = path }
        guard case .sequence(let items) = node.content else {
          context.report(
            .wrongType, at: node.position, "「\(key)」は一覧で書くところですが、一覧になっていません。",
            remedy: "「[ ]」で囲んで「,」で区切るか、「- 」で始まる行を並べてください。")
          return false
        }
        var entries: [ReadingContext.TableOfContentsEntry] = []
        for (index, item) in items.enumerated() where !item.isNothing {
          context.path = path + "[\(index)]"
          guard let id = context.normalisedText(item) else { continue }
          entries.append(.init(id: id, place: context.place(at: item.position)))
        }
        context.contents[key] = entries
        return true
      },
      write: { plan, _ in
        let ids = ids(plan)
        return ids.isEmpty ? nil : .sequence(ids.map { Node(.scalar($0, .text)) })
      })
  }
}
