internal import Interchange
internal import PlanModel
internal import PlanOperations
internal import PlanStore
internal import Publishing

/// Writes a review sheet: figures first, then what earlier stages said, then the few fields.
struct ReviewSheetView {
  let request: OfficeRequest
  let draft: Draft
  let sheet: ReviewSheet
  let stage: ReviewSheet.Stage
  let form: SheetForm
  let problem: String?
  let canEdit: Bool

  func write(into html: inout HTML) {
    PasswordPages.writeProblem(problem, &html)
    if !sheet.exceptions.isEmpty {
      html.element(.ul, [.class("findings")]) { html in
        for exception in sheet.exceptions { html.element(.li, text: exception) }
      }
    }
    writeFigures(&html)
    writeEarlier(&html)
    if canEdit { writeForm(&html) } else { writeSaid(&html) }
  }

  private func writeFigures(_ html: inout HTML) {
    html.element(.section, [.labelledBy("figures")]) { html in
      html.element(.h2, [.id("figures")], text: "実績値")
      if sheet.figures.isEmpty { return html.element(.p, text: "この施策には指標がありません。") }
      html.tableRegion("実績値の表") { html in
        html.element(.table) { html in
          html.element(.caption, text: "\(Wareki.text(sheet.year))の実績値と、数値から算出した判定")
          html.row(header: ["指標", "前回", "今回", "最終目標", "進捗", "算出した判定"])
          html.element(.tbody) { html in for figure in sheet.figures { write(figure, &html) } }
        }
      }
    }
  }

  private func write(_ figure: ReviewSheet.Figure, _ html: inout HTML) {
    let line = figure.line
    html.element(.tr) { html in
      html.element(.th, [.scope("row")], text: line.indicator.title)
      html.element(
        .td, [.class("figure-cell")], text: line.before.map { FigureText.observed($0, line.indicator) } ?? "")
      html.element(
        .td, [.class("figure-cell")], text: line.present.map { FigureText.observed($0, line.indicator) } ?? "未報告")
      html.element(.td, [.class("figure-cell")], text: target(line.indicator))
      html.element(.td) { html in
        html.element(.strong, text: figure.assessment.pace.label)
        if line.state.isOpen { html.text("（前回までの値による）") }
        html.element(.p, [.class("help")], text: figure.assessment.reason)
      }
      html.element(.td, text: figure.grade?.label ?? "算出できません")
    }
  }

  private func target(_ indicator: Indicator) -> String {
    guard let target = indicator.finalTarget else { return "" }
    let value =
      target.asPrinted
      ?? target.value.map {
        JapaneseNumber.display($0, places: indicator.decimalPlaces) + (indicator.unit ?? "")
      }
    return [value ?? target.statement ?? "", target.deadline.map { "（\($0.label)）" } ?? ""].joined()
  }

  private func writeEarlier(_ html: inout HTML) {
    let earlier = sheet.stages.prefix { $0.stage != stage.stage }.filter { $0.review != nil }
    guard sheet.lastYear != nil || !earlier.isEmpty else { return }
    html.element(.section, [.labelledBy("earlier")]) { html in
      html.element(.h2, [.id("earlier")], text: "これまでの評価")
      if let last = sheet.lastYear { write(last, "前年度（\(Wareki.text(last.fiscalYear))）", &html) }
      for said in earlier { if let review = said.review { write(review, said.stage.label, &html) } }
    }
  }

  private func write(_ review: Review, _ title: String, _ html: inout HTML) {
    html.element(.h3, text: title)
    html.facts([
      ("判定", review.publishedGrade ?? ""), ("算出した判定と異なる理由", review.reasonForDifference ?? ""),
      ("取組の状況", review.progress ?? ""), ("要因や意見", review.comment ?? ""),
      ("今後の方向", review.nextStep ?? ""), ("今後の取組", review.nextActions ?? ""),
      ("計画の記載を改める必要", review.changeRequest ?? ""),
    ])
  }

  private func writeSaid(_ html: inout HTML) {
    html.element(.section, [.labelledBy("said")]) { html in
      html.element(.h2, [.id("said")], text: stage.stage.label)
      guard let review = stage.review else { return html.element(.p, text: "まだ評価されていません。") }
      write(review, "評価の内容", &html)
    }
  }

