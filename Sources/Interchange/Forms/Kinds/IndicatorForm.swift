extension FormOutline {
  static let indicator = FormOutline(
    PlanRecords.Kind.indicator, nameKey: "id", elsewhere: ["id"],
    parts: [
      Part("basic", "基本", ["title", "definition", "unit", "direction", "owner"]),
      Part("targets", "基準値と目標", ["baseline", "targets", "reasonWithoutTarget"]),
      Part("source", "値の出どころ", ["source", "sourceURL", "settlement", "formula"]),
      Part(
        "quality", "値の確かさ", folded: true,
        ["verification", "requiredAccuracy", "limits", "limitsHandling", "changeRule"]),
      Part(
        "character", "指標の性質",
        ["level", "outcomeTerm", "nature", "counting", "periodKind", "decimalPlaces", "survey", "rank"]),
      Part(
        "relation", "ほかの指標とのつながり", folded: true, ["leadsTo", "partOf", "reasonForMissingStep"]),
      Part("other", "評価の方法・その他", folded: true, ["method", "tolerance", "reasonForChoice", "sourceCitations"]),
    ])
}
