extension FormOutline {
  static let section = FormOutline(
    PlanRecords.Kind.section, nameKey: "id", elsewhere: ["id"],
    parts: [
      Part("basic", "基本", ["name", "department"]),
      Part("contact", "連絡先", ["contact"]),
    ])
}
