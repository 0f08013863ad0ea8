import PlanModel

extension HandbookCoverage {
  /// I-5 策定及び推進体制, sentence by sentence.
  static let section5: [HandbookSentence] = [
    .init(5, 1, 1, .body, "286bac66", "庁内横断の体制の推奨", .clauses(["cross-section-structure"])),
    .init(5, 2, 1, .body, "475daa15", "市町村計画による都道府県計画の勘案", .clauses(["take-prefectural-plan-into-account"])),
    .init(5, 2, 2, .body, "04540589", "市町村の広域連携が有効な施策", .clauses(["wide-area-cooperation"])),
    .init(5, 2, 3, .body, "cab005da", "策定段階からの市町村との連携", .clauses(["municipalities-from-drafting"])),
    .init(5, 3, 1, .body, "16a43bf1", "他県・企業・大学・NPO との連携", .clauses(["outside-partners"])),
    .init(5, 4, 1, .body, "b4096287", "実行できる体制づくりの重要性", .clauses(["execution-structure"])),
    .init(
      5, 4, 2, .body, "e44629ba", "事例と民間情報の活用、定量評価と見直し",
      .clauses([
        "use-good-cases", "private-data-may-be-used", "cross-section-structure", "quantitative-evaluation",
        "pdca-review",
      ])),
    .init(5, 5, 1, .body, "9c8e4609", "条例で方針や体制を定める方法", .clauses(["ordinance-option"])),
    .init(5, 5, 2, .body, "a3fad36b", "条例を定めた団体の例の参考", .clauses(["ordinance-option"])),
  ]
}
