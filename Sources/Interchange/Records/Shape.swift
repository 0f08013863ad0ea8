/// What a value looks like, as data: the JSON Schema and the reference page are made from it.
indirect enum Shape: Sendable {
  /// Text of one line or several.
  case text
  /// Text in Markdown.
  case markdown
  /// Digits and signs that must stay text.
  case code(example: String)
  /// The address of a web page.
  case address
  /// A record's id or a reference to one; `of` says which.
  case identifier(of: String)
  case number
  case integer(ClosedRange<Int>)
  case boolean
  /// This text and no other.
  case constant(String)
  case date
  case fiscalYear
  case period
  case deadline
  case localGovernmentCode
  case choice(listName: String, items: [ChoiceItem])
  case list(Shape)
  case record(RecordDescription)
  /// The value has one of several shapes.
  case either([Shape])
}

/// A word of a closed list.
struct ChoiceItem: Sendable {
  let code: String
  let label: String
  let aliases: [String]
}

/// What a record holds, without its Swift type.
struct RecordDescription: Sendable {
  /// The name in English, used in the schema.
  let name: String
  /// The name in Japanese.
  let title: String
  /// What the record is, in Japanese.
  let summary: String
  let fields: [FieldDescription]
}

/// What a field holds, without the Swift type of its record.
struct FieldDescription: Sendable {
  let key: String
  /// What to write there, in Japanese.
  let summary: String
  let necessity: Necessity
  let shape: Shape
  /// The value that holds when the field is left out, in words; `nil` where it then holds nothing.
  let standard: String?
  /// The only dialect in which the field occurs; `nil` for both.
  let dialect: Dialect?
}

/// Whether a field may be left out.
enum Necessity: Sendable {
  /// The field may be left out.
  case optional
  /// The field is needed; without it the record is kept with an empty value.
  case required
  /// The field is needed, and without it there is no record.
  case essential
}
