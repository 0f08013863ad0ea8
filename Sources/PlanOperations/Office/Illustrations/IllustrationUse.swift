public import PlanModel
public import Publishing

/// A place where a text of the plan shows a figure.
public struct IllustrationUse: Sendable, Hashable {
  /// The figure's name, whether there is such a figure or not.
  public let name: String
  /// The record in whose text it stands.
  public let record: RecordReference
  /// The field with the text.
  public let field: String
}

extension Draft {
  /// Every place where a text that is published as Markdown shows a figure.
  public var illustrationUses: [IllustrationUse] {
    var uses: [IllustrationUse] = []
    func look(_ text: String?, _ record: RecordReference, _ field: String) {
      for name in MarkdownPictures.names(in: text ?? "") {
        uses.append(IllustrationUse(name: name, record: record, field: field))
      }
    }
    for chapter in plan.chapters { look(chapter.body, .chapter(chapter.id), "body") }
    for measure in plan.measures {
      look(measure.presentState, .measure(measure.id), "presentState")
      look(measure.content, .measure(measure.id), "content")
    }
    return uses
  }

  /// Places that show a figure which does not exist. Figures are no part of the plan that the rules judge, so that this
  /// is said beside the check.
  public var illustrationFindings: [Finding] {
    let known = Set(illustrations.map(\.id))
    return illustrationUses.filter { !known.contains($0.name) }.map { use in
      Finding(
        rule: "illustration-exists", severity: .warning, place: Place(use.record, field: use.field),
        summary: "本文が示す図「figures/\(use.name)」は、図の一覧にありません。公表すると、図の代わりに代替テキストの文字が表示されます。",
        remedy: "図を追加するか、図の一覧に表示されている行に直してください。")
    }
  }
}
