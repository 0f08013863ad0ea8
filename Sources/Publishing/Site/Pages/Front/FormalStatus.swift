import PlanModel

/// What the plan is formally: which law's plan, for which time, decided by whom, and how it changed since.
struct FormalStatus {
  let statement: String?
  let facts: [(name: String, value: String)]
  let roles: TableModel?
  let relatedPlans: [RelatedPlan]
  let revisions: TableModel?
  let sources: [Citation]

  init(_ plan: Plan) {
    statement = plan.adoption?.statement
    facts = Self.facts(plan)
    roles = Self.roles(plan)
    relatedPlans = plan.relatedPlans
    revisions = Self.revisions(plan)
    sources = plan.sources
  }

  private static func facts(_ plan: Plan) -> [(name: String, value: String)] {
    var facts: [(name: String, value: String?)] = [
      ("状況", plan.status.label), ("決定した日", plan.adoption?.decidedOn.map(Wareki.textWithWesternYear)),
      ("決定した機関", plan.adoption?.decidedBy),
      ("公表した日", plan.publication?.publishedOn.map(Wareki.textWithWesternYear)),
      ("計画の期間", plan.span.map(FigureText.span)),
    ]
    if let formulation = plan.formulation {
      let pattern =
        formulation.pattern == .newPlan
        ? "単独の計画として策定しています。" : "既存の計画に盛り込む形で策定しています。"
      facts.append(("策定の形", pattern))
      facts.append(("もとになる計画", formulation.existingPlanTitle))
      facts.append(("もとになる計画との関係", formulation.relation))
      if formulation.isSmallStart {
        facts.append(("進め方", "できるところから始め、取組を広げていきます（スモールスタート）。"))
      }
    }
    if let national = plan.nationalPlan {
      let day = national.decidedOn.map { "（\(Wareki.textWithWesternYear($0))閣議決定）" } ?? ""
      facts.append(("即している国の計画", national.title + day))
    }
    if let prefectural = plan.prefecturalPlan {
      let day = prefectural.decidedOn.map { "（\(Wareki.textWithWesternYear($0))決定）" } ?? ""
      let how = prefectural.howConsidered.map { "\n" + $0 } ?? ""
      facts.append(("勘案している都道府県の計画", prefectural.title + day + how))
    }
    facts.append(("参考にした手引", plan.handbookEdition?.label))
    if let ordinance = plan.ordinance {
      facts.append(("関係する条例", ordinance.title + (ordinance.number.map { "（\($0)）" } ?? "")))
    }
    return facts.compactMap { fact in fact.value.map { (fact.name, $0) } }
  }

  private static func roles(_ plan: Plan) -> TableModel? {
    guard !plan.roles.isEmpty else { return nil }
    let rows = plan.roles.map { role -> [TableModel.Cell] in
      [
        .remark(role.kind.label, role.title ?? ""), role.basis.map { .text($0) } ?? .nothing,
        (role.span ?? plan.span).map { .text(FigureText.span($0)) } ?? .nothing,
      ]
    }
    return TableModel(
      caption: "この計画の位置付け", columns: [.init("役割"), .init("根拠"), .init("期間", isNarrow: true)], rows: rows)
  }

  private static func revisions(_ plan: Plan) -> TableModel? {
    guard !plan.revisions.isEmpty else { return nil }
    let rows = plan.revisions.reversed().map { revision -> [TableModel.Cell] in
      let published = revision.publication?.publishedOn.map(Wareki.textWithWesternYear)
      return [
        .text(Wareki.textWithWesternYear(revision.decidedOn)), .remark(revision.summary, revision.reason ?? ""),
        published.map { .outside(text: $0 + "公表", url: revision.publication?.url) } ?? .nothing,
      ]
    }
    return TableModel(
      caption: "改定の経過", columns: [.init("改定した日", isNarrow: true), .init("内容"), .init("公表")], rows: Array(rows))
  }
}
