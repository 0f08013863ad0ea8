import PlanModel

/// Art. 11: data held by governments and businesses is made easy to use.
enum ActArticle11: ClauseSection {
  static let clauses: [Clause] = [
    .act(
      "open-data-duty", "保有データを使いやすくすること", "第11条第1項", .obligation, binds: .localGovernments,
      "国と地方公共団体は、個人や法人の権利利益、国の安全などを害さないようにしつつ、保有するデータを国民がインターネット等で容易に利用できるよう、必要な措置を講じます。計画の有無にかかわりません。"),
    .act(
      "business-data-effort", "事業者の保有データ", "第11条第2項", .effort, binds: [.business],
      "事業者は、自ら保有するデータについても、国民が使いやすくなるように努めることとされています。",
      reasonWithoutRule: "事業者に向けた規定であり、計画の点検の対象になりません。"),
  ]
}
