import PlanModel

extension Rule {
  /// 庁外の主体との連携が示されている (手引 I-5).
  static let outsidePartnersNamed = Rule(
    id: "outside-partners-named",
    title: "庁外の主体との連携が示されている",
    why: "企業、大学、NPO などと早い段階から連携すると、団体だけではできない施策を組み立てられます。",
    clauses: ["outside-partners"],
    doesNotCheck: "連携先の選び方が公平かどうか、連携が成果につながるかどうかは、団体が判断します。",
    examples: [
      .passing("NPO と連携している"),
      .failing("庁外の主体が挙げられていない", at: .plan("promotion.partners")) { plan in
        plan.promotion?.partners = []
        plan.change("open-data") { $0.partners = [] }
      },
    ]
  ) { context in
    guard context.plan.promotion?.partners.isEmpty ?? true else { return .satisfied }
    return .gap(
      .plan("promotion.partners"), "企業、大学、NPO など庁外の主体との連携が示されていません。",
      mend: "連携する主体があれば、plan.yaml の promotion.partners に名称（name）、種類（kind）及び役割（role）を記載してください。")
  }
}
