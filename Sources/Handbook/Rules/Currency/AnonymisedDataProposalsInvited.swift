import PlanModel

extension Rule {
  /// 行政機関等匿名加工情報の提案を募集しているかどうかが記録されている.
  static let anonymisedDataProposalsInvited = Rule(
    id: "anonymised-data-proposals-invited",
    title: "匿名加工情報の提案の募集が記録されている",
    why: "都道府県と指定都市には、行政機関等匿名加工情報を用いる事業の提案を募集する義務があります。民間によるデータ活用の入口であり、計画に記録しておくと企業が見付けやすくなります。",
    clauses: ["anonymised-processing-invitation"],
    doesNotCheck: "募集の方法や提案の審査が法律に沿っているかどうかは、個人情報保護の担当が判断します。",
    weight: .atMost(.advice, because: "義務は募集することであり、計画への記載までは求められていないためです。"),
    examples: [
      .passing("募集していることが記録されている"),
      .failing("募集しているかどうかが分からない", at: .plan("securityAndPrivacy.invitesAnonymisedDataProposals")) {
        $0.securityAndPrivacy?.invitesAnonymisedDataProposals = nil
      },
      .notConcerned("指定都市以外の市町村の計画である", of: .town),
      .notConcerned("法律が直接適用される前の計画である", asOf: .known("2023-03-31")),
    ]
  ) { context in
    guard context.isPrefecture || context.addressees.contains(.designatedCity) else {
      return .notApplicable("指定都市以外の市町村では、募集するかどうかは任意です。")
    }
    guard let record = context.plan.securityAndPrivacy else { return .notApplicable("セキュリティ及び個人情報の記録がありません。") }
    guard record.invitesAnonymisedDataProposals != true else { return .satisfied }
    return .gap(
      .plan("securityAndPrivacy.invitesAnonymisedDataProposals"), "行政機関等匿名加工情報の提案を募集していることが記録されていません。",
      mend: "募集の状況を確かめ、募集していれば plan.yaml の securityAndPrivacy.invitesAnonymisedDataProposals に true と記載してください。")
  }
}
