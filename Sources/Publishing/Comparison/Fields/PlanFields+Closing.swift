import PlanModel

extension PlanFields {
  static func promotion(_ promotion: PromotionStructure?, _ sheet: inout FieldSheet) {
    sheet.text("promotion.crossSectionBody", "部局横断的な体制", promotion?.crossSectionBody)
    sheet.text("promotion.chair", "長", promotion?.chair)
    sheet.elements(
      "promotion.roles", "役割の分担", FieldWords.pairs((promotion?.roles ?? []).map { ($0.name, $0.task) }))
    sheet.text("promotion.municipalities", "市町村との関係", promotion?.municipalities)
    sheet.text("promotion.execution", "実行体制", promotion?.execution)
    sheet.text("promotion.evaluation", "評価の方法", promotion?.evaluation)
    sheet.text("promotion.reviewCycle", "見直しの方法", promotion?.reviewCycle)
    sheet.text("promotion.nationalSupport", "国の支援", promotion?.nationalSupport)
    sheet.text("promotion.reinvestment", "生まれた余力の活用", promotion?.reinvestment)
    sheet.text("promotion.wideAreaCooperation", "広域連携", promotion?.wideAreaCooperation)
    sheet.elements("promotion.referenceCases", "参考にした事例", FieldWords.citations(promotion?.referenceCases ?? []))
  }

  static func security(_ security: SecurityAndPrivacy?, _ sheet: inout FieldSheet) {
    sheet.elements(
      "securityAndPrivacy.cybersecurityPolicies", "サイバーセキュリティを確保するための方針",
      (security?.cybersecurityPolicies ?? []).map { policy in
        FieldSheet.Element(
          policy.title,
          [
            policy.title, policy.setBy.map { "定めた機関：" + $0 }, FieldWords.day(policy.decidedOn).map { $0 + "決定" },
            policy.url,
          ].compactMap { $0 }.joined(separator: "\n"))
      })
    sheet.elements(
      "securityAndPrivacy.privacyBases", "個人情報の取扱いの根拠", FieldWords.plain(security?.privacyBases ?? []))
    sheet.text(
      "securityAndPrivacy.invitesAnonymisedDataProposals", "行政機関等匿名加工情報の提案の募集",
      security?.invitesAnonymisedDataProposals.map { $0 ? "行う" : "行わない" })
    sheet.text("securityAndPrivacy.fileRegisterURL", "個人情報ファイル簿", security?.fileRegisterURL)
  }

  static func round(_ round: YearlyRound?, _ sheet: inout FieldSheet) {
    sheet.text("yearlyRound.stages", "評価の段階", round?.stages.map(\.label).joined(separator: "、"))
    sheet.elements(
      "yearlyRound.milestones", "年次の予定",
      (round?.milestones ?? []).map { milestone in
        FieldSheet.Element(milestone.kind.rawValue, "\(milestone.kind.label)：\(milestone.month)月\(milestone.day)日まで")
      })
    sheet.elements(
      "yearlyRound.directions", "施策の方向",
      FieldWords.pairs((round?.directions ?? []).map { ($0.label, $0.consequence.label) }))
  }

  static func decision(_ plan: Plan, _ sheet: inout FieldSheet) {
    sheet.text("adoption.decidedOn", "決定した日", FieldWords.day(plan.adoption?.decidedOn))
    sheet.text("adoption.decidedBy", "決定した機関", plan.adoption?.decidedBy)
    sheet.text("adoption.statement", "決定の内容", plan.adoption?.statement)
    sheet.text("publication.publishedOn", "公表した日", FieldWords.day(plan.publication?.publishedOn))
    sheet.text("publication.url", "公表した場所", plan.publication?.url)
    sheet.text("publication.reasonForDelay", "公表が遅れた理由", plan.publication?.reasonForDelay)
    sheet.elements("revisions", "改定の経過", plan.revisions.map(revision))
    FieldWords.add(plan.contact, under: "contact", to: &sheet)
  }

  private static func revision(_ revision: Revision) -> FieldSheet.Element {
    let published = revision.publication
    return FieldSheet.Element(
      revision.decidedOn.description,
      [
        Wareki.textWithWesternYear(revision.decidedOn) + "改定", revision.summary, revision.reason.map { "理由：" + $0 },
        FieldWords.day(published?.publishedOn).map { $0 + "公表" }, published?.url, published?.reasonForDelay,
      ].compactMap { $0 }.joined(separator: "\n"))
  }

  static func other(_ plan: Plan, _ sheet: inout FieldSheet) {
    sheet.text("licence.title", "適用する規約", plan.licence?.title)
    sheet.text("licence.url", "規約のアドレス", plan.licence?.url)
    sheet.text("licence.citation", "出典の書き方", plan.licence?.citation)
    sheet.elements("sources", "資料", FieldWords.citations(plan.sources))
  }
}
