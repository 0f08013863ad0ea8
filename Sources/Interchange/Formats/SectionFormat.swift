internal import PlanModel

extension RecordFormat where Record == Section {
  static let section = RecordFormat<Section>(
    "Section", "担当課", "施策や指標を担当する課です。", blank: { Section(id: "", name: "") },
    reference: { section, _ in .section(section.id) },
    fields: [
      .required("id", \.id, .id("Section"), "識別子（計画の中で重複しないもの）", necessity: .essential),
      .required("name", \.name, .text, "課の名称"),
      .optional("department", \.department, .text, "部局の名称"),
      .optional("contact", \.contact, RecordFormat<Contact>.contact.value, "課の連絡先"),
    ])
}
