import PlanModel

extension Rule {
  /// 施策が互いに結び付いている (手引 I-4).
  static let measuresConnected = Rule(
    id: "measures-connected",
    title: "施策が互いに結び付いている",
    why: "施策が互いに結び付いて働くと、それぞれを別に行うより大きな効果が得られます。どの施策がどの施策を支えるかが示されていれば、遅れの影響も読み取れます。",
    clauses: ["measures-connected"],
    doesNotCheck: "結び付きが実際に働いているかどうかは、担当課どうしが話し合って判断します。",
    examples: [
      .passing("支えとなる施策を示した施策がある"),
      .asking("施策どうしの結び付きが示されていない") { $0.change("open-data") { $0.dependsOn = [] } },
      .notConcerned("施策が一つだけである") { plan in
        plan.measures.removeAll { $0.id != "open-data" }
        plan.change("open-data") { $0.dependsOn = [] }
      },
    ]
  ) { context in
    guard context.plan.measures.count > 1 else { return .notApplicable("施策が二つ以上ありません。") }
    if context.plan.measures.contains(where: { !$0.dependsOn.isEmpty }) { return .satisfied }
    return .question("施策どうしの結び付き（dependsOn）が示されていません。施策は互いに連携して働くように作られていますか。")
  }
}
