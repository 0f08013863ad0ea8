internal import Interchange
internal import PlanModel
internal import PlanOperations
internal import Publishing

/// The form of a section's values.
struct SectionFiguresView {
  let request: OfficeRequest
  let draft: Draft
  let section: Section
  let year: FigureYear
  let form: FigureForm
  /// What became of the rows that were sent; empty when nothing was.
  let lines: [FigureLine]
  /// How many were saved.
  let saved: Int?
  let canReport: Bool

  func write(into html: inout HTML) {
    writeOutcome(&html)
    FigureYearPicker(year: year, path: .sectionFigures(draft.id, section.id.rawValue)).write(into: &html)
    let due = form.lines.filter { $0.due != nil }
    if due.isEmpty { html.element(.p, text: "この年度に報告する値はありません。") }
    if canReport, !due.isEmpty {
      html.postForm(
        .sectionFigures(draft.id, section.id.rawValue), token: request.formToken, [.class("figure-form")]
      ) { html in
        html.hidden("year", year.year.description)
        for line in due { write(line, &html) }
        html.element(.div, [.class("actions")]) { $0.submit("まとめて報告する", [.name("all"), .value("1")]) }
      }
    } else {
      for line in due { write(line, &html) }
    }
    writeOtherWays(&html)
  }

  private func writeOutcome(_ html: inout HTML) {
    guard let saved else { return }
    let open = lines.filter { $0.effect == .refused || $0.effect == .waits }
    html.element(.div, [.class("stop"), .role("alert")]) { html in
      html.element(.p, text: "\(saved)件を保存しました。次の\(open.count)件は保存していません。入力した内容は下に残っています。")
      html.element(.ul) { html in
        for line in open {
          html.element(.li) { html in
            let title = line.indicator?.title ?? line.entry.indicator
            let target = line.indicator.map { "#" + FigureForm.name("value", $0) } ?? "#main"
            html.element(.a, [.href(target)], text: title)
            html.text("：" + (line.problems + line.doubts).joined())
          }
        }
      }
    }
  }

  private func write(_ line: DueFigures.Line, _ html: inout HTML) {
    let indicator = line.indicator
    let result = lines.first { $0.indicator?.id == indicator.id }
    html.element(
      .fieldset, [.class(line.state.isOpen ? "figure-row open" : "figure-row")]
    ) { html in
      html.element(.legend) { html in
        html.element(
          .a, [.href(OfficePath.record(draft.id, kind: PlanRecords.Kind.indicator, indicator.id.rawValue).text)],
          text: indicator.title)
        html.element(.span, [.class("remark")], text: heading(line))
      }
      if indicator.formula != nil {
        return html.element(
          .p, text: "ほかの指標から算出します。" + (line.present.map { "値：" + ObservedCell.write($0) } ?? "まだ算出できません。"))
      }
      html.element(.div, [.class("figure-columns")]) { html in
        writeBefore(line, &html)
        canReport ? writeInput(line, result, &html) : writePresent(line, &html)
      }
      if canReport { writeMore(line, result, &html) }
    }
  }

  private func heading(_ line: DueFigures.Line) -> String {
    var parts: [String] = []
    if let due = line.due { parts.append(due.label) }
    if let unit = line.indicator.unit { parts.append("単位：" + unit) }
    parts.append(line.state.label)
    return parts.joined(separator: "　")
  }

  private func writeBefore(_ line: DueFigures.Line, _ html: inout HTML) {
    html.element(.div) { html in
      html.element(.p, [.class("figure-label")], text: "前回")
      guard let before = line.before else { return html.element(.p, text: "なし") }
      html.element(.p, [.class("figure-value")], text: ObservedCell.write(before))
      html.element(.p, [.class("help")], text: before.period.label)
      guard canReport, line.present == nil || line.present?.value == .notReported else { return }
      html.element(
        .button,
        [
          .type("submit"), .class("button quiet"), .name("same"), .value(line.indicator.id.rawValue),
          .label("\(line.indicator.title)：前回と同じ（\(ObservedCell.write(before))）"),
        ], text: "前回と同じ")
    }
  }

  private func writePresent(_ line: DueFigures.Line, _ html: inout HTML) {
    html.element(.div) { html in
      html.element(.p, [.class("figure-label")], text: "今回")
      html.element(.p, [.class("figure-value")], text: line.present.map(ObservedCell.write) ?? "未報告")
    }
  }

