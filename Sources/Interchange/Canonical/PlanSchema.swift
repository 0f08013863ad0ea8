internal import PlanModel
internal import TextFormats

extension CanonicalJSON {
  /// The JSON Schema (2020-12) of canonical JSON, made from the same description as its reader and writer.
  public static func schema() -> [UInt8] {
    var definitions = SchemaDefinitions()
    definitions.collect(RecordFormat<Plan>.plan.description)
    var writer = JSONWriter(indented: true)
    writer.object { writer in
      writer.field("$schema", "https://json-schema.org/draft/2020-12/schema")
      writer.field("$id", "urn:\(schemaVersion.replacing("/", with: ":"))")
      writer.field("title", "官民データ活用推進計画（\(schemaVersion)）")
      writer.field("$ref", "#/$defs/Plan")
      writer.key("$defs")
      writer.object { writer in
        for record in definitions.records {
          writer.key(record.name)
          SchemaWriter(place: "#/$defs/").write(record, to: &writer)
        }
      }
    }
    return writer.bytes + [0x0A]
  }

  /// The same schema by kinds of records, for a document that holds others beside them. References begin with `place`.
  public static func definitions(under place: String) -> [(name: String, json: [UInt8])] {
    var definitions = SchemaDefinitions()
    definitions.collect(RecordFormat<Plan>.plan.description)
    return definitions.records.map { record in
      var writer = JSONWriter()
      SchemaWriter(place: place).write(record, to: &writer)
      return (record.name, writer.bytes)
    }
  }
}

/// Every kind of record below another, each once, in the order in which it is met.
struct SchemaDefinitions {
  private(set) var records: [RecordDescription] = []
  private var names: Set<String> = []
  private let dialect: Dialect

  init(dialect: Dialect = .canonical) { self.dialect = dialect }

  mutating func collect(_ record: RecordDescription) {
    guard names.insert(record.name).inserted else { return }
    records.append(record)
    for field in record.fields where field.dialect == nil || field.dialect == dialect { collect(field.shape) }
  }

  private mutating func collect(_ shape: Shape) {
    switch shape {
    case .list(let element): collect(element)
    case .record(let record): collect(record)
    case .either(let shapes): for shape in shapes { collect(shape) }
    default: break
    }
  }
}

private struct SchemaWriter {
  /// What stands before the name of a record in a reference to it.
  let place: String

  func write(_ record: RecordDescription, to writer: inout JSONWriter) {
    let fields = record.fields.filter { $0.dialect != .folder }
    writer.object { writer in
      writer.field("title", record.title)
      writer.field("description", record.summary)
      writer.field("type", "object")
      writer.key("properties")
      writer.object { writer in
        for field in fields {
          writer.key(field.key)
          write(field, to: &writer)
        }
      }
      let required = fields.filter { $0.necessity != .optional }
      if !required.isEmpty {
        writer.key("required")
        writer.array { writer in for field in required { writer.string(field.key) } }
      }
      writer.key("additionalProperties")
      writer.bool(false)
    }
  }

  private func write(_ field: FieldDescription, to writer: inout JSONWriter) {
    writer.object { writer in
      let standard = field.standard.map { "（書かないときは「\($0)」）" } ?? ""
      writer.field("description", field.summary + standard)
      members(field.shape, to: &writer)
    }
  }

  private func write(_ shape: Shape, to writer: inout JSONWriter) {
    writer.object { writer in members(shape, to: &writer) }
  }

  /// The members that tell the shape of a value.
  private func members(_ shape: Shape, to writer: inout JSONWriter) {
    switch shape {
    case .text, .code, .address: writer.field("type", "string")
    case .markdown:
      writer.field("type", "string")
      writer.field("contentMediaType", "text/markdown")
    case .constant(let text): writer.field("const", text)
    case .number: writer.field("type", "number")
    case .integer(let range):
      writer.field("type", "integer")
      writer.key("minimum")
      writer.integer(range.lowerBound)
      writer.key("maximum")
      writer.integer(range.upperBound)
    case .boolean: writer.field("type", "boolean")
    case .identifier, .date, .fiscalYear, .period, .deadline, .localGovernmentCode:
      writer.field("type", "string")
      writer.field("pattern", Self.pattern(shape))
    case .choice(_, let items):
      writer.key("oneOf")
      writer.array { writer in
        for item in items {
          writer.object { writer in
            writer.field("const", item.code)
            writer.field("title", item.label)
          }
        }
      }
    case .list(let element):
      writer.field("type", "array")
      writer.key("items")
      write(element, to: &writer)
    case .record(let record): writer.field("$ref", place + record.name)
    case .either(let shapes):
      writer.key("anyOf")
      writer.array { writer in for shape in shapes { write(shape, to: &writer) } }
    }
  }

  private static func pattern(_ shape: Shape) -> String? {
    let year = "[0-9]{4}"
    let period = "FY\(year)|\(year)(-[0-9]{2}(-[0-9]{2})?)?"
    return switch shape {
    case .identifier: "^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$"
    case .date: "^\(year)-[0-9]{2}-[0-9]{2}$"
    case .fiscalYear: "^FY\(year)$"
    case .period: "^(\(period))$"
    case .deadline: "^(\(period)|everyFiscalYear|endOfPlan|total:FY\(year)/FY\(year))$"
    case .localGovernmentCode: "^[0-9]{6}$"
    default: nil
    }
  }
}
