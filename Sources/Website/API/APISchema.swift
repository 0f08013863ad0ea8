internal import PlanModel
internal import PlanOperations
internal import TextFormats

/// An object that the interface makes itself, described for the OpenAPI document. What canonical JSON describes stands
/// in the document under the names of its own schema.
struct APISchema: Sendable {
  /// What a member holds.
  indirect enum Shape: Sendable {
    case text
    /// At most so many characters.
    case limitedText(Int)
    /// The same, or a number.
    case textOrNumber(Int)
    case truth
    /// The same, or `null`.
    case orNull(Shape)
    case integer
    case day
    case moment
    case matching(String)
    case choice([String])
    case list(Shape)
    /// A list of at least one and at most so many.
    case limitedList(Shape, most: Int)
    /// Another schema of the document.
    case named(String)
    /// An object of these members.
    case object([Member])
  }

  /// A member of an object.
  struct Member: Sendable {
    let name: String
    let shape: Shape
    let summary: String
    let isOptional: Bool

    init(_ name: String, _ shape: Shape, _ summary: String, optional: Bool = false) {
      self.name = name
      self.shape = shape
      self.summary = summary
      isOptional = optional
    }
  }

  let name: String
  let title: String
  let members: [Member]

  /// Where schemas stand in the document.
  static let place = "#/components/schemas/"

  func write(to json: inout JSONWriter) { Self.object(title: title, members, &json) }

  private static func object(title: String?, _ members: [Member], _ json: inout JSONWriter) {
    json.object { json in
      json.field("title", title)
      json.field("type", "object")
      json.key("properties")
      json.object { json in
        for member in members {
          json.key(member.name)
          write(member.shape, summary: member.summary, &json)
        }
      }
      json.key("required")
      json.array { json in for member in members where !member.isOptional { json.string(member.name) } }
      json.key("additionalProperties")
      json.bool(false)
    }
  }

  private static func write(_ shape: Shape, summary: String?, _ json: inout JSONWriter) {
    if case .object(let members) = shape {
      object(title: summary, members, &json)
      return
    }
    json.object { json in
      json.field("description", summary)
      switch shape {
      case .text: json.field("type", "string")
      case .limitedText(let longest): limitedText(longest, &json)
      case .textOrNumber(let longest):
        json.key("oneOf")
        json.array { json in
          json.object { limitedText(longest, &$0) }
          json.object { $0.field("type", "number") }
        }
      case .truth: json.field("type", "boolean")
      case .orNull(let shape):
        json.key("anyOf")
        json.array { json in
          write(shape, summary: nil, &json)
          json.object { $0.field("type", "null") }
        }
      case .integer: json.field("type", "integer")
      case .day:
        json.field("type", "string")
        json.field("format", "date")
      case .moment:
        json.field("type", "string")
        json.field("format", "date-time")
      case .matching(let pattern):
        json.field("type", "string")
        json.field("pattern", pattern)
      case .choice(let codes):
        json.field("type", "string")
        json.key("enum")
        json.array { json in for code in codes { json.string(code) } }
      case .list(let element):
        json.field("type", "array")
        json.key("items")
        write(element, summary: nil, &json)
      case .limitedList(let element, let most):
        json.field("type", "array")
        json.key("minItems")
        json.integer(1)
        json.key("maxItems")
        json.integer(most)
        json.key("items")
        write(element, summary: nil, &json)
      case .named(let name): json.field("$ref", place + name)
      case .object: break
      }
    }
  }

  private static func limitedText(_ longest: Int, _ json: inout JSONWriter) {
    json.field("type", "string")
    json.key("maxLength")
    json.integer(longest)
  }
}
