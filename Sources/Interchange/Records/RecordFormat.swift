internal import PlanModel

/// The one description of a kind of record. Reading, writing, the JSON Schema and the reference page follow from it.
struct RecordFormat<Record>: Sendable {
  let description: RecordDescription
  /// An empty record, which reading fills.
  let blank: @Sendable () -> Record
  /// The fields in the order in which they are read and written; an id comes first.
  let fields: [Field<Record>]
  /// The name of a record in findings, once its first `keyFields` fields have been read; `nil` where it has none.
  let reference: (@Sendable (Record, ReadingContext) -> RecordReference)?
  /// How many fields name the record.
  private let keyFields: Int
  private let folderPlaces: [String: Int]
  private let canonicalPlaces: [String: Int]
  /// Looks at the names of the fields that are there; false when there is no record after all.
  private let isSound: (@Sendable ([String], Position, inout ReadingContext) -> Bool)?

  init(
    _ name: String, _ title: String, _ summary: String, blank: @escaping @Sendable () -> Record,
    keyFields: Int = 1, reference: (@Sendable (Record, ReadingContext) -> RecordReference)? = nil,
    isSound: (@Sendable ([String], Position, inout ReadingContext) -> Bool)? = nil,
    fields: [Field<Record>]
  ) {
    description = RecordDescription(
      name: name, title: title, summary: summary, fields: fields.map(\.description))
    self.blank = blank
    self.fields = fields
    self.reference = reference
    self.keyFields = keyFields
    self.isSound = isSound
    folderPlaces = Self.places(fields, .folder)
    canonicalPlaces = Self.places(fields, .canonical)
  }

  private static func places(_ fields: [Field<Record>], _ dialect: Dialect) -> [String: Int] {
    var places: [String: Int] = [:]
    for (index, field) in fields.enumerated() where field.occurs(in: dialect) { places[field.key] = index }
    return places
  }

  /// The format as that of a value, for fields that hold such records.
  var value: ValueFormat<Record> {
    ValueFormat<Record>(
      shape: .record(description), read: { node, context in read(node, &context) },
      write: { record, dialect in write(record, dialect) })
  }

  /// The record in a node; `nil` when it is no record or lacks what it cannot be without.
  func read(_ node: Node, _ context: inout ReadingContext) -> Record? {
    read(node, into: blank(), &context)
  }

  /// Reads a node into a record that is partly known already.
  func read(_ node: Node, into start: Record, _ context: inout ReadingContext) -> Record? {
    guard case .mapping(let members) = node.content else {
      if let text = node.text, text.contains("：") {
        context.report([YAMLProblems.fullWidthColon(at: node.position)])
        return nil
      }
      context.report(
        .wrongType, at: node.position, "\(description.title)は「項目名: 値」を並べて書くところですが、その形になっていません。",
        remedy: "使える項目は、\(keyList(context.dialect))です。")
      return nil
    }
    let (outerPath, outerRecord) = (context.path, context.record)
    defer { (context.path, context.record) = (outerPath, outerRecord) }
    let found = match(members, &context)
    var record = start
    var isComplete = true
    for (index, field) in fields.enumerated() where field.occurs(in: context.dialect) {
      if let place = found[index], !members[place].value.isNothing {
        let member = members[place]
        let prefix = context.path
        context.path = prefix.isEmpty ? field.key : prefix + "." + field.key
        context.noteLocation(member.keyPosition)
        let isRead = field.read(member.value, &record, &context)
        context.path = prefix
        if !isRead, field.description.necessity == .essential { isComplete = false }
      } else if field.description.necessity != .optional {
        reportMissing(field, at: node.position, &context)
        if field.description.necessity == .essential { isComplete = false }
      }
      if index == keyFields - 1, let reference {
        context.record = reference(record, context)
        context.path = ""
        context.noteLocation(node.position)
      }
    }
    if let isSound {
      let present = found.compactMap { $0 }.filter { !members[$0].value.isNothing }.map { members[$0].key }
      guard isSound(present, node.position, &context) else { return nil }
    }
    return isComplete ? record : nil
  }

