internal import PlanModel

extension ValueFormat where Value == String {
  /// Text; stored as `TextNormalisation` says.
  static var text: ValueFormat<String> { text(.text) }

  /// Text in Markdown.
  static var markdown: ValueFormat<String> { text(.markdown) }

  private static func text(_ shape: Shape) -> ValueFormat<String> {
    ValueFormat<String>(
      shape: shape, read: { node, context in context.normalisedText(node) },
      write: { text, _ in .scalar(text, .text) })
  }

  /// Text that looks like a number, such as a business code: quoted when written.
  static func code(example: String) -> ValueFormat<String> {
    ValueFormat<String>(
      shape: .code(example: example), read: { node, context in context.normalisedText(node) },
      write: { text, _ in .scalar(text, .code) })
  }

  /// The address of a web page.
  static var address: ValueFormat<String> {
    ValueFormat<String>(
      shape: .address,
      read: { node, context in
        guard let text = context.normalisedText(node) else { return nil }
        let lower = text.lowercased()
        if !lower.hasPrefix("https://") && !lower.hasPrefix("http://") || text.utf8.contains(where: { $0 <= 0x20 }) {
          context.report(
            .doubtfulAddress, at: node.position,
            "「\(Excerpt.of(text))」は、ウェブページのアドレスの形（https://…）になっていません。",
            remedy: "「https://」又は「http://」から始まるアドレスを、空白を入れずに書いてください。")
        }
        return text
      },
      write: { text, _ in .scalar(text, .text) })
  }

  /// A postal code: seven digits without hyphen (GIF DS-443); `〒680-8570` is taken for `6808570`.
  static var postalCode: ValueFormat<String> {
    code(example: "6808570").converted(
      read: { text, _, _ in
        let digits = WidthFolding.fold(text).filter { $0 != "〒" && $0 != "-" && $0 != " " && $0 != "−" && $0 != "ー" }
        return digits.utf8.count == 7 && digits.utf8.allSatisfy { (0x30...0x39).contains($0) } ? digits : text
      },
      write: { $0 })
  }
}

extension ReadingContext {
  /// The text of a scalar as it is stored; `nil` when nothing is left of it.
  mutating func normalisedText(_ node: Node) -> String? {
    guard let raw = scalar(node) else { return nil }
    let (text, droppedControls) = TextNormalisation.normalise(raw)
    if droppedControls {
      report(
        .controlCharacters, at: node.position, "\(quotedKey(path))に、目に見えない制御文字が含まれています。取り除いて読み取りました。",
        remedy: "この値を入力し直してください。")
    }
    return text.isEmpty ? nil : text
  }
}

extension ValueFormat {
  /// The id of a record, or a reference to one.
  static func id<Record>(_ of: String) -> ValueFormat<RecordID<Record>> where Value == RecordID<Record> {
    ValueFormat<RecordID<Record>>(
      shape: .identifier(of: of),
      read: { node, context in
        guard let text = context.normalisedText(node) else { return nil }
        return context.wellFormed(RecordID<Record>(text), at: node.position)
      },
      write: { id, _ in .scalar(id.rawValue, .text) })
  }
}

extension ReadingContext {
  /// `id` itself, or its stand-in after a finding.
  mutating func wellFormed<Record>(_ id: RecordID<Record>, at position: Position) -> RecordID<Record> {
    guard !id.isWellFormed else { return id }
    report(
      .malformedID, at: position, "「\(Excerpt.of(id.rawValue))」は、識別子として使えません。",
      remedy: "半角の英数字で始め、半角の英数字、「-」、「_」、「.」だけを使い、64文字以内にしてください。")
    return SafeID.of(id)
  }
}
