import PlanModel

extension Rule {
  /// 市町村との連携が示されている (手引 I-5).
  static let municipalitiesInvited = Rule(
    id: "municipalities-invited",
    title: "市町村との連携が示されている",
    why: "市町村の計画は都道府県の計画を勘案して作られます。策定の段階から連携しておくと、市町村は計画を作りやすくなります。",
    clauses: ["municipalities-from-drafting"],
    doesNotCheck: "連携の仕方が市町村にとって適切かどうかは、都道府県が市町村の意見を聴いて判断します。",
    examples: [
      .passing("骨子の段階から市町村と協議している"),
      .failing("市町村との連携が書かれていない", at: .plan("promotion.municipalities")) {
        $0.promotion?.municipalities = nil
      },
      .notConcerned("市町村の計画である", of: .town),
    ]
  ) { context in
    guard context.plan.promotion?.municipalities.isBlank ?? true else { return .satisfied }
    return .gap(
      .plan("promotion.municipalities"), "市町村との連携が書かれていません。",
      mend: "市町村と連携しているときは、plan.yaml の promotion.municipalities にその内容を記載してください。")
  }
}