  /// Everything the record holds, in the order of the fields.
  func write(_ record: Record, _ dialect: Dialect) -> Node.Content {
    var members: [Node.Member] = []
    for field in fields where field.occurs(in: dialect) {
      guard let content = field.write(record, dialect) else { continue }
      members.append(Node.Member(key: field.key, keyPosition: .none, value: Node(content)))
    }
    return .mapping(members)
  }

  /// Which member fills which field; unknown and repeated names are reported.
  private func match(_ members: [Node.Member], _ context: inout ReadingContext) -> [Int?] {
    var found: [Int?] = Array(repeating: nil, count: fields.count)
    var unknown: [Node.Member] = []
    let places = context.dialect == .folder ? folderPlaces : canonicalPlaces
    let prefix = context.path
    defer { context.path = prefix }
    for (place, member) in members.enumerated() {
      guard let index = places[member.key] else {
        unknown.append(member)
        continue
      }
      if let first = found[index] {
        context.path = prefix.isEmpty ? member.key : prefix + "." + member.key
        context.report(
          .duplicateKey, at: member.keyPosition,
          "「\(member.key)」が2回書かれています\(firstPlace(members[first].keyPosition))。1回目の値を使いました。",
          remedy: "どちらか一方を削除してください。")
      } else {
        found[index] = place
      }
    }
    if unknown.isEmpty { return found }
    let free = fields.indices.filter { found[$0] == nil && fields[$0].occurs(in: context.dialect) }.map {
      fields[$0].key
    }
    for (count, member) in unknown.enumerated() {
      context.path = prefix.isEmpty ? member.key : prefix + "." + member.key
      // Looking for what was meant takes time; a record with more slips than this has other troubles.
      reportUnknown(member, free: count < 50 ? free : [], &context)
    }
    return found
  }

  private func firstPlace(_ position: Position) -> String {
    position == .none ? "" : "（1回目は\(position.line)行目です。）"
  }

  private func reportMissing(_ field: Field<Record>, at position: Position, _ context: inout ReadingContext) {
    let isKept = field.description.necessity == .required
    context.report(
      .missingKey, at: position,
      "\(description.title)に必要な「\(field.key)」（\(field.description.summary)）がありません。"
        + (isKept ? "" : "このため、この\(description.title)は読み取れませんでした。"),
      remedy: "「\(field.key)」を書き加えてください。")
  }

  /// `free` are the names that are not yet used, among which the one that was meant must be.
  private func reportUnknown(_ member: Node.Member, free: [String], _ context: inout ReadingContext) {
    let near = NearestName.of(member.key, among: free)
    context.report(
      .unknownKey, at: member.keyPosition,
      "\(description.title)に「\(Excerpt.of(member.key))」という項目はありません。この値は読み取られていません。",
      remedy: isPartOfNumber(member)
        ? "桁区切りの「,」のところで値が二つに分かれています。「,」を取るか、値の全体を「\"」で囲んでください。"
        : near.map { "「\($0)」の誤りではありませんか。" } ?? remedy(member.key, free))
  }

  private func remedy(_ key: String, _ free: [String]) -> String {
    if key.hasPrefix("　") { return "行の先頭の全角の空白を、半角の空白に置き換えてください。" }
    return free.isEmpty ? "項目名を確かめ、不要であれば削除してください。" : "使える項目は、\(free.joined(separator: "、"))です。"
  }

  /// Whether the name is what follows the comma in `{value: 1,842}`.
  private func isPartOfNumber(_ member: Node.Member) -> Bool {
    member.value.isNothing && member.key.utf8.first.map { (0x30...0x39).contains($0) } == true
  }

  private func keyList(_ dialect: Dialect) -> String {
    fields.filter { $0.occurs(in: dialect) }.map(\.key).joined(separator: "、")
  }
}
