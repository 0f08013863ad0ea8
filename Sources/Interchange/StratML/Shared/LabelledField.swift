internal import PlanModel

/// A field of a record for which StratML has no element: its name in the text for everything else, how it is written
/// there and how it is read back. Export, import and the account of losses all go by these.
struct LabelledField<Record>: Sendable {
  /// The name in brackets.
  let label: String
  /// What the record holds, one text for each value.
  let values: @Sendable (Record) -> [String]
  /// Takes a text back into the record; false when it says nothing that the field can hold.
  let take: @Sendable (inout Record, String) -> Bool

  init(
    _ label: String, _ values: @escaping @Sendable (Record) -> [String],
    _ take: @escaping @Sendable (inout Record, String) -> Bool
  ) {
    self.label = label
    self.values = values
    self.take = take
  }

  /// A text.
  static func text(_ label: String, _ path: any WritableKeyPath<Record, String?> & Sendable) -> LabelledField {
    LabelledField(label, { $0[keyPath: path].map { [$0] } ?? [] }) { record, text in
      record[keyPath: path] = text
      return true
    }
  }

  /// Any number of texts.
  static func texts(_ label: String, _ path: any WritableKeyPath<Record, [String]> & Sendable) -> LabelledField {
    LabelledField(label, { $0[keyPath: path] }) { record, text in
      record[keyPath: path].append(text)
      return true
    }
  }

  /// A word from a closed list.
  static func word<Word: CodedValue>(
    _ label: String, _ path: any WritableKeyPath<Record, Word?> & Sendable
  ) -> LabelledField {
    LabelledField(label, { $0[keyPath: path].map { [$0.label] } ?? [] }) { record, text in
      guard let word = Word.reading(text) else { return false }
      record[keyPath: path] = word
      return true
    }
  }

  /// Any number of words from a closed list.
  static func words<Word: CodedValue>(
    _ label: String, _ path: any WritableKeyPath<Record, [Word]> & Sendable
  ) -> LabelledField {
    LabelledField(label, { $0[keyPath: path].map(\.label) }) { record, text in
      guard let word = Word.reading(text) else { return false }
      record[keyPath: path].append(word)
      return true
    }
  }

  /// A statement that is made or not.
  static func flag(_ label: String, _ path: any WritableKeyPath<Record, Bool> & Sendable) -> LabelledField {
    LabelledField(label, { $0[keyPath: path] ? ["はい"] : [] }) { record, text in
      guard text == "はい" else { return false }
      record[keyPath: path] = true
      return true
    }
  }

  /// A day.
  static func date(_ label: String, _ path: any WritableKeyPath<Record, CalendarDate?> & Sendable) -> LabelledField {
    LabelledField(label, { $0[keyPath: path].map { [$0.description] } ?? [] }) { record, text in
      guard let date = CalendarDate(iso: text) else { return false }
      record[keyPath: path] = date
      return true
    }
  }
}

extension Array {
  /// What a record holds in these fields.
  func parts<Record>(of record: Record) -> [LabelledText.Part] where Element == LabelledField<Record> {
    flatMap { field in field.values(record).map { LabelledText.Part(field.label, $0) } }
  }

  /// The names of these fields.
  func labels<Record>() -> Set<String> where Element == LabelledField<Record> { Set(map(\.label)) }

  /// Takes the parts of a text into a record; what no field could take comes back.
  func take<Record>(_ text: String, into record: inout Record) -> String where Element == LabelledField<Record> {
    let read = LabelledText.read(text, labels: labels())
    var refused = read.rest.isEmpty ? [] : [read.rest]
    for part in read.parts {
      let isTaken = first { $0.label == part.label }?.take(&record, part.value) ?? false
      if !isTaken { refused.append("【\(part.label)】\(part.value)") }
    }
    return refused.joined(separator: "\n")
  }
}
