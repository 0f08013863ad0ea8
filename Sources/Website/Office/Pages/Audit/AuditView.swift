internal import PlanModel
internal import PlanOperations
internal import PlanStore
internal import Publishing

/// Writes the page of the audit record.
struct AuditView {
  let choice: AuditChoice
  let lines: [ReadAudit.Line]
  /// Whether these are the newest entries.
  let isFirst: Bool
  /// The number below which the next page begins.
  let earlier: Int64?

  func write(into html: inout HTML) {
    writeFilter(&html)
    if lines.isEmpty {
      html.element(.p, [.role("status")], text: choice.isEmpty ? "記録はまだありません。" : "当てはまる記録はありません。")
    } else {
      writeTable(&html)
    }
    writeWays(&html)
  }

  private func writeFilter(_ html: inout HTML) {
    html.element(.form, [.get, .action(OfficePath.audit(choice.body).text), .class("filter"), .label("監査記録の絞り込み")]) {
      html in
      html.element(.div) { html in
        html.element(.label, [.for("plan")], text: "計画")
        html.element(.select, [.id("plan"), .name("plan"), .class("short")]) { html in
          html.element(.option, [.value("")], text: "全て")
          for plan in choice.plans {
            html.element(
              .option, [.value(plan.id)] + (plan.id == choice.plan ? [.selected] : []), text: plan.title)
          }
        }
      }
      html.element(.div) { html in
        html.element(.label, [.for("person")], text: "行った者（名称又は利用者IDの一部）")
        html.empty(.input, [.type("text"), .id("person"), .name("person"), .value(choice.person), .class("short")])
      }
      html.element(.button, [.type("submit"), .class("button second")], text: "絞り込む")
      if !choice.isEmpty { html.link(.audit(choice.body), text: "全て表示する") }
    }
  }

  private func writeTable(_ html: inout HTML) {
    html.tableRegion("監査記録の表") { html in
      html.element(.table) { html in
        html.element(.caption, text: "監査記録（日本時間）")
        html.row(header: ["番号", "日時", "行った者", "操作", "計画", "内容", "理由"])
        html.element(.tbody) { html in for line in lines { html.element(.tr) { write(line, &$0) } } }
      }
    }
  }

  private func write(_ line: ReadAudit.Line, _ html: inout HTML) {
    let entry = line.entry
    html.element(.th, [.scope("row"), .class("figure-cell")], text: String(entry.number))
    html.element(.td, text: RecordWords.japanTime(entry.at))
    html.element(.td, text: entry.actor)
    html.element(.td, text: RecordWords.word(for: entry.act))
    html.element(.td, text: line.plan.title)
    html.element(.td, text: line.records.joined(separator: "、") + (line.more > 0 ? "ほか\(line.more)件" : ""))
    html.element(.td, text: entry.detail)
  }

  private func writeWays(_ html: inout HTML) {
    html.element(.div, [.class("actions")]) { html in
      if !isFirst { writeWay(.audit(choice.body), [], "最新の記録に戻る", &html) }
      if let earlier { writeWay(.audit(choice.body), [("before", String(earlier))], "これより前の記録を見る", &html) }
      if !lines.isEmpty {
        writeWay(.auditTable(choice.body), [], "CSVファイルで保存する", &html)
      }
    }
    html.element(
      .p, [.class("help")],
      text: "CSVファイルには、絞り込んだ記録を、新しいものから50,000件まで収めます。ハッシュ値は、記録が書き換えられていないことを検証するためのものです。")
  }

  private func writeWay(
    _ path: OfficePath, _ more: [(name: String, value: String)], _ text: String, _ html: inout HTML
  ) {
    html.element(.a, [.href(path.text(choice.query + more)), .class("button second")], text: text)
  }
}
