import PlanModel

extension Rule {
  /// 国の支援策が活用されている (手引 I-8).
  static let nationalSupportUsed = Rule(
    id: "national-support-used",
    title: "国の支援策の活用が示されている",
    why: "国には相談窓口や人材の派遣などの支援策があります。活用の予定が示されていれば、担当が替わっても申請の時期を逃しません。",
    clauses: ["use-national-support"],
    doesNotCheck: "利用できる支援策があるかどうかは、担当課が現在の国の窓口に確かめます。",
    weight: .atMost(.information, because: "支援策を使うかどうかは団体の事情により、計画への記載も求められていないためです。"),
    examples: [
      .passing("人材の派遣を活用する"),
      .failing("国の支援策について書かれていない", at: .plan("promotion.nationalSupport")) {
        $0.promotion?.nationalSupport = nil
      },
    ]
  ) { context in
    let isUsed =
      !(context.plan.promotion?.nationalSupport.isBlank ?? true)
      || context.plan.measures.contains { !$0.nationalSupport.isBlank }
    guard !isUsed else { return .satisfied }
    return .gap(
      .plan("promotion.nationalSupport"), "国の支援策の活用について書かれていません。",
      mend: "活用する支援策があれば、plan.yaml の promotion.nationalSupport に記載してください。")
  }
}
