internal import PlanOperations
internal import Publishing

extension Draft {
  /// The plan's figures as the workspace shows them, the file at an address for officers.
  var shownIllustrations: [ShownIllustration] { illustrations.map { shown($0) } }

  /// A figure as the workspace shows it. The address tells the version, so that a changed file is fetched anew.
  func shown(_ kept: Kept<Illustration>) -> ShownIllustration {
    let address = OfficePath.illustrationFile(id, kept.id).text([("version", String(kept.version))])
    return ShownIllustration(
      id: kept.id, title: kept.value.title, alternative: kept.value.alternative, source: kept.value.source,
      width: kept.value.width, height: kept.value.height, address: address)
  }
}

/// What a text shows a figure by.
enum IllustrationLine {
  /// The line to be put into a chapter. The alternative text stays empty, so that the figure's own is taken, which then
  /// is kept in one place.
  static func markdown(_ id: String) -> String { "![](figures/\(id))" }
}

/// Beside the editor: how a figure comes into the text.
struct IllustrationHint {
  let draft: Draft

  func write(into html: inout HTML) {
    html.element(.section, [.labelledBy("figures")]) { html in
      html.element(.h2, [.id("figures")], text: "図")
      html.element(.p, text: "図の一覧に図を追加し、図ごとに表示される行を本文の入れたい位置に貼り付けると、図と題名が表示されます。")
      html.element(.p) { $0.link(.illustrations(draft.id), text: "図の一覧を開く（\(draft.illustrations.count)点）") }
    }
  }
}
