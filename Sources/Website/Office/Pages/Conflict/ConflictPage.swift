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
  /// The parts of the form that the person filled in; `nil` for all.
  let parts: [String]?
  private let merge: RecordMerge
  /// What the person wanted to save, as a form.
  private let attempted: RecordForm

  static func answer(
    _ conflict: RecordConflict, _ request: OfficeRequest, _ model: RecordPageModel, parts: [String]? = nil
  ) throws -> OfficeAnswer {
    let choices = ReferenceChoices(try request.plan)
    guard let attempted = conflict.attempted, let current = conflict.current,
      let merge = RecordMerge(
        ancestor: conflict.ancestor, current: current, attempted: attempted, naming: choices.name)
    else {
      return ProblemPage.answer(
        "この記録は、\(conflict.currentActor)が取り下げました。保存していません。「戻る」で戻ると、入力した内容が残っています。履歴から元に戻してから、もう一度保存してください。",
        .conflict)
    }
    let form = RecordForm.of(attempted)
    let page = ConflictPage(
      request: request, conflict: conflict, model: model, parts: parts, merge: merge,
      attempted: parts.map { form.parted($0) } ?? form)
    return page.answer(current)
  }

  /// The fields that differ, those that only a person can settle first. What stands in other parts of the form is merged
  /// without asking.
  private var lines: [RecordMerge.Field] {
    let shown = Set(attempted.parts.flatMap(\.fields).map(\.path))
    let differing = merge.fields.filter { $0.state != .same && shown.contains($0.path) }
    return differing.filter(\.isContested) + differing.filter { !$0.isContested }
  }

  private var lead: String {
    if model.id == nil { return "同じ記録が既にあります（\(conflict.currentActor)が保存）。まだ保存していません。残す内容を選んでください。" }
    if conflict.currentActor == request.actor { return "別の画面で、あなたが保存した内容と異なります。まだ保存していません。残す内容を選んでください。" }
    return "あなたがこの画面を開いている間に、\(conflict.currentActor)が保存しました。まだ保存していません。残す内容を選んでください。"
  }

  /// Where the choice goes: to the record itself, also when both were about to make it.
  private func action(_ current: PlanRecord) -> String {
    guard model.id == nil, let plan = request.draft?.id else { return request.path }
    return OfficePath.record(plan, kind: model.kind, current.id).text
  }

  private func answer(_ current: PlanRecord) -> OfficeAnswer {
    let page = OfficePage(
      title: "ほかの人も変更しています", request,
      lead: lead)
    return .page(
      page.bytes { html in
        html.element(.p) { html in
          html.text("相手の保存：\(RecordWords.japanTime(conflict.currentTime))")
          if !conflict.currentReason.isEmpty { html.text("　理由：\(conflict.currentReason)") }
        }
        html.element(.form, [.post, .action(action(current))]) { html in
          for entry in attempted.entries { html.hidden(entry.name, entry.value) }
          html.hidden("form-token", request.formToken)
          html.hidden("based-on", String(conflict.currentVersion))
          html.hidden("reason", model.reason)
          html.hidden("from", String(conflict.ancestorVersion))
          for line in lines { write(line, &html) }
          html.element(.div, [.class("actions")]) { $0.submit("選んだ内容で保存する") }
        }
      }, .conflict)
  }

  private func write(_ line: RecordMerge.Field, _ html: inout HTML) {
    html.element(.fieldset, [.class("row-set")]) { html in
      html.element(.legend, text: line.label)
      if line.isContested { html.element(.p, [.class("help")], text: "二人とも変更しました。どちらの内容を残すかを選んでください。") }
      if line.state == .onlyTheirs { html.element(.p, [.class("help")], text: "相手だけが変更しました。") }
      if line.state == .onlyMine { html.element(.p, [.class("help")], text: "あなただけが変更しました。") }
      html.element(.div, [.class("two-texts")]) { html in
        writeSide(
          "theirs", "\(conflict.currentActor)の内容", line, line.theirs, isChosen: line.state == .onlyTheirs, &html)
        writeSide("mine", "あなたの内容", line, line.mine, isChosen: line.state == .onlyMine, &html)
      }
      html.element(.details, [.class("more")]) { html in
        html.element(.summary, text: "違いを見る（相手の内容からあなたの内容へ）")
        html.element(.p, [.class("changed-text")]) { $0.difference(from: line.theirs ?? "", to: line.mine ?? "") }
      }
    }
  }

  private func writeSide(
    _ choice: String, _ title: String, _ line: RecordMerge.Field, _ text: String?, isChosen: Bool, _ html: inout HTML
  ) {
    html.element(.div) { html in
      html.element(.label, [.class("choice")]) { html in
        html.empty(
          .input,
          [.type("radio"), .name("choice:" + line.path), .value(choice), .required] + (isChosen ? [.checked] : []))
        html.element(.strong, text: title)
      }
      html.element(.p, [.class("changed-text")], text: text ?? "（空欄）")
    }
  }

  /// What a person chose on this page; `nil` for a form that comes from elsewhere.
  static func resolution(_ form: FormText) -> SaveRecord.Resolution? {
    guard let from = form.number("from") else { return nil }
    var choices: [String: RecordMerge.Side] = [:]
    for (name, value) in form.entries where name.hasPrefix("choice:") {
      choices[String(name.dropFirst("choice:".count))] = value == "theirs" ? .theirs : .mine
    }
    return SaveRecord.Resolution(from: from, choices: choices)
  }
}

extension RecordMerge.Field {
  /// Whether both changed it, so that only a person can settle it.
  fileprivate var isContested: Bool { if case .both = state { true } else { false } }
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
