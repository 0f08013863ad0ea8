import PlanModel

extension Rule {
  /// 変更した計画が公表されている (法第9条第4項).
  static let revisionPublished = Rule(
    id: "revision-published",
    title: "変更した計画も公表されている",
    why: "公表の義務は、計画を変更したときにも及びます。古い内容が載ったままでは、住民が誤った目標や期限を信じることになります。",
    clauses: ["publish-without-delay", "prompt-update"],
    doesNotCheck: "掲載されている本文が変更後のものに差し替わっているかどうかは、担当課がページを開いて確かめます。",
    examples: [
      .passing("変更の公表日と掲載先がある") {
        $0.revisions = [
          Revision(
            decidedOn: .known("2027-03-26"),
            publication: Publication(
              publishedOn: .known("2027-03-31"), url: "https://www.example.jp/data-plan/"),
            summary: "目標値の変更")
        ]
      },
      .failing("変更の公表の記録がない", at: .plan("revisions[0].publication")) {
        $0.revisions = [Revision(decidedOn: .known("2027-03-26"), summary: "目標値の変更")]
      },
      .failing("変更の公表日がない", at: .plan("revisions[0].publication.publishedOn")) {
        $0.revisions = [
          Revision(
            decidedOn: .known("2027-03-26"),
            publication: Publication(url: "https://www.example.jp/data-plan/"),
            summary: "目標値の変更")
        ]
      },
      .notConcerned("変更されていない"),
    ]
  ) { context in
    guard !context.plan.revisions.isEmpty else { return .notApplicable("計画は変更されていません。") }
    var gaps: [Gap] = []
    for (index, revision) in context.plan.revisions.enumerated() {
      let field = "revisions[\(index)].publication"
      let when = Wareki.text(revision.decidedOn)
      guard let publication = revision.publication else {
        gaps.append(
          Gap(
            .plan(field), "\(when)の変更を公表した記録がありません。",
            mend: "変更後の計画を公表し、plan.yaml の \(field) に公表日（publishedOn）と掲載先（url）を記載してください。"))
        continue
      }
      if publication.publishedOn == nil {
        gaps.append(
          Gap(
            .plan(field + ".publishedOn"), "\(when)の変更を公表した日がありません。",
            mend: "plan.yaml の \(field).publishedOn に公表日を記載してください。"))
      }
      // A change is usually published on the plan's own page, so that its address serves for both.
      if publication.url.isBlank, context.plan.publication?.url.isBlank ?? true {
        gaps.append(
          Gap(
            .plan(field + ".url"), "\(when)の変更の掲載先がありません。",
            mend: "plan.yaml の \(field).url に、変更後の計画を掲載したページのアドレスを記載してください。"))
      }
    }
    return .found(gaps)
  }
}
