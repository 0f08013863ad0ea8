internal import PlanModel

extension RecordFormat where Record == SecurityAndPrivacy {
  static let securityAndPrivacy = RecordFormat<SecurityAndPrivacy>(
    "SecurityAndPrivacy", "セキュリティ及び個人情報", "セキュリティと個人情報の取扱いのもとになる方針や法令です。",
    blank: { SecurityAndPrivacy() },
    fields: [
      .list(
        "cybersecurityPolicies", \.cybersecurityPolicies, RecordFormat<CybersecurityPolicy>.cybersecurityPolicy.value,
        "サイバーセキュリティを確保するための方針"),
      .list("privacyBases", \.privacyBases, .text, "個人情報の取扱いの根拠（法律や条例の名称）"),
      .optional(
        "invitesAnonymisedDataProposals", \.invitesAnonymisedDataProposals, .truth, "行政機関等匿名加工情報の提案を募集しているか"),
      .optional("fileRegisterURL", \.fileRegisterURL, .address, "個人情報ファイル簿のアドレス"),
    ])
}

extension RecordFormat where Record == CybersecurityPolicy {
  static let cybersecurityPolicy = RecordFormat<CybersecurityPolicy>(
    "CybersecurityPolicy", "セキュリティの方針", "機関ごとに定めて公表する方針です。", blank: { CybersecurityPolicy(title: "") },
    fields: [
      .required("title", \.title, .text, "名称"),
      .optional("setBy", \.setBy, .text, "定めた機関"),
      .optional("decidedOn", \.decidedOn, .date, "定めた日"),
      .optional("url", \.url, .address, "公表ページのアドレス"),
    ])
}
