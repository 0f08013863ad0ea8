extension FormOutline {
  /// The rule that asks names the judgement.
  static let judgement = FormOutline(
    PlanRecords.Kind.judgement, nameKey: "rule", elsewhere: ["rule"],
    parts: [Part("basic", "人による判断", ["satisfied", "reason", "judgedBy", "judgedOn"])])
}
