import Foundation
import PlanModel

/// The plan's own facts in parts, as the form of the plan divides them. News, yearly reports and values are no text of the
/// plan.
enum PlanFields {
  /// A part of the facts.
  struct Part {
    /// The name of the part in the form.
    var id: String
    var title: String
    var sheet: FieldSheet
  }

  /// The parts that stand before the chapters.
  static func opening(_ plan: Plan, _ side: ComparisonSide) -> [Part] {
    [
      part("basic", "計画の基本事項") { basic(plan, &$0) }, part("standing", "位置付け") { standing(plan, &$0) },
      part("vision", "目指す姿") { vision(plan.vision, side, &$0) }, part("pillars", "5つの柱") { pillars(plan, &$0) },
    ]
  }

  /// The parts that stand after the measures.
  static func closing(_ plan: Plan) -> [Part] {
    [
      part("promotion", "推進体制") { promotion(plan.promotion, &$0) },
      part("security", "セキュリティ・個人情報") { security(plan.securityAndPrivacy, &$0) },
      part("round", "年次の進め方") { round(plan.yearlyRound, &$0) },
      part("decision", "決定・公表・問合せ先") { decision(plan, &$0) },
      part("other", "利用の条件・資料") { other(plan, &$0) },
    ]
  }

  private static func part(_ id: String, _ title: String, _ fill: (inout FieldSheet) -> Void) -> Part {
    var sheet = FieldSheet()
    fill(&sheet)
    return Part(id: id, title: title, sheet: sheet)
  }

  private static func basic(_ plan: Plan, _ sheet: inout FieldSheet) {
    sheet.text("title", "計画の名称", plan.title)
    sheet.text("subtitle", "副題", plan.subtitle)
    sheet.text("status", "計画の状況", plan.status.label)
    sheet.text("bodies", "団体", plan.bodies.map { plan.body($0)?.fullName ?? $0.text }.joined(separator: "、"))
    sheet.text("span", "計画期間", FieldWords.span(plan.span))
    sheet.text("formulation.pattern", "策定の形", plan.formulation?.pattern.label)
    sheet.text("formulation.existingPlanTitle", "もとになる計画", plan.formulation?.existingPlanTitle)
    sheet.text("formulation.relation", "もとになる計画との関係", plan.formulation?.relation)
    sheet.text(
      "formulation.smallStart", "進め方", FieldWords.yes(plan.formulation?.isSmallStart ?? false, "できるところから始める（スモールスタート）"))
  }

  private static func standing(_ plan: Plan, _ sheet: inout FieldSheet) {
    let roles = plan.roles.map { role in
      FieldSheet.Element(
        role.kind.rawValue,
        [
          role.kind.label, role.title.map { "名称：" + $0 }, role.basis.map { "根拠：" + $0 },
          role.span.map { "期間：" + FigureText.span($0) },
        ].compactMap { $0 }.joined(separator: "\n"))
    }
    sheet.elements("roles", "計画の役割", roles)
    func decided(_ title: String?, _ day: CalendarDate?) -> String? {
      title.map { $0 + (FieldWords.day(day).map { "（\($0)決定）" } ?? "") }
    }
    sheet.text("nationalPlan", "即している国の計画", decided(plan.nationalPlan?.title, plan.nationalPlan?.decidedOn))
    sheet.text(
      "prefecturalPlan", "勘案している都道府県の計画", decided(plan.prefecturalPlan?.title, plan.prefecturalPlan?.decidedOn))
    sheet.text("prefecturalPlan.howConsidered", "都道府県の計画の勘案の方法", plan.prefecturalPlan?.howConsidered)
    sheet.elements(
      "relatedPlans", "関連する計画",
      plan.relatedPlans.map { related in
        FieldSheet.Element(
          related.title, [related.title, related.relation, related.url].compactMap { $0 }.joined(separator: "\n"))
      })
    sheet.text(
      "ordinance", "関係する条例",
      plan.ordinance.map { ordinance in
        ordinance.title + (ordinance.number.map { "（\($0)）" } ?? "")
          + (FieldWords.day(ordinance.promulgatedOn).map { "\n\($0)公布" } ?? "")
      })
    sheet.text("handbookEdition", "参考にした手引", plan.handbookEdition?.label)
  }

  private static func vision(_ vision: Vision?, _ side: ComparisonSide, _ sheet: inout FieldSheet) {
    sheet.text("vision.statement", "目指す姿", vision?.statement)
    sheet.text("vision.description", "目指す姿の説明", vision?.description)
    sheet.elements(
      "vision.scenes", "暮らしの場面",
      (vision?.scenes ?? []).map { scene in
        FieldSheet.Element(scene.title, "\(scene.title)\n今：\(scene.now)\nこれから：\(scene.then)")
      })
    sheet.references(
      "vision.headlineIndicators", "代表する指標", side.references(.indicator, vision?.headlineIndicators ?? []))
  }

  private static func pillars(_ plan: Plan, _ sheet: inout FieldSheet) {
    let choices = plan.pillars.sorted { $0.pillar.number < $1.pillar.number }
    sheet.elements(
      "pillars", "柱の選択と基本的な方針",
      choices.map { choice in
        FieldSheet.Element(
          choice.pillar.rawValue,
          [
            "\(choice.pillar.number) \(choice.pillar.label)：" + (choice.isAdopted ? "取り上げる" : "取り上げない"), choice.policy,
            choice.reason.map { "理由：" + $0 },
          ].compactMap { $0 }.joined(separator: "\n"))
      })
  }
}
