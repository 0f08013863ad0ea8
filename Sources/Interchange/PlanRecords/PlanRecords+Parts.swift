public import PlanModel

extension PlanRecords {
  /// The actual value that a record holds; `nil` when it is none or cannot be read. Without the checks of a whole plan,
  /// for those who need a thousand of them.
  public static func observation(_ record: PlanRecord) -> Observation? {
    guard record.kind == Kind.observation else { return nil }
    return part(record, RecordFormat<Observation>.observation)
  }

  /// The review that a record holds; `nil` when it is none or cannot be read.
  public static func review(_ record: PlanRecord) -> Review? {
    guard record.kind == Kind.review else { return nil }
    return part(record, RecordFormat<Review>.review)
  }

  private static func part<Part>(_ record: PlanRecord, _ format: RecordFormat<Part>) -> Part? {
    guard let text = TextDecoding.decode(record.json).text,
      let root = JSONReader.read(text, notesPlaces: false).root
    else { return nil }
    var context = ReadingContext(file: "", dialect: .canonical, record: .plan)
    return format.read(root, &context)
  }
}
