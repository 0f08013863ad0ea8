import PlanModel

extension Rule {
  /// よった手引の版が示されている.
  static let handbookEditionNamed = Rule(
    id: "handbook-edition-named",
    title: "よった手引の版が示されている",
    why: "手引には三つの版があります。どの版によったかが記録されていれば、後の点検や改定の際に、求められていた内容を確かめられます。",
    clauses: ["handbook-edition"],
    doesNotCheck: "計画がその版に沿っているかどうかは、他の点検と担当課の判断によります。",
    examples: [
      .passing("令和元年10月版によった"),
      .failing("手引の版が示されていない", at: .plan("handbookEdition")) { $0.handbookEdition = nil },
    ]
  ) { context in
    guard context.plan.handbookEdition == nil else { return .satisfied }
    return .gap(
      .plan("handbookEdition"), "よった手引の版が示されていません。",
      mend: "plan.yaml の handbookEdition に「平成29年10月版」「平成30年8月版」又は「令和元年10月版」を記載してください。")
  }
}
