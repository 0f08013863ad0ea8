import PlanModel

extension Rule {
  /// 計画の団体が、全国地方公共団体コードから分かる.
  static let bodiesKnown = Rule(
    id: "bodies-known",
    title: "どの団体の計画かがコードから分かる",
    why: "府中市や伊達市のように同じ名前の団体があるため、団体は6桁のコードで特定します。指定都市の区のコードは、計画を定める団体のものではありません。",
    clauses: ["codes-checked"],
    doesNotCheck: "コードの団体が実際にこの計画を定めたかどうかは、担当課が確かめます。検査数字の誤りは、ファイルを読み込むときに見つけます。",
    weight: .atLeast(.error, because: "団体が特定できないと、どの義務が及ぶかを判定できないためです。"),
    examples: [
      .passing("団体のコードがある"),
      .passing("共同の計画で、全ての団体が分かる") { plan in
        if let code = LocalGovernmentCode("310000") { plan.bodies.append(code) }
      },
      .failing("団体が書かれていない", at: .plan("bodies")) { $0.bodies = [] },
      .failing("指定都市の区のコードが書かれている", at: .plan("bodies[1]")) { plan in
        if let code = LocalGovernmentCode("271021") { plan.bodies.append(code) }
      },
      .failing("共同で行う団体が一覧にない", of: .town, at: .measure("online", "jointBodies[0]")) { plan in
        if let code = LocalGovernmentCode("271021") { plan.change("online") { $0.jointBodies = [code] } }
      },
    ]
  ) { context in
    let plan = context.plan
    guard !plan.bodies.isEmpty else {
      return .gap(
        .plan("bodies"), "どの団体の計画かが書かれていません。",
        mend: "plan.yaml の bodies に、全国地方公共団体コード（6桁）を引用符で囲んで記載してください。")
    }
    var gaps: [Gap] = []
    for (index, code) in plan.bodies.enumerated() where plan.body(code) == nil {
      gaps.append(
        Gap(
          .plan("bodies[\(index)]"), "コード \(code) の団体は、都道府県及び市区町村の一覧にありません。",
          mend: "plan.yaml の bodies[\(index)] を確かめてください。広域連合などは、unlistedBodies に名称とともに記載してください。",
          why: "指定都市の区のコードは、計画を定める団体のコードではありません。"))
    }
    for measure in plan.measures {
      for (index, code) in measure.jointBodies.enumerated() where plan.body(code) == nil {
        gaps.append(
          Gap(
            .measure(measure.id, "jointBodies[\(index)]"), "コード \(code) の団体は、都道府県及び市区町村の一覧にありません。",
            mend:
              "\(context.file(of: measure)) の jointBodies[\(index)] を確かめてください。広域連合などは、plan.yaml の unlistedBodies に記載してください。"
          ))
      }
    }
    return .found(gaps)
  }
}
