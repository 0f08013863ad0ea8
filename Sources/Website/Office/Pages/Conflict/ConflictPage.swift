internal import HTTPTypes
internal import Interchange
internal import PlanOperations
internal import Publishing

/// Two people changed one record: both texts side by side, and the second person chooses, field by field. Nothing was
/// saved and nothing is lost.
struct ConflictPage {
  let request: OfficeRequest
  let conflict: RecordConflict
  let model: RecordPageModel
  /// The parts of the form that the person filled in; `nil` for all. Not the names that the browser sent: boxes of which
  /// none is ticked send nothing.
  let parts: [String]?
  /// What was given to the save, with earlier choices already made.
  let sent: [(name: String, value: String)]
  private let words: FieldWords

  static func answer(
    _ conflict: RecordConflict, _ request: OfficeRequest, _ model: RecordPageModel, parts: [String]? = nil,
    sent: [(name: String, value: String)]
  ) throws -> OfficeAnswer {
    let draft = try request.plan
    guard let attempted = conflict.attempted, let current = conflict.current else {
      return ProblemPage.answer(
        "この記録は、\(conflict.currentActor)が取り下げました。保存していません。「戻る」で戻ると、入力した内容が残っています。履歴から元に戻してから、もう一度保存してください。",
        .conflict)
    }
    let page = ConflictPage(
      request: request, conflict: conflict, model: model, parts: parts, sent: sent,
      words: FieldWords(choices: ReferenceChoices(draft)))
    return page.answer(attempted, current)
  }

  private struct Line {
    let path: String
    let label: String
    let mine: String
    let theirs: String
    /// Whose change it is; both when each changed it.
    let isMineChanged: Bool
    let isTheirsChanged: Bool
    var isContested: Bool { isMineChanged && isTheirsChanged }
  }

  private func lines(_ attempted: PlanRecord, _ current: PlanRecord) -> [Line] {
    let mine = shown(attempted)
    let theirs = shown(current)
    let ancestor = conflict.ancestor.map(shown) ?? []
    return zip(mine, theirs).compactMap { one, other in
      guard one != other else { return nil }
      let before = ancestor.first { $0.path == one.path }
      return Line(
        path: one.path, label: one.label, mine: words.text(one), theirs: words.text(other),
        isMineChanged: before != one, isTheirsChanged: before != other)
    }
  }

  private var lead: String {
    if model.id == nil { return "同じ記録が既にあります（\(conflict.currentActor)が保存）。まだ保存していません。残す内容を選んでください。" }
    if conflict.currentActor == request.actor { return "別の画面で、あなたが保存した内容と異なります。まだ保存していません。残す内容を選んでください。" }
    return "あなたがこの画面を開いている間に、\(conflict.currentActor)が保存しました。まだ保存していません。残す内容を選んでください。"
  }

  private func shown(_ record: PlanRecord) -> [FormField] {
    let form = RecordForm.of(record)
    return (parts.map { form.parted($0) } ?? form).fields
  }

  /// Where the choice goes: to the record itself, also when both were about to make it.
  private func action(_ current: PlanRecord) -> String {
    guard model.id == nil, let plan = request.draft?.id else { return request.path }
    return OfficePath.record(plan, kind: model.kind, current.id).text
  }

  private func answer(_ attempted: PlanRecord, _ current: PlanRecord) -> OfficeAnswer {
    let page = OfficePage(
      title: "ほかの人も変更しています", request,
      lead: lead)
    // What only a person can settle stands first.
    let all = lines(attempted, current)
    let lines = all.filter(\.isContested) + all.filter { !$0.isContested }
    return .page(
      page.bytes { html in
        html.element(.p) { html in
          html.text("相手の保存：\(RecordWords.japanTime(conflict.currentTime))")
          if !conflict.currentReason.isEmpty { html.text("　理由：\(conflict.currentReason)") }
        }
        html.element(.form, [.post, .action(action(current))]) { html in
          for entry in sent where !Self.own.contains(entry.name) && !entry.name.hasPrefix("choice:") {
            html.hidden(entry.name, entry.value)
          }
          html.hidden("form-token", request.formToken)
          html.hidden("based-on", String(conflict.currentVersion))
          html.hidden("reason", model.reason)
          html.hidden("resolve", "1")
          for line in lines { write(line, &html) }
          html.element(.div, [.class("actions")]) { $0.submit("選んだ内容で保存する") }
        }
      }, .conflict)
  }

  /// The entries of the form that are not fields of the record.
  private static let own: Set<String> = ["form-token", "based-on", "reason", "resolve", "save"]

  private func write(_ line: Line, _ html: inout HTML) {
    html.element(.fieldset, [.class("row-set")]) { html in
      html.element(.legend, text: line.label)
      if line.isContested { html.element(.p, [.class("help")], text: "二人とも変更しました。どちらの内容を残すかを選んでください。") }
      if !line.isMineChanged { html.element(.p, [.class("help")], text: "相手だけが変更しました。") }
      if !line.isTheirsChanged { html.element(.p, [.class("help")], text: "あなただけが変更しました。") }
      html.element(.div, [.class("two-texts")]) { html in
        writeSide("theirs", "\(conflict.currentActor)の内容", line, line.theirs, isChosen: !line.isMineChanged, &html)
        writeSide("mine", "あなたの内容", line, line.mine, isChosen: line.isMineChanged && !line.isTheirsChanged, &html)
      }
      html.element(.details, [.class("more")]) { html in
        html.element(.summary, text: "違いを見る（相手の内容からあなたの内容へ）")
        html.element(.p, [.class("changed-text")]) { $0.difference(from: line.theirs, to: line.mine) }
      }
    }
  }

  private func writeSide(
    _ choice: String, _ title: String, _ line: Line, _ text: String, isChosen: Bool, _ html: inout HTML
  ) {
    html.element(.div) { html in
      html.element(.label, [.class("choice")]) { html in
        html.empty(
          .input,
          [.type("radio"), .name("choice:" + line.path), .value(choice), .required] + (isChosen ? [.checked] : []))
        html.element(.strong, text: title)
      }
      html.element(.p, [.class("changed-text")], text: text.isEmpty ? "（空欄）" : text)
    }
  }

  /// The entries of a form in which a person chose between two texts: where theirs was chosen, it takes the place.
  static func resolved(_ form: FormText, current: PlanRecord?) -> FormText {
    guard form["resolve"] != nil, let current else { return form }
    let theirs = RecordForm.of(current).fields
    var entries = form.entries.filter { !$0.name.hasPrefix("choice:") }
    for field in theirs where form["choice:" + field.path] == "theirs" {
      entries.removeAll {
        $0.name == field.path || $0.name.hasPrefix(field.path + "[") || $0.name.hasPrefix(field.path + ".")
      }
      entries += field.entries
    }
    return FormText(entries)
  }
}

extension HTML {
  /// Writes the difference of two texts in one run: what went, what came.
  mutating func difference(from old: String, to new: String) {
    for piece in TextDifference.pieces(from: old, to: new) {
      switch piece.kind {
      case .same: text(piece.text)
      case .removed: element(.del, text: piece.text)
      case .added: element(.ins, text: piece.text)
      }
    }
  }
}
