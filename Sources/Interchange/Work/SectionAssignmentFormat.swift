public import PlanModel

extension RecordFormat where Record == SectionAssignment {
  static let assignment = RecordFormat<SectionAssignment>(
    "SectionAssignment", "回答の依頼", "計画担当課から各課への依頼です。", blank: { SectionAssignment(section: "") },
    fields: [
      .required("section", \.section, .id("Section"), "担当課の識別子", necessity: .essential),
      .optional("dueOn", \.dueOn, .date, "回答の期限"),
      .optional("note", \.note, .text, "依頼の内容"),
      .required("state", \.state, .choice, "回答の状況", necessity: .essential),
      .optional("returnReason", \.returnReason, .text, "差戻しの理由"),
    ])
}

extension SectionAssignment {
  /// The assignment as compact JSON, UTF-8: the content of its record.
  public var json: [UInt8] { WorkRecord.json(self, .assignment) }

  /// Reads the content of a record; `nil` when it is none.
  public init?(json: [UInt8]) {
    guard let read = WorkRecord.read(json, .assignment) else { return nil }
    self = read
  }
}
