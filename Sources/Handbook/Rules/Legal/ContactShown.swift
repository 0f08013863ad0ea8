import PlanModel

extension Rule {
  /// 問合せ先が示されている (手引 I-4).
  static let contactShown = Rule(
    id: "contact-shown",
    title: "問合せ先が示されている",
    why: "計画を読んだ住民や企業が、疑問や協力の申出をどこへ伝えればよいかが分かるようにするためです。",
    clauses: ["contact-shown"],
    doesNotCheck: "電話番号やメールアドレスが実際につながるかどうかは、公表の前に担当課が確かめます。",
    weight: .atLeast(
      .error, because: "手引が公表に添えるよう求めている記載であり、ないと読んだ人が尋ねることも申し出ることもできないためです。"),
    examples: [
      .passing("課名、電話番号及びメールアドレスがある"),
      .failing("問合せ先がない", at: .plan("contact")) { $0.contact = nil },
      .failing("課名だけで連絡の手段がない", at: .plan("contact")) { $0.contact = Contact(name: "情報政策課") },
      .failing("課名がない", at: .plan("contact.name")) { $0.contact?.name = "　" },
    ]
  ) { context in
    guard let contact = context.plan.contact else {
      return .gap(
        .plan("contact"), "問合せ先がありません。",
        mend: "plan.yaml の contact に、担当課の名称（name）と電話番号（telephone）又はメールアドレス（email）を記載してください。")
    }
    if contact.name.isBlank {
      return .gap(
        .plan("contact.name"), "問合せ先に担当課の名称がありません。", mend: "plan.yaml の contact.name に担当課の名称を記載してください。")
    }
    let ways = [contact.telephone, contact.email, contact.url, contact.address]
    guard ways.contains(where: { !$0.isBlank }) else {
      return .gap(
        .plan("contact"), "問合せ先に、電話番号などの連絡の手段がありません。",
        mend: "plan.yaml の contact に、電話番号（telephone）又はメールアドレス（email）を記載してください。")
    }
    return .satisfied
  }
}
