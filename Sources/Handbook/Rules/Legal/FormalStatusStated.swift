import PlanModel

extension Rule {
  /// 正式に位置付けたことが明記されている (手引 I-4).
  static let formalStatusStated = Rule(
    id: "formal-status-stated",
    title: "正式な位置付けが明記されている",
    why: "題名の異なる文書であっても、官民データ活用推進計画として正式に位置付けたことが書かれていれば、住民も国も、法に基づく計画と分かります。",
    clauses: ["formal-status-stated"],
    doesNotCheck: "書かれたとおりの決定がされたかどうかは、決裁の記録により担当課が確かめます。",
    weight: .atLeast(
      .error, because: "これがないと、公表された文書が法に基づく計画であるかを誰も確かめられず、公表の目的を果たせないためです。"),
    examples: [
      .passing("位置付けの文がある"),
      .failing("位置付けの文がない", at: .plan("adoption.statement")) { $0.adoption?.statement = nil },
      .failing("文が官民データ活用推進計画に触れていない", at: .plan("adoption.statement")) {
        $0.adoption?.statement = "本計画は、総合計画の分野別計画です。"
      },
      .notConcerned("まだ素案である") {
        $0.status = .draft
        $0.adoption = nil
      },
    ]
  ) { context in
    guard context.isDecided else { return .notApplicable("計画はまだ決定されていません。") }
    let mend = "plan.yaml の adoption.statement に、官民データ活用推進計画として正式に位置付けたことを記載してください。"
    guard let statement = context.plan.adoption?.statement, !statement.isBlank else {
      return .gap(.plan("adoption.statement"), "正式に位置付けたことを示す文がありません。", mend: mend)
    }
    guard dataUsePromotion.occurs(in: statement) else {
      return .gap(.plan("adoption.statement"), "位置付けの文が、官民データ活用推進計画に触れていません。", mend: mend)
    }
    return .satisfied
  }

  /// Common to the names of the Act and of the plan.
  private static let dataUsePromotion = Word("官民データ活用推進")
}
