internal import PlanModel

/// One field of a record: its name, what it means, and how it is read and written.
///
/// A class, because reading passes fields about for every record and value.
final class Field<Record>: Sendable {
  let description: FieldDescription
  /// Reads a node into the record; false after reporting that it could not be read.
  let read: @Sendable (Node, inout Record, inout ReadingContext) -> Bool
  /// What the record holds in this field; `nil` when the field is to be left out.
  let write: @Sendable (Record, Dialect) -> Node.Content?

  let key: String
  private let dialect: Dialect?

  /// A field with its own way of reading and writing.
  init(
    _ key: String, _ summary: String, _ shape: Shape, necessity: Necessity = .optional, standard: String? = nil,
    dialect: Dialect? = nil, read: @escaping @Sendable (Node, inout Record, inout ReadingContext) -> Bool,
    write: @escaping @Sendable (Record, Dialect) -> Node.Content?
  ) {
    description = FieldDescription(
      key: key, summary: summary, necessity: necessity, shape: shape, standard: standard, dialect: dialect)
    self.key = key
    self.dialect = dialect
    self.read = read
    self.write = write
  }

  func occurs(in dialect: Dialect) -> Bool { self.dialect == nil || self.dialect == dialect }
}

extension Field {
  /// A field that every record has.
  static func required<Value>(
    _ key: String, _ path: any WritableKeyPath<Record, Value> & Sendable, _ format: ValueFormat<Value>,
    _ summary: String, necessity: Necessity = .required, dialect: Dialect? = nil
  ) -> Field {
    Field(
      key, summary, format.shape, necessity: necessity, dialect: dialect,
      read: { node, record, context in
        guard let value = format.read(node, &context) else { return false }
        record[keyPath: path] = value
        return true
      },
      write: { record, dialect in format.write(record[keyPath: path], dialect) })
  }

  /// A field that a record may lack.
  static func optional<Value>(
    _ key: String, _ path: any WritableKeyPath<Record, Value?> & Sendable, _ format: ValueFormat<Value>,
    _ summary: String
  ) -> Field {
    Field(
      key, summary, format.shape,
      read: { node, record, context in
        guard let value = format.read(node, &context) else { return false }
        record[keyPath: path] = value
        return true
      },
      write: { record, dialect in record[keyPath: path].map { format.write($0, dialect) } })
  }

  /// A field with any number of values; left out when there are none.
  static func list<Value>(
    _ key: String, _ path: any WritableKeyPath<Record, [Value]> & Sendable, _ format: ValueFormat<Value>,
    _ summary: String, necessity: Necessity = .optional, dialect: Dialect? = nil
  ) -> Field {
    let list = ValueFormat<[Value]>.list(format)
    return Field(
      key, summary, list.shape, necessity: necessity, dialect: dialect,
      read: { node, record, context in
        guard let values = list.read(node, &context) else { return false }
        record[keyPath: path] = values
        return true
      },
      write: { record, dialect in
        let values = record[keyPath: path]
        return values.isEmpty ? nil : list.write(values, dialect)
      })
  }

  /// A field that is left out when it holds `standard`.
  static func standard<Value: Equatable & Sendable>(
    _ key: String, _ path: any WritableKeyPath<Record, Value> & Sendable, _ format: ValueFormat<Value>,
    is standard: Value, _ words: String, _ summary: String
  ) -> Field {
    Field(
      key, summary, format.shape, standard: words,
      read: { node, record, context in
        guard let value = format.read(node, &context) else { return false }
        record[keyPath: path] = value
        return true
      },
      write: { record, dialect in
        record[keyPath: path] == standard ? nil : format.write(record[keyPath: path], dialect)
      })
  }
}
