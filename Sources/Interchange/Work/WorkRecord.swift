internal import PlanModel
internal import TextFormats

/// Records that are no part of a plan, written and read by the same descriptions as those that are.
enum WorkRecord {
  static func json<Record>(_ record: Record, _ format: RecordFormat<Record>) -> [UInt8] {
    var writer = JSONWriter()
    format.write(record, .canonical).write(to: &writer)
    return writer.bytes
  }

  /// The record, with members that are not known passed over: a newer program may have written them.
  static func read<Record>(_ json: [UInt8], _ format: RecordFormat<Record>) -> Record? {
    guard let text = TextDecoding.decode(json).text, let root = JSONReader.read(text, notesPlaces: false).root else {
      return nil
    }
    var context = ReadingContext(file: "", dialect: .canonical, record: .plan)
    return format.read(root, &context)
  }
}
