import PlanModel

extension Rule {
  /// 図の出典と利用の条件が示されている (著作権法第48条第1項).
  static let figureRightsStated = Rule(
    id: "figure-rights-stated",
    title: "図の出典及び利用の条件が示されている",
    why: "計画には、国の資料の図や写真がよく使われます。団体が作成したものでない図は、出典と利用の条件を確かめておかないと、後で取り下げることになり、計画を使う人にも誤って使わせてしまいます。",
    clauses: ["source-of-others-works-shown", "licence-and-citation"],
    doesNotCheck: "図が本当に団体の作成したものか、条件や許諾の範囲で使っているか、写真に人が写っていないかは、担当課が確かめます。",
    weight: .atMost(.warning, because: "図に著作権が及ぶかどうか、引用か許諾による利用かは、記録からは分からないためです。"),
    examples: [
      .passing(
        "団体が作成した図と、出典と条件のある図がある",
        figures: [
          PlanFigure(name: "f-1", caption: "推進の体制", isOwnWork: true),
          PlanFigure(name: "f-2", caption: "普及率", source: "総務省「通信利用動向調査」", terms: "公共データ利用規約（第1.0版）"),
        ]),
      .failing(
        "出典も作成した者も分からない図がある", figures: [PlanFigure(name: "f-1", caption: "普及率")],
        at: Place(.file("figures/f-1"), field: "source")),
      .failing(
        "出典だけがあり、利用の条件がない図がある", of: .town,
        figures: [PlanFigure(name: "f-2", caption: "普及率", source: "総務省「通信利用動向調査」")],
        at: Place(.file("figures/f-2"), field: "terms")),
      .notConcerned("図がない"),
    ]
  ) { context in
    guard !context.figures.isEmpty else { return .notApplicable("計画に添えた図がありません。") }
    return .found(context.figures.compactMap(\.rightsGap))
  }
}

extension PlanFigure {
  /// What is not settled about the rights in the figure; nil when the body made it, or when source and terms are told.
  fileprivate var rightsGap: Gap? {
    if isOwnWork { return nil }
    let words = caption.isBlank ? path : caption
    if source.isBlank {
      return Gap(
        place("source"), "図「\(words)」の出典が示されていません。",
        mend: "\(path) の出典と利用の条件を記載してください。団体が作成した図であるときは、その旨を記録すれば足ります。")
    }
    guard terms.isBlank else { return nil }
    return Gap(
      place("terms"), "図「\(words)」の利用の条件が示されていません。",
      mend: "出典「\(source ?? "")」の利用規約を確かめ、規約の名称又は許諾を得たことを\(path) に記載してください。")
  }
}
