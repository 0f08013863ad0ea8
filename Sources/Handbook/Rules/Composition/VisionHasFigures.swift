import PlanModel

extension Rule {
  /// 目指す姿が数値や図表でも示されている (手引 I-2).
  static let visionHasFigures = Rule(
    id: "vision-has-figures",
    title: "目指す姿が数値でも示されている",
    why: "言葉だけでは、どこまで変わるのかが住民に伝わりません。目指す姿を表す指標を選んでおくと、図にして示せます。",
    clauses: ["figures-shown"],
    doesNotCheck: "図表が分かりやすいかどうかは、担当課が住民の目で確かめます。",
    examples: [
      .passing("目指す姿を表す指標が選ばれている"),
      .passing("今とこれからの場面が描かれている") {
        $0.vision?.headlineIndicators = []
        $0.vision?.scenes = [VisionScene(title: "引っ越しのとき", now: "3つの窓口を回る。", then: "スマートフォンで届出を終える。")]
      },
      .failing("目指す姿が言葉だけで示されている", at: .plan("vision.headlineIndicators")) {
        $0.vision?.headlineIndicators = []
      },
      .notConcerned("目指す姿がない") { $0.vision = nil },
    ]
  ) { context in
    guard let vision = context.plan.vision else { return .notApplicable("目指す姿が記されていません。") }
    guard vision.headlineIndicators.isEmpty, vision.scenes.isEmpty else { return .satisfied }
    return .gap(
      .plan("vision.headlineIndicators"), "目指す姿を表す数値や場面がありません。",
      mend: "plan.yaml の vision.headlineIndicators に目指す姿を表す指標の id を、又は vision.scenes に今とこれからの場面を記載してください。")
  }
}
