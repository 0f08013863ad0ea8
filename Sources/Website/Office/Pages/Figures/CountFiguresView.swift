internal import Interchange
internal import PlanModel
internal import PlanOperations
internal import Publishing

/// Writes the page.
struct CountFiguresView {
  let request: OfficeRequest
  let draft: Draft
  let section: Section
  let counted: CountFiguresPage.Counted?
  let problem: String?

  private var path: OfficePath { .countFigures(draft.id, section.id.rawValue) }

  func write(into html: inout HTML) {
    PasswordPages.writeProblem(problem, &html)
    if let counted { write(counted, &html) }
    html.element(.section, [.labelledBy("table-and-formula")]) { html in
      html.element(.h2, [.id("table-and-formula")], text: "表と数え方")
      html.postForm(path, token: request.formToken, [HTMLAttribute("enctype", "multipart/form-data")]) { html in
        writeIndicators(&html)
        html.field(
          "file", "数える表（CSV）", type: "file", help: "1行目を列の名称とします。証拠として保存します（\(EvidenceFile.mostBytes >> 20)MBまで）。")
        html.field(
          "formula", "数え方", value: request.form["formula"] ?? "",
          help: "例：件数()　件数(列「処理方法」=「オンライン」)　割合(列「処理方法」=「オンライン」)　合計(列「件数」)", isRequired: true)
        html.field("source", "出典", value: request.form["source"] ?? "", help: "表の名称。空欄のときは前回の出典を引き継ぎます。")
        html.element(.div, [.class("actions")]) { $0.submit("数える") }
      }
    }
  }

  private var lines: [DueFigures.Line] {
    DueFigures.lines(draft, sections: [section.id.rawValue], on: FigureYear(request, draft.plan).day)
      .filter { $0.due != nil && $0.indicator.formula == nil && $0.indicator.nature == .quantitative }
  }

  private func writeIndicators(_ html: inout HTML) {
    let year = FigureYear(request, draft.plan)
    html.hidden("year", year.year.description)
    html.element(.div, [.class("field")]) { html in
      html.element(.label, [.for("indicator")], text: "報告する指標")
      html.element(.select, [.id("indicator"), .name("indicator")]) { html in
        for line in lines {
          let isChosen = request.form["indicator"] == line.indicator.id.rawValue
          html.element(
            .option, [.value(line.indicator.id.rawValue)] + (isChosen ? [.selected] : []),
            text: line.indicator.title + (line.due.map { "（\($0.label)）" } ?? ""))
        }
      }
    }
  }

  private func write(_ counted: CountFiguresPage.Counted, _ html: inout HTML) {
    let indicator = counted.line?.indicator
    html.element(.section, [.labelledBy("result")]) { html in
      html.element(.h2, [.id("result")], text: "数えた結果")
      html.facts([
        ("値", JapaneseNumber.display(counted.outcome.number) + (indicator?.unit ?? "")),
        ("指標", indicator.map(\.title) ?? ""), ("時期", counted.line?.period?.label ?? ""),
        ("今の値", counted.line?.before.map(ObservedCell.write) ?? ""), ("数え方", counted.outcome.formula),
        ("数えた行", "\(counted.outcome.rows)行"), ("数えられなかったもの", counted.outcome.remark ?? ""),
        ("ファイル", counted.fileName),
      ])
      for problem in counted.line?.problems ?? [] { html.element(.p, [.class("problem")], text: problem) }
      for doubt in counted.line?.doubts ?? [] { html.element(.p, [.class("help")], text: doubt) }
      writeReport(counted, &html)
    }
  }

  private func writeReport(_ counted: CountFiguresPage.Counted, _ html: inout HTML) {
    html.postForm(path, token: request.formToken) { html in
      for name in ["year", "indicator", "formula", "source"] { html.hidden(name, request.form[name] ?? "") }
      html.hidden("file-hash", counted.fileHash)
      html.hidden("file-name", counted.fileName)
      if counted.line?.before?.status == .final {
        html.field("reason", "訂正の理由（確定した値を改めるとき）", value: request.form["reason"] ?? "")
      }
      if counted.line?.effect == .waits {
        html.element(.label, [.class("choice")]) { html in
          html.empty(
            .input, [.type("checkbox"), .name("confirm"), .value(JapaneseNumber.plain(counted.outcome.number))])
          html.element(.span, text: "確かめました。この値を報告します。")
        }
      }
      html.element(.div, [.class("actions")]) { $0.submit("この値を報告する", [.name("take"), .value("1")]) }
    }
  }
}
