internal import Interchange
internal import PlanModel
internal import PlanOperations
internal import Publishing

/// The table of values with what it would change.
struct FigureTableView {
  let request: OfficeRequest
  let path: OfficePath
  let reading: FigureTablePage.Reading?

  func write(into html: inout HTML) {
    if let reading { write(reading, &html) }
    html.element(.section, [.labelledBy("source")]) { html in
      html.element(.h2, [.id("source")], text: reading == nil ? "表" : "表を直して、もう一度確かめる")
      html.postForm(path, token: request.formToken, [HTMLAttribute("enctype", "multipart/form-data")]) { html in
        html.element(.div, [.class("field")]) { html in
          html.element(.label, [.for("table")], text: "貼り付ける表")
          html.element(.textarea, [.id("table"), .name("table"), HTMLAttribute("rows", "10")]) { html in
            html.text("\n" + (reading?.text ?? ""))
          }
        }
        html.field(
          "file", "又はCSVファイル", type: "file", help: "読み込んだファイルは、値の証拠として保存します（\(EvidenceFile.mostBytes >> 20)MBまで）。")
        html.element(.div, [.class("actions")]) { $0.submit("内容を確かめる") }
      }
    }
  }

  private func write(_ reading: FigureTablePage.Reading, _ html: inout HTML) {
    html.element(.section, [.labelledBy("preview")]) { html in
      html.element(.h2, [.id("preview")], text: reading.saved == nil ? "読み取った内容" : "保存の結果")
      html.element(.p, text: summary(reading))
      let whole = reading.table.findings
      if !whole.isEmpty {
        html.element(.ul, [.class("findings")]) { html in
          for finding in whole {
            html.element(.li) { html in
              html.severity(finding.severity)
              html.text(" " + (finding.place.source.map { "\($0.line)行目：" } ?? "") + finding.summary + finding.remedy)
            }
          }
        }
      }
      guard !reading.lines.isEmpty else { return }
      if reading.saved == nil {
        html.postForm(path, token: request.formToken) { html in
          html.hidden("table", reading.text)
          html.hidden("seen", reading.lines.map { String($0.seenVersion) }.joined(separator: ","))
          if let first = reading.lines.first, !first.entry.fileHash.isEmpty {
            html.hidden("file-name", first.entry.fileName)
            html.hidden("file-hash", first.entry.fileHash)
          }
          writeTable(reading, &html)
          if reading.lines.contains(where: { $0.effect.isTaken || $0.effect == .waits }) {
            html.element(.div, [.class("actions")]) { $0.submit("受け付けられる値を報告する", [.name("take"), .value("1")]) }
          }
        }
      } else {
        writeTable(reading, &html)
      }
    }
  }

  private func summary(_ reading: FigureTablePage.Reading) -> String {
    let counts = FigureLine.Effect.allCases.compactMap { effect -> String? in
      let count = reading.lines.count { $0.effect == effect }
      return count > 0 ? "\(effect.label) \(count)件" : nil
    }
    let told = counts.isEmpty ? "値が入力されている行はありません。" : counts.joined(separator: "、") + "です。"
    guard let saved = reading.saved else { return told }
    return "\(saved)件を保存しました。" + told
  }

  private func writeTable(_ reading: FigureTablePage.Reading, _ html: inout HTML) {
    html.tableRegion("読み取った値") { html in
      html.element(.table) { html in
        html.element(.caption, text: "行ごとの結果")
        html.row(header: ["行", "指標", "時期", "今の値", "新しい値", "結果"])
        html.element(.tbody) { html in
          for (place, line) in reading.lines.enumerated() { write(line, place, reading.saved == nil, &html) }
        }
      }
    }
  }

  private func write(_ line: FigureLine, _ place: Int, _ asks: Bool, _ html: inout HTML) {
    html.element(.tr) { html in
      html.element(
        .th, [.scope("row"), .class("figure-cell")], text: line.entry.line > 0 ? String(line.entry.line) : "")
      html.element(.td, text: line.indicator?.title ?? line.entry.indicator)
      html.element(.td, text: line.period?.label ?? line.entry.period)
      html.element(.td, [.class("figure-cell")], text: line.before.map(ObservedCell.write) ?? "")
      html.element(.td, [.class("figure-cell")], text: line.after.map(ObservedCell.write) ?? line.entry.value)
      html.element(.td) { html in
        html.element(.strong, text: line.effect.label)
        for note in line.notes { html.element(.p, [.class("help")], text: note) }
        for doubt in line.doubts { html.element(.p, [.class("help")], text: doubt) }
        for problem in line.problems { html.element(.p, [.class("problem")], text: problem) }
        if asks, line.effect == .waits {
          html.element(.label, [.class("choice")]) { html in
            html.empty(.input, [.type("checkbox"), .name("confirm"), .value("\(place):\(line.entry.value)")])
            html.element(.span, text: "確かめました。この値を報告します。")
          }
        }
      }
    }
  }
}
