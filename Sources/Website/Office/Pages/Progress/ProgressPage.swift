internal import Accounts
internal import HTTPTypes
internal import Interchange
internal import PlanModel
internal import PlanOperations
internal import Publishing

/// 進捗の概況: what the head wants to know on one page, down to the cell from which a figure was taken. Prints on A4.
enum ProgressPage {
  static let routes = [OfficeRoute(.get, .progress("{plan}"), .readPlan) { try page($0) }]

  private static func page(_ request: OfficeRequest) throws -> OfficeAnswer {
    let draft = try request.plan
    let overview = ProgressOverview(draft, on: request.today)
    var page = OfficePage(
      title: "進捗の概況", request, section: .overview, lead: lead(overview))
    page.trail = [(.plan(draft.id), PlanSection.overview.title)]
    let view = ProgressView(request: request, draft: draft, overview: overview)
    return .page(page.bytes { view.write(into: &$0) })
  }

  private static func lead(_ overview: ProgressOverview) -> String {
    let day = "\(Wareki.text(overview.day))現在。"
    guard let freshness = overview.freshness else { return day + "報告の時期が来た値はまだありません。" }
    return day + "報告の時期が来た値の\(freshness)％が報告されています。"
  }
}

/// Writes the head's overview.
struct ProgressView {
  let request: OfficeRequest
  let draft: Draft
  let overview: ProgressOverview

  func write(into html: inout HTML) {
    writePillars(&html)
    writeList(
      "late", "遅れている指標", overview.late, "遅れている指標はありません。", &html)
    writeMoved(&html)
    writeList("missing", "報告されていない値", overview.missing, "報告されていない値はありません。", &html)
    writeList(
      "evidence", "出典の記載がない値", overview.withoutEvidence, "全ての値に出典があります。", &html)
    writeList("owner", "担当課のない指標", overview.withoutOwner, "全ての指標に担当課があります。", &html)
    writeAges(&html)
  }

  private func writePillars(_ html: inout HTML) {
    let paces = Pace.allCases.filter { pace in overview.lines.contains { $0.assessment.pace == pace } }
    html.element(.section, [.labelledBy("pillars")]) { html in
      html.element(.h2, [.id("pillars")], text: "柱ごとの状況")
      html.paceBar(overview.lines.map(\.assessment.pace), title: "指標の進捗の状況")
      html.tableRegion("柱ごとの状況の表") { html in
        html.element(.table) { html in
          html.element(.caption, text: "柱ごとの施策と指標の数")
          html.row(header: ["柱", "施策"] + paces.map(\.label))
          html.element(.tbody) { html in
            for pillar in overview.pillars {
              html.element(.tr) { html in
                html.element(.th, [.scope("row")], text: pillar.pillar?.label ?? "計画の全体・その他")
                html.element(.td, [.class("figure-cell")], text: String(pillar.measures))
                for pace in paces {
                  let count = pillar.lines.count { $0.assessment.pace == pace }
                  html.element(.td, [.class("figure-cell")], text: String(count))
                }
              }
            }
          }
        }
      }
    }
  }

  private func writeList(
    _ id: String, _ title: String, _ lines: [ProgressOverview.Line], _ none: String, _ html: inout HTML
  ) {
    html.element(.section, [.labelledBy(id)]) { html in
      html.element(.h2, [.id(id)], text: lines.isEmpty ? title : "\(title)（\(lines.count)件）")
      guard !lines.isEmpty else { return html.element(.p, text: none) }
      html.tableRegion(title + "の表") { html in
        html.element(.table) { html in
          html.element(.caption, text: title)
          html.row(header: ["指標", "担当課", "最新の値", "状況", "資料の中の場所"])
          html.element(.tbody) { html in for line in lines { write(line, &html) } }
        }
      }
    }
  }

  private func write(_ line: ProgressOverview.Line, _ html: inout HTML) {
    // The value that the state beside it speaks of.
    let value = line.assessment.latest ?? line.figure.present ?? line.figure.before
    html.element(.tr) { html in
      html.element(.th, [.scope("row")]) { writeTitle(line, &$0) }
      html.element(.td, text: line.figure.section?.name ?? "定められていません")
      html.element(.td) { html in
        guard let value else { return html.text("なし") }
        html.text(FigureText.observed(value, line.figure.indicator))
        html.element(.p, [.class("help")], text: value.period.label)
      }
      html.element(.td) { html in
        html.element(.strong, text: line.assessment.pace.label)
        html.element(.p, [.class("help")], text: line.assessment.reason)
      }
      html.element(.td, text: value.map(place) ?? "")
    }
  }

  private func writeTitle(_ line: ProgressOverview.Line, _ html: inout HTML) {
    html.link(
      .record(draft.id, kind: PlanRecords.Kind.indicator, line.figure.indicator.id.rawValue),
      text: line.figure.indicator.title)
  }

  private func place(_ value: Observation) -> String {
    [value.evidence.title, value.evidence.place, value.evidence.fileName].compactMap { $0 }.joined(separator: "　")
  }

  private func writeMoved(_ html: inout HTML) {
    html.element(.section, [.labelledBy("moved")]) { html in
      html.element(.h2, [.id("moved")], text: "1年前からの動き")
      let moved = overview.moved
      guard !moved.isEmpty else { return html.element(.p, text: "1年前と状況が変わった指標はありません。") }
      html.element(.ul) { html in
        for line in moved {
          html.element(.li) { html in
            writeTitle(line, &html)
            html.text("：\(line.yearBefore?.label ?? "")から\(line.assessment.pace.label)へ")
          }
        }
      }
    }
  }

  private func writeAges(_ html: inout HTML) {
    let ages = overview.lines.compactMap { line in line.reporting.ageInDays.map { (line, $0) } }.sorted { $0.1 > $1.1 }
    guard let oldest = ages.first else { return }
    let middle = ages[ages.count / 2].1
    html.element(.section, [.labelledBy("ages")]) { html in
      html.element(.h2, [.id("ages")], text: "値の新しさ")
      html.element(
        .p, text: "値の古さの中央値は\(middle)日、最も古い値は\(oldest.1)日前のものです。報告した日から、報告した日の記録がない値は期間の終わりから数えています。")
      html.element(.ul) { html in
        for (line, days) in ages.prefix(5) {
          html.element(.li) { html in
            writeTitle(line, &html)
            html.text("：\(days)日前")
          }
        }
      }
    }
  }
}
