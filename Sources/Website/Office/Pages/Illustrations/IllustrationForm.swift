internal import PlanOperations
internal import Publishing

/// The fields with which a figure is brought or changed.
struct IllustrationForm {
  /// The words as typed or as kept.
  var words = IllustrationWords(title: "", alternative: "")
  /// What will not do.
  var problems: [IllustrationWords.Problem] = []
  /// Whether a file must come along.
  var isNew: Bool
  /// The version that the form was made from.
  var basedOn: Int64 = 0
  /// Whether the reason of the change is asked for, and what was typed.
  var asksReason: Bool
  var reason = ""
  var reasonProblem: String?

  /// The words of a posted form.
  static func words(_ form: FormText) -> IllustrationWords {
    IllustrationWords(
      title: form["title"] ?? "", alternative: form["alternative"] ?? "", source: form["source"] ?? "",
      terms: form["terms"] ?? "")
  }

  /// Whether anything is to be mended.
  var hasProblem: Bool { !problems.isEmpty || reasonProblem != nil }

  func writeSummary(into html: inout HTML) {
    guard hasProblem else { return }
    html.element(.div, [.class("summary-of-problems"), .role("alert")]) { html in
      html.element(.h2, text: "まだ保存していません。次のところを直してください。")
      html.element(.ul) { html in
        for problem in problems { html.element(.li) { $0.link(toFragment: problem.field, text: problem.message) } }
        if let reasonProblem { html.element(.li) { $0.link(toFragment: "reason", text: reasonProblem) } }
      }
      if problem("file") == nil { html.element(.p, text: "ファイルを選んでいたときは、もう一度選んでください。") }
    }
  }

  func write(_ path: OfficePath, token: String, into html: inout HTML) {
    html.postForm(
      path, token: token,
      [HTMLAttribute("enctype", "multipart/form-data"), HTMLAttribute("novalidate", "novalidate")]
    ) { html in
      html.hidden("based-on", String(basedOn))
      html.field(
        "file", isNew ? "図のファイル" : "ファイルの差し替え（任意）", type: "file",
        help: "SVG又はPNG、1MBまで。グラフや体系図は、拡大しても文字が読めるSVGを推奨します。", problem: problem("file"),
        isRequired: isNew, [HTMLAttribute("accept", ".svg,.png,image/svg+xml,image/png")])
      html.field(
        "title", "図の題名", value: words.title, help: "例「高齢化率の推移」。図の下に表示されます。", problem: problem("title"),
        isRequired: true)
      writeAlternative(&html)
      html.field(
        "source", "出典（任意）", value: words.source, help: "例「総務省「国勢調査」（令和2年）を基に作成」。団体が作成した図では、空欄とします。",
        problem: problem("source"))
      html.field(
        "terms", "利用の条件（出典のある図）", value: words.terms, help: "例「公共データ利用規約（第1.0版）」「令和8年1月20日に著作者が許諾」",
        problem: problem("terms"))
      if asksReason {
        html.field("reason", "変更の理由", value: reason, problem: reasonProblem, isRequired: true)
      }
      html.element(.div, [.class("actions")]) { $0.submit(isNew ? "図を追加する" : "保存する") }
    }
  }

  private func writeAlternative(_ html: inout HTML) {
    let problem = problem("alternative")
    html.element(.div, [.class(problem == nil ? "field" : "field has-problem")]) { html in
      html.element(.label, [.for("alternative")]) { html in
        html.text("代替テキスト")
        html.element(.span, [.class("required")], text: "※必須")
      }
      html.element(
        .p, [.class("help"), .id("alternative-help")],
        text: "図が見えない人に、図が伝える内容を文章で伝えます。グラフであれば、何がどう変わったか、主な数値を書きます。"
          + "例「高齢化率は平成27年の29.7％から令和2年の32.3％に上がり、令和22年には38.9％になる見込み。」")
      var attributes: [HTMLAttribute] = [
        .id("alternative"), .name("alternative"), .required, HTMLAttribute("rows", "4"),
        .describedBy(problem == nil ? "alternative-help" : "alternative-help alternative-problem"),
      ]
      if problem != nil { attributes.append(.invalid) }
      html.element(.textarea, attributes) { $0.text("\n" + words.alternative) }
      if let problem { html.element(.p, [.class("problem"), .id("alternative-problem")], text: problem) }
    }
  }

  private func problem(_ field: String) -> String? {
    let found = problems.filter { $0.field == field }.map(\.message)
    return found.isEmpty ? nil : found.joined()
  }
}