  private func writeInput(_ line: DueFigures.Line, _ result: FigureLine?, _ html: inout HTML) {
    let name = FigureForm.name("value", line.indicator)
    let problems = result.map { $0.effect == .refused ? $0.problems : [] } ?? []
    html.hidden(FigureForm.name("version", line.indicator), String(line.version))
    html.hidden(FigureForm.name("shown", line.indicator), line.present.map(ObservedCell.write) ?? "")
    html.element(.div, [.class(problems.isEmpty ? "field" : "field has-problem")]) { html in
      html.element(.label, [.for(name)], text: "今回の値")
      var attributes: [HTMLAttribute] = [
        .type("text"), .id(name), .name(name), .value(form.text("value", line)), HTMLAttribute("autocomplete", "off"),
      ]
      if !problems.isEmpty { attributes += [.invalid, .describedBy(name + "-problem")] }
      html.empty(.input, attributes)
      if !problems.isEmpty {
        html.element(.p, [.class("problem"), .id(name + "-problem")], text: problems.joined())
      }
      if let result, result.effect == .waits {
        html.element(.div, [.class("problem lighter")]) { html in
          for doubt in result.doubts { html.element(.p, text: doubt) }
        }
        let confirm = FigureForm.name("confirm", line.indicator)
        html.element(.label, [.class("choice")]) { html in
          html.empty(.input, [.type("checkbox"), .name(confirm), .value(result.entry.value)])
          html.element(.span, text: "確かめました。この値を報告します。")
        }
      }
    }
  }

  private func writeMore(_ line: DueFigures.Line, _ result: FigureLine?, _ html: inout HTML) {
    let asksReason = result?.problems.contains { $0.contains("訂正の理由") } ?? false
    let isSettled = line.present?.status == .final && line.present?.value != .notReported
    html.element(.details, asksReason ? [.class("more"), HTMLAttribute("open", "open")] : [.class("more")]) { html in
      html.element(.summary) { html in
        html.text("証拠・速報・備考")
        html.element(.span, [.class("visually-hidden")], text: "（\(line.indicator.title)）")
        html.element(.span, [.class("remark")], text: line.source.map { "出典：" + $0 } ?? "出典の記載がありません")
      }
      html.element(.div, [.class("figure-more")]) { html in
        if isSettled || asksReason { field("reason", "訂正の理由（確定した値を改めるとき）", line, &html) }
        field("source", "出典", line, &html, help: "統計、台帳、調査などの名称。前回のものが入っています。")
        field("place", "資料の中の場所", line, &html, help: "表とセル、ページと行、抽出の条件など")
        field("publisher", "発行者又は所管", line, &html)
        field("url", "アドレス", line, &html)
        field("status", "速報・確定", line, &html, help: "速報値のとき「速報」と入力します。空欄は確定です。値を変えずに確定するときは「確定」と入力します。")
        field("asOf", "時点（年度の途中の値のとき）", line, &html)
        field("note", "備考", line, &html)
      }
    }
  }

  private func field(
    _ name: String, _ label: String, _ line: DueFigures.Line, _ html: inout HTML, help: String? = nil
  ) {
    html.field(FigureForm.name(name, line.indicator), label, value: form.text(name, line), help: help)
  }

  private func writeOtherWays(_ html: inout HTML) {
    html.element(.section, [.labelledBy("other-ways")]) { html in
      html.element(.h2, [.id("other-ways")], text: "Excelで報告する")
      html.element(.p, text: "様式に値を入力し、表の全体を貼り付けるか、CSVで読み込みます。")
      html.element(.div, [.class("actions")]) { html in
        let template = OfficePath.figureTemplate(draft.id, section.id.rawValue)
        html.element(
          .a, [.class("button second"), .href(template.text([("year", year.year.description)]))],
          text: "様式（CSV）を保存する")
        if canReport {
          html.link(
            .sectionFigureTable(draft.id, section.id.rawValue), [.class("button second")], text: "表を貼り付ける・読み込む")
          html.link(.countFigures(draft.id, section.id.rawValue), [.class("button second")], text: "一覧表から数える")
        }
      }
    }
  }
}

/// The choice of the year, as links that work without a script.
struct FigureYearPicker {
  let year: FigureYear
  let path: OfficePath

  func write(into html: inout HTML) {
    html.element(.form, [.get, .action(path.text), .class("year-picker")]) { html in
      html.element(.label, [.for("year")], text: "年度")
      html.element(.select, [.id("year"), .name("year")]) { html in
        for choice in year.choices {
          html.element(
            .option, [.value(choice.description)] + (choice == year.year ? [.selected] : []),
            text: Wareki.textWithWesternYear(choice))
        }
      }
      html.element(.button, [.type("submit"), .class("button quiet")], text: "表示する")
    }
  }
}
