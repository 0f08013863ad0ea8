internal import Accounts
internal import HTTPTypes
internal import Interchange
internal import PlanModel
internal import PlanOperations
internal import Publishing

/// The measures of a plan; a clerk sees those of the own section first.
enum MeasuresPage {
  static let routes = [OfficeRoute(.get, .measures("{plan}"), .readPlan) { try page($0) }]

  private static func page(_ request: OfficeRequest) throws -> OfficeAnswer {
    let draft = try request.plan
    let own = draft.plan.measures.filter { isOwn($0, request.account) }
    let now = draft.plan.measures.filter { !$0.priority.isLater && !isOwn($0, request.account) }
    let later = draft.plan.measures.filter { $0.priority.isLater && !isOwn($0, request.account) }
    let page = OfficePage(title: "施策と指標", request, section: .measures)
    return .page(
      page.bytes { html in
        if request.may(.editPlan) {
          html.element(.div, [.class("actions")]) { html in
            html.link(
              .newRecord(draft.id, kind: PlanRecords.Kind.measure, parent: RecordPage.noParent),
              [.class("button")], text: "施策を追加する")
            html.link(.addMeasures(draft.id), [.class("button second")], text: "まとめて追加する")
          }
        }
        if !own.isEmpty { write(own, "担当する施策", "own", draft, &html) }
        if !now.isEmpty { write(now, own.isEmpty ? "今期に実施する施策" : "ほかの課の施策", "now", draft, &html) }
        if !later.isEmpty { write(later, "後年度とした施策", "later", draft, &html) }
        if draft.plan.measures.isEmpty { html.element(.p, text: "施策はまだありません。") }
      })
  }

  private static func isOwn(_ measure: Measure, _ account: Account?) -> Bool {
    guard let section = account?.section else { return false }
    return measure.lead?.rawValue == section
  }

  private static func write(
    _ measures: [Measure], _ title: String, _ id: String, _ draft: Draft, _ html: inout HTML
  ) {
    html.element(.section, [.labelledBy(id)]) { html in
      html.element(.h2, [.id(id)], text: title)
      html.element(.div, [.class("table-region")]) { html in
        html.element(.table) { html in
          html.element(.caption, text: "\(title)（\(measures.count)件）")
          html.row(header: ["施策", "主担当課", "柱", "指標", "指摘"])
          html.element(.tbody) { html in for measure in measures { writeRow(measure, draft, &html) } }
        }
      }
    }
  }

  private static func writeRow(_ measure: Measure, _ draft: Draft, _ html: inout HTML) {
    html.element(.tr) { html in
      html.element(.th, [.scope("row")]) { html in
        html.link(
          .record(draft.id, kind: PlanRecords.Kind.measure, measure.id.rawValue),
          text: ReferenceChoices.title(measure.number, measure.title))
        if case .later(let condition) = measure.priority {
          html.element(.span, [.class("remark")], text: "着手の条件：" + (condition ?? "未記入"))
        }
      }
      html.element(.td, text: measure.lead.flatMap { draft.plan.section($0)?.name } ?? "未定")
      html.element(.td, text: measure.pillars.map(\.shortLabel).joined(separator: "、"))
      html.element(.td) { html in
        html.element(.ul, [.class("plain-list")]) { html in
          for indicator in measure.indicators {
            html.element(.li) { html in
              html.link(
                .record(draft.id, kind: PlanRecords.Kind.indicator, indicator.id.rawValue), text: indicator.title)
            }
          }
        }
      }
      let count = draft.findings(ofMeasure: measure).count
      html.element(.td, [.class("figure-cell")], text: count == 0 ? "なし" : "\(count)件")
    }
  }
}

extension Draft {
  /// What the check says about a measure, its indicators and its reviews.
  func findings(ofMeasure measure: Measure) -> [Finding] {
    let indicators = Set(measure.indicators.map(\.id))
    return report.findings.filter { finding in
      switch finding.place.record {
      case .measure(let id), .review(let id, _): id == measure.id
      case .indicator(let id), .observation(let id, _): indicators.contains(id)
      default: false
      }
    }
  }
}
