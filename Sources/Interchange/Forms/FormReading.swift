public import PlanModel

/// What was read from a form.
public struct FormReading: Sendable {
  /// The form as it was filled in, nothing lost: rows in which nothing stands are gone, and a blank one is at the end.
  public let form: RecordForm
  /// The record; `nil` when it cannot be kept, because something that was filled in would be lost.
  public let record: PlanRecord?
  /// What is to be mended. `Place.field` is the path of a field of the form.
  public let findings: [Finding]
}

extension RecordForm {
  /// Reads what a browser sent for the form of a record.
  ///
  /// - Parameters:
  ///   - kind: one of `PlanRecords.Kind`.
  ///   - entries: the entries in the order in which they came; names that no field bears are passed over.
  ///   - stored: the record that is changed; `nil` for a new one. What the form does not show keeps what it says.
  ///   - parts: the parts that were shown; `nil` for all.
  ///   - id: the name of a new record: its id, for a judgement its rule. Observations and reviews need none.
  ///   - parent: the record to which a new one belongs: an indicator's or a review's measure, an observation's indicator.
  ///   - isQualitative: whether an observation's indicator has words for values.
  public static func read(
    kind: String, entries: [(name: String, value: String)], into stored: PlanRecord?, parts: [String]? = nil,
    id: String? = nil, parent: String? = nil, isQualitative: Bool = false
  ) -> FormReading {
    guard let known = FormKind.of(kind) else {
      return FormReading(form: blank(kind: kind), record: nil, findings: [])
    }
    var reader = FormReader(known, stored, parts: parts, id: id, parent: parent, isQualitative: isQualitative)
    return reader.read(entries)
  }
}
