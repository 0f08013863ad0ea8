internal import PlanModel

/// How one kind of value is read from a node and written to one.
struct ValueFormat<Value>: Sendable {
  /// What the value looks like.
  let shape: Shape
  /// The value of a node, or `nil` after reporting why there is none.
  let read: @Sendable (Node, inout ReadingContext) -> Value?
  /// The content that stands for a value.
  let write: @Sendable (Value, Dialect) -> Node.Content
}

extension ValueFormat {
  /// A list of values. A single value in place of a list is taken for a list of one, and said so.
  static func list<Element>(_ element: ValueFormat<Element>) -> ValueFormat<[Element]> where Value == [Element] {
    ValueFormat<[Element]>(
      shape: .list(element.shape),
      read: { node, context in
        let path = context.path
        defer { context.path = path }
        guard case .sequence(let items) = node.content else {
          context.report(
            .wrongType, at: node.position, "\(quotedKey(path))は一覧で書くところですが、一覧になっていません。",
            remedy: "「- 」で始まる行を並べるか、「[ ]」で囲んで「,」で区切ってください。")
          return element.read(node, &context).map { [$0] } ?? []
        }
        var values: [Element] = []
        values.reserveCapacity(items.count)
        for (index, item) in items.enumerated() where !item.isNothing {
          context.path = path + "[\(index)]"
          context.noteLocation(item.position)
          if let value = element.read(item, &context) { values.append(value) }
        }
        return values
      },
      write: { values, dialect in .sequence(values.map { Node(element.write($0, dialect)) }) })
  }

  /// The same format for a value of another type.
  func converted<Other>(
    read convert: @escaping @Sendable (Value, Node, inout ReadingContext) -> Other?,
    write back: @escaping @Sendable (Other) -> Value
  ) -> ValueFormat<Other> {
    ValueFormat<Other>(
      shape: shape,
      read: { node, context in
        guard let value = read(node, &context) else { return nil }
        return convert(value, node, &context)
      },
      write: { other, dialect in write(back(other), dialect) })
  }
}

/// The last name in a path, in the brackets of Japanese quotation: 「pillars」.
func quotedKey(_ path: String) -> String {
  guard let dot = path.lastIndex(of: ".") else { return path.isEmpty ? "この値" : "「\(path)」" }
  return "「\(path[path.index(after: dot)...])」"
}

extension ReadingContext {
  /// The text of a scalar; anything else is reported.
  mutating func scalar(_ node: Node) -> String? {
    if let text = node.text { return text }
    let found = if case .mapping = node.content { "項目の集まり" } else { "一覧" }
    report(
      .wrongType, at: node.position, "\(quotedKey(path))は一つの値を書くところですが、\(found)になっています。",
      remedy: "値を一つだけ書いてください。文章が「-」や「{」で始まるときは、全体を「\"」で囲んでください。")
    return nil
  }
}
