internal import TextFormats

extension Node.Content {
  /// Writes the content as JSON.
  func write(to writer: inout JSONWriter) {
    switch self {
    case .mapping(let members):
      writer.object { writer in
        for member in members {
          writer.key(member.key)
          member.value.content.write(to: &writer)
        }
      }
    case .sequence(let items):
      writer.array { writer in
        for item in items { item.content.write(to: &writer) }
      }
    case .scalar(let text, let style):
      switch style {
      case .number: writer.number(text)
      case .boolean: writer.bool(text == "true")
      case .null: writer.null()
      case .plain, .text, .code: writer.string(text)
      }
    }
  }
}
