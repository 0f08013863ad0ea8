import PlanModel

extension Rule {
  /// ひな型の仮の題名が残っていない (手引 I-6).
  static let skeletonTextReplaced = Rule(
    id: "skeleton-text-replaced",
    title: "ひな型の仮の題名が残っていない",
    why: "ひな型のままの施策が公表されると、住民や企業は、取り組むことが決まった施策と区別できません。",
    clauses: ["own-or-national-measures"],
    doesNotCheck: "書き換えた題名が施策の内容を表しているかどうかは、担当課が判断します。",
    weight: .atLeast(.error, because: "ひな型の仮の題名は、計画の内容ではないためです。"),
    examples: [
      .passing("全ての施策に題名が付いている"),
      .failing("題名がひな型のままである", at: .measure("standard", "title")) {
        $0.change("standard") { $0.title = "（施策名を書いてください）" }
      },
    ]
  ) { context in
    let gaps = context.plan.measures.filter { $0.title.hasPrefix("（") && $0.title.hasSuffix("を書いてください）") }.map {
      Gap(
        .measure($0.id, "title"), "施策 \($0.id) の題名が、ひな型のままです。",
        mend: "\(context.file(of: $0)) の title に、施策の題名を記載してください。この施策がないときは、plan.yaml の measures から外してください。")
    }
    return .found(gaps)
  }
}
