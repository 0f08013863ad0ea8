/// Holds a tree against the form of a message.
struct RowMessageReader {
  let form: RowMessage.Form
  private var flaws: [RowMessage.Flaw] = []

  init(form: RowMessage.Form) { self.form = form }

  mutating func read(_ root: Node) -> RowMessage.Reading {
    guard case .mapping(let members) = root.content else {
      flaw("", "全体が「{ }」で囲んだオブジェクトではありません。")
      return .misshapen(flaws)
    }
    let lists = members.filter { $0.key == form.list }
    let beside = row(members.filter { $0.key != form.list }, form.beside, at: "", alsoKnown: [form.list])
    var rows: [RowMessage.Row] = []
    if lists.count > 1 { flaw("/" + form.list, "「\(form.list)」が2回書かれています。1回だけ書いてください。") }
    switch lists.first?.value.content {
    case nil: flaw("", "「\(form.list)」がありません。")
    case .sequence(let items)?: rows = read(items)
    default: flaw("/" + form.list, "「\(form.list)」が「[ ]」で囲んだ配列ではありません。")
    }
    return flaws.isEmpty ? .message(RowMessage(rows: rows, beside: beside)) : .misshapen(flaws)
  }

  private mutating func read(_ items: [Node]) -> [RowMessage.Row] {
    let place = "/" + form.list
    guard items.count <= form.mostRows else {
      flaw(place, "一度に送れるのは\(form.mostRows)件までです（\(items.count)件あります。）。分けて送ってください。")
      return []
    }
    if items.isEmpty { flaw(place, "「\(form.list)」に1件もありません。") }
    var rows: [RowMessage.Row] = []
    for (number, item) in items.enumerated() {
      guard flaws.count < RowMessage.mostFlaws else { break }
      if case .mapping(let members) = item.content {
        rows.append(row(members, form.row, at: "\(place)/\(number)", alsoKnown: []))
      } else {
        flaw("\(place)/\(number)", "1件分が「{ }」で囲んだオブジェクトではありません。")
      }
    }
    return rows
  }

  private mutating func row(
    _ members: [Node.Member], _ known: [RowMessage.Member], at place: String, alsoKnown: [String]
  ) -> RowMessage.Row {
    var row = RowMessage.Row()
    var seen: Set<String> = []
    for member in members {
      let name = Excerpt.of(member.key)
      // A place names only members that the form knows, so that it is a pointer whatever the stranger's name holds.
      guard let form = known.first(where: { $0.name == member.key }) else {
        flaw(place, "「\(name)」という項目はありません。使える項目は、\((known.map(\.name) + alsoKnown).joined(separator: "、"))です。")
        continue
      }
      let here = place + "/" + form.name
      guard seen.insert(form.name).inserted else {
        flaw(here, "「\(form.name)」が2回書かれています。1回だけ書いてください。")
        continue
      }
      take(member.value, form, at: here, into: &row)
    }
    for member in known where member.isRequired && row.texts[member.name] == nil && !seen.contains(member.name) {
      flaw(place, "「\(member.name)」がありません。")
    }
    return row
  }

  private mutating func take(
    _ value: Node, _ member: RowMessage.Member, at place: String, into row: inout RowMessage.Row
  ) {
    switch (value.content, member.kind) {
    case (.scalar(_, .null), _) where !member.isRequired: return
    case (.scalar(let text, .boolean), .truth): row.truths[member.name] = text == "true"
    case (.scalar(let text, .text), .text(let longest)), (.scalar(let text, .text), .textOrNumber(let longest)),
      (.scalar(let text, .number), .textOrNumber(let longest)):
      guard text.unicodeScalars.count <= longest else {
        flaw(place, "「\(member.name)」は、\(longest)文字以内で書いてください。")
        return
      }
      row.texts[member.name] = text
    default: flaw(place, "「\(member.name)」には、\(Self.word(member.kind))を書いてください。")
    }
  }

  private static func word(_ kind: RowMessage.Kind) -> String {
    switch kind {
    case .text: "文字列（\" \" で囲んだもの）"
    case .textOrNumber: "文字列又は数値"
    case .truth: "true 又は false"
    }
  }

  private mutating func flaw(_ place: String, _ sentence: String) {
    guard flaws.count < RowMessage.mostFlaws else { return }
    flaws.append(RowMessage.Flaw(place: place, sentence: sentence))
  }
}