  private func writeForm(_ html: inout HTML) {
    let path = OfficePath.reviewSheet(
      draft.id, sheet.year.description, kind: PlanRecords.Kind.measure, sheet.measure.id.rawValue, stage.stage.rawValue)
    html.element(.section, [.labelledBy("sheet")]) { html in
      html.element(.h2, [.id("sheet")], text: stage.stage.label)
      if form.isProposal, sheet.lastYear != nil || !form.text("grade").isEmpty {
        html.element(.p, text: "数値と前の評価から、あらかじめ入力してあります。違うところだけ直してください。")
      }
      html.postForm(path, token: request.formToken) { html in
        html.hidden("version", String(stage.record?.version ?? 0))
        html.hidden("opened", request.form["opened"] ?? String(StoreTime.now().milliseconds))
        writeGrade(&html)
        writeDirection(&html)
        html.area(
          "comment", "要因や意見", value: form.text("comment"),
          help: sheet.exceptions.isEmpty ? "特にないときは空欄で構いません。" : "上に示した点の要因を書いてください。",
          isRequired: !sheet.exceptions.isEmpty && sheet.stages.first?.stage == stage.stage)
        html.area("progress", "取組の状況", value: form.text("progress"), help: "この年度に行ったことを、住民に分かるように書いてください。")
        html.area("actions", "今後の取組", value: form.text("actions"))
        writeMore(&html)
        html.element(.div, [.class("actions")]) { $0.submit("保存する") }
      }
    }
  }

  private func writeGrade(_ html: inout HTML) {
    guard let scale = sheet.scale, !scale.grades.isEmpty else {
      return html.field("grade", "判定", value: form.text("grade"), help: "判定尺度を定めると、数値から算出した判定が示されます。")
    }
    choice(
      "grade", "判定（\(scale.title)）", scale.grades.map { ($0.label, $0.meaning.map { "：" + $0 } ?? "") },
      help: sheet.computedGrade.map { "数値から算出した判定は「\($0.label)」です。指標ごとの判定のうち、最も低いものです。" }
        ?? "数値からは判定を算出できません。", &html)
    if sheet.computedGrade != nil {
      html.field("difference", "算出した判定と異なる理由", value: form.text("difference"), help: "異なる判定とするときだけ書いてください。公表されます。")
    }
  }

  private func writeDirection(_ html: inout HTML) {
    let words = draft.plan.round.directions
    guard !words.isEmpty else { return }
    choice(
      "direction", "今後の方向",
      words.map { ($0.label, $0.label == $0.consequence.label ? "" : "（\($0.consequence.label)）") },
      help: "「継続」のほかは、計画を見直す箇所として記録されます。", &html)
  }

  private func choice(
    _ name: String, _ label: String, _ choices: [(String, String)], help: String, _ html: inout HTML
  ) {
    html.element(.fieldset, [.class("field"), .describedBy(name + "-help")]) { html in
      html.element(.legend, text: label)
      html.element(.p, [.class("help"), .id(name + "-help")], text: help)
      html.element(.div, [.class("choices")]) { html in
        for (value, remark) in choices {
          html.element(.label, [.class("choice")]) { html in
            html.empty(
              .input,
              [.type("radio"), .name(name), .value(value)] + (form.text(name) == value ? [.checked] : []))
            html.element(.span, text: value + remark)
          }
        }
      }
    }
  }

  private func writeMore(_ html: inout HTML) {
    html.element(.details, [.class("more")]) { html in
      html.element(.summary, text: "計画への反映・得られた効果")
      html.area(
        "change", "計画の記載を改める必要", value: form.text("change"), help: "改める必要があるときだけ、どこをどう改めるかを書いてください。")
      html.field("effect", "得られた効果", value: form.text("effect"), help: "例「窓口の受付時間の短縮」")
      html.field("yen", "1年に節減した費用（千円）", value: form.text("yen"))
      html.field("hours", "1年に節減した作業時間（時間）", value: form.text("hours"))
      html.field("basis", "算定の方法", value: form.text("basis"))
      html.element(.div, [.class("field")]) { html in
        html.element(.label, [.for("into")], text: "生み出した費用や時間を振り向ける施策")
        html.element(.select, [.id("into"), .name("into")]) { html in
          html.element(.option, [.value("")], text: "選ばない")
          for measure in draft.plan.measures where measure.id != sheet.measure.id {
            let mark = measure.priority.isLater ? "（後年度）" : ""
            html.element(
              .option,
              [.value(measure.id.rawValue)] + (form.text("into") == measure.id.rawValue ? [.selected] : []),
              text: measure.title + mark)
          }
        }
      }
      html.field("use", "振り向け先（文章）", value: form.text("use"))
    }
  }
}
