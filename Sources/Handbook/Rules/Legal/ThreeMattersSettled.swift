import PlanModel

extension Rule {
  /// 法第9条第2項の三つの事項が定められている.
  static let threeMattersSettled = Rule(
    id: "three-matters-settled",
    title: "法の定める三つの事項が定められている",
    why: "都道府県の計画には、基本的な方針、推進に関する事項及びその他必要な事項を定めることとされています。どの章がどの事項に当たるかが分かれば、漏れがないことを示せます。",
    clauses: ["plan-basic-policy", "plan-matters", "plan-other-matters", "seven-elements"],
    doesNotCheck: "章の内容が、対応付けた事項の中身として十分かどうかは、計画の担当課が読んで判断します。",
    examples: [
      .passing("全ての事項に章がある"),
      .passing("既存の計画の章を事項に対応付けた") {
        $0.changeChapter("policy") { $0.title = "第2編 目指す方向" }
      },
      .failing("基本的な方針に当たる章がない", at: .plan("chapters")) { $0.chapters.removeAll { $0.id == "policy" } },
      .failing("町の計画に、施策に当たる章も施策もない", of: .town, at: .plan("chapters")) {
        $0.chapters.removeAll { $0.id == "measures" }
        $0.measures = []
        $0.observations = []
        $0.vision?.headlineIndicators = []
        $0.vision?.scenes = [VisionScene(title: "引っ越しのとき", now: "窓口を回る。", then: "届出を自宅で終える。")]
        $0.pillars = Pillar.allCases.map { PillarChoice($0, isAdopted: false, reason: "検討中のため。") }
      },
    ]
  ) { context in
    let settled = context.settledMatters
    return .found(
      ActMatter.allCases.filter { !settled.contains($0) }.map { matter in
        Gap(
          .plan("chapters"), "「\(matter.label)」に当たる章がありません。",
          mend: "その内容を書いた章の roles に構成要素を、又は matters に「\(matter.label)」を記載してください。章がないときは、章を設けてください。")
      })
  }
}

extension RuleContext {
  /// The matters of Art. 9(2) that the chapters settle; individual measures settle the second by themselves.
  var settledMatters: Set<ActMatter> {
    var settled = Set<ActMatter>()
    for chapter in plan.chapters { settled.formUnion(chapter.settledMatters) }
    if !plan.measures.isEmpty { settled.insert(.matters) }
    return settled
  }
}
