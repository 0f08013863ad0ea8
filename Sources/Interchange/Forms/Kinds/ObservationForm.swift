extension FormOutline {
  /// One cell holds the number, the words or the reason for their absence, as in the tables that officers know. What a
  /// value as printed says (「約5,000件以上」) stands in one part with it.
  static let observation = FormOutline(
    PlanRecords.Kind.observation, nameKey: nil, elsewhere: ["indicator"],
    owners: [
      "text": "value", "absence": "value", "comparator": "value", "approximate": "value", "asPrinted": "value",
    ],
    parts: [
      Part("basic", "実績値", ["period", "value", "comparator", "approximate", "asPrinted", "status", "asOf"]),
      Part("source", "証拠", ["source", "publisher", "sourceURL", "cell", "file", "note"]),
      Part("report", "報告・訂正", folded: true, ["reportedBy", "reportedOn", "correctionReason"]),
      Part(
        "computed", "算出・コード", folded: true,
        ["asReported", "formula", "inputs", "staleness", "fileHash", "timeCode", "areaCode"]),
    ])
}
