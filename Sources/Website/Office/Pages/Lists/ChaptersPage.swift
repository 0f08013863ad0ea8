internal import HTTPTypes
internal import Interchange
internal import PlanModel
internal import PlanOperations
internal import Publishing

/// The chapters of a plan, and which of the seven elements still has none.
enum ChaptersPage {
  static let routes = [OfficeRoute(.get, .chapters("{plan}"), .readPlan) { try page($0) }]

  private static func page(_ request: OfficeRequest) throws -> OfficeAnswer {
    let draft = try request.plan
    let kind = PlanRecords.Kind.chapter
    let page = OfficePage(title: "章", request, section: .chapters)
    return .page(
      page.bytes { html in
        html.element(.div, [.class("table-region")]) { html in
          html.element(.table) { html in
            html.element(.caption, text: "計画の章と、手引の構成要素")
            html.row(header: ["章", "構成要素", "文字数", "指摘"])
            html.element(.tbody) { html in
              for chapter in draft.plan.chapters {
                html.element(.tr) { html in
                  html.element(.th, [.scope("row")]) { html in
                    html.link(
                      .record(draft.id, kind: kind, chapter.id.rawValue),
                      text: ReferenceChoices.title(chapter.number, chapter.title))
                  }
                  html.element(.td, text: chapter.roles.map(\.label).joined(separator: "、"))
                  html.element(.td, [.class("figure-cell")], text: String(chapter.body.count))
                  let count = draft.report.findings.count { RecordTitle.concerns($0, kind, chapter.id.rawValue) }
                  html.element(.td, [.class("figure-cell")], text: count == 0 ? "なし" : "\(count)件")
                }
              }
            }
          }
        }
        let missing = ChapterRole.allCases.filter { draft.plan.chapters(filling: $0).isEmpty }
        if !missing.isEmpty {
          html.element(.p, text: "まだ章がない構成要素：" + missing.map(\.label).joined(separator: "、"))
        }
        html.element(.p) { $0.link(.illustrations(draft.id), text: "図の一覧（\(draft.illustrations.count)点）") }
        if request.may(.editPlan) {
          html.element(.div, [.class("actions")]) { html in
            html.link(
              .newRecord(draft.id, kind: kind, parent: RecordPage.noParent), [.class("button")], text: "章を追加する")
          }
        }
      })
  }
}

extension HTML {
  /// Writes the head row of a table.
  mutating func row(header titles: [String]) {
    element(.thead) { html in
      html.element(.tr) { html in for title in titles { html.element(.th, [.scope("col")], text: title) } }
    }
  }
}
