import PlanModel

/// The privacy law as it applies to local governments since 2023-04-01.
enum PrivacyLaw: ClauseSection {
  static let clauses: [Clause] = [
    Clause(
      id: "privacy-law-direct", title: "個人情報保護法の直接適用", document: .privacyAct, pinpoint: "（令和3年法律第37号第51条による改正後）",
      force: .obligation, binds: .localGovernments, from: "2023-04-01", reading: .privacy,
      statement: "2023年4月1日から、地方公共団体にも個人情報保護法が直接適用され、個人情報保護委員会が監督します。個人情報の取扱いは、この法律に基づいて書きます。",
      note: "計画に法律の名を書くことまで求めた規定ではありません。古い根拠のままになっていないかを確かめるために用います。"),
    Clause(
      id: "no-abolished-ordinance", title: "廃止された条例を根拠としないこと", document: .privacyAct,
      pinpoint: "（令和3年法律第37号第51条による改正後）", force: .recommendation, binds: .localGovernments, from: "2023-04-01",
      reading: .privacy,
      statement: "法律の直接適用に伴い、従来の個人情報保護条例は法律の施行条例に改められました。2023年4月1日以後の計画では、廃止された条例を根拠に挙げないでください。",
      note: "条例の題名と施行日は団体により異なります。例規集で確かめてください。"),
    Clause(
      id: "personal-information-file-register", title: "個人情報ファイル簿", document: .privacyAct,
      pinpoint: "（令和3年法律第37号第51条による改正後）", force: .obligation, binds: .localGovernments, from: "2023-04-01",
      reading: .privacy,
      statement: "本人の数が1,000人以上の個人情報ファイルについては、個人情報ファイル簿を作り、公表します。",
      reasonWithoutRule: "団体の義務ですが、計画書に書くべき事項ではないため、計画の点検では扱いません。"),
    Clause(
      id: "anonymised-processing-invitation", title: "匿名加工情報の提案の募集", document: .privacyAct,
      pinpoint: "（令和3年法律第37号第51条による改正後）", force: .obligation, forceByBody: [.otherMunicipality: .option],
      binds: .localGovernments, from: "2023-04-01", reading: .privacy,
      statement: "都道府県と指定都市は、行政機関等匿名加工情報を用いる事業の提案を募集します。その他の市町村は、募集するかどうかを任意に決められます。",
      note: "計画への記載を求めた規定ではありません。記載がないときは、募集の状況の確認を促すにとどめます。"),
    Clause(
      id: "no-provision-beyond-purpose", title: "利用目的以外の提供の制限", document: .privacyAct, pinpoint: "第69条第1項",
      force: .obligation, binds: .localGovernments, from: "2023-04-01", reading: .privacyProvision,
      statement: "地方公共団体の機関は、法令に基づく場合を除き、持っている個人情報を利用目的以外の目的で他に提供できません。",
      note: "同条第2項は、本人の同意があるときなどの例外を定めています。2023年4月1日より前は、各団体の個人情報保護条例によっていました。"),
  ]
}
