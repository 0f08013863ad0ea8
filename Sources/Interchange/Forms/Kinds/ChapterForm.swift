extension FormOutline {
  static let chapter = FormOutline(
    PlanRecords.Kind.chapter, nameKey: "id", elsewhere: ["id"],
    parts: [
      Part("basic", "題名と本文", ["number", "title", "body"]),
      Part("roles", "手引の構成要素", ["roles"]),
      Part("matters", "法に定める事項", folded: true, ["matters"]),
    ])
}
