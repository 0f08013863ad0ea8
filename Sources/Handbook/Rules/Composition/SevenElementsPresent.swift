import PlanModel

extension Rule {
  /// 七つの要素を満たす章がある (手引 I-6).
  static let sevenElementsPresent = Rule(
    id: "seven-elements-present",
    title: "七つの構成要素に当たる章がある",
    why: "現状から個人情報の取扱いまでの七つの要素がそろって、計画の全体が読み取れます。既存の計画を生かすときは、章の題名や順序を変えず、どの章がどの要素に当たるかを対応付ければ足ります。",
    clauses: ["seven-elements"],
    doesNotCheck: "章の内容が、対応付けた要素の中身として十分かどうかは、計画の担当課が読んで判断します。",
    weight: .atLeast(.warning, because: "手引が新たな計画にも既存の計画にも求めている骨組みであり、欠けると計画の全体が読み取れないためです。"),
    examples: [
      .passing("七つの要素に章がある"),
      .passing("一つの章が二つの要素を兼ねる") { plan in
        plan.chapters.removeAll { $0.id == "purpose" }
        plan.changeChapter("present") { $0.roles = [.presentState, .purpose] }
      },
      .failing("推進体制の章がない", at: .plan("chapters")) { $0.chapters.removeAll { $0.id == "structure" } },
      .failing("どの章が現状及び課題に当たるか示されていない", of: .town, at: .plan("chapters")) {
        $0.changeChapter("present") {
          $0.roles = []
          $0.matters = [.otherNecessary]
        }
      },
    ]
  ) { context in
    let settled = context.settledMatters
    let missing = ChapterRole.allCases.filter { role in
      // What the Act itself asks for is reported by the rule on its three matters.
      settled.contains(role.impliedMatter) && !context.plan.chapters.contains { $0.roles.contains(role) }
    }
    return .found(
      missing.map { role in
        Gap(
          .plan("chapters"), "「\(role.label)」に当たる章がありません。",
          mend: "その内容を書いた章の roles に「\(role.label)」を加えてください。章がないときは、章を設けてください。")
      })
  }
}
