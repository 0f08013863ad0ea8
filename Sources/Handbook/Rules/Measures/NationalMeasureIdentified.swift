import PlanModel

extension Rule {
  /// 国の施策一覧から選んだ施策に、番号と版がある (手引 I-6).
  static let nationalMeasureIdentified = Rule(
    id: "national-measure-identified",
    title: "国の施策一覧から選んだ施策に番号及び版がある",
    why: "国の施策一覧は改められ、番号の意味も変わります。番号と版がそろっていれば、後からでも同じ施策に当たれます。",
    clauses: ["own-or-national-measures"],
    doesNotCheck: "記載された番号が、その版の一覧にあるかどうかは、担当課が一覧を開いて確かめます。",
    examples: [
      .passing("番号と版がある"),
      .failing("版がない", at: .measure("online", "origin.edition")) {
        $0.change("online") { $0.origin = .national(NationalMeasureReference(number: "01-01")) }
      },
      .failing("番号がない", at: .measure("online", "origin.number")) {
        $0.change("online") { $0.origin = .national(NationalMeasureReference(edition: "2018年5月2日改定")) }
      },
      .notConcerned("独自の施策だけである") { plan in
        plan.change("online") { $0.origin = .own }
      },
    ]
  ) { context in
    guard context.plan.measures.contains(where: { $0.origin.nationalReference != nil }) else {
      return .notApplicable("国の施策一覧から選んだ施策はありません。")
    }
    var gaps: [Gap] = []
    for measure in context.plan.measures {
      guard let reference = measure.origin.nationalReference else { continue }
      let file = context.file(of: measure)
      if reference.number.isBlank {
        gaps.append(
          Gap(
            .measure(measure.id, "origin.number"), "施策「\(measure.title)」に、国の施策一覧の番号がありません。",
            mend: "\(file) の origin.number に番号を記載してください。"))
      }
      if reference.edition.isBlank {
        gaps.append(
          Gap(
            .measure(measure.id, "origin.edition"), "施策「\(measure.title)」に、国の施策一覧の版がありません。",
            mend: "\(file) の origin.edition に、一覧の名称と日付を記載してください。"))
      }
    }
    return .found(gaps)
  }
}
