internal import Accounts
internal import HTTPTypes
internal import PlanModel
internal import PlanOperations
internal import Publishing

/// What is still to be done with a plan: the steps in order, then everything that is missing with its guidance.
enum GuidePage {
  static let routes = [OfficeRoute(.get, .guide("{plan}"), .readPlan) { try page($0) }]

  private struct Step {
    let title: String
    let path: OfficePath
    let state: String
    let isDone: Bool
  }

  private static func steps(_ draft: Draft) -> [Step] {
    let plan = draft.plan
    let silent = plan.pillars.filter { !$0.isAdopted && ($0.reason ?? "").isEmpty }.count
    let later = plan.measures.count { $0.priority.isLater }
    let asked = draft.assignments.count { $0.assignment?.dueOn != nil }
    return [
      Step(
        title: "柱と、取り上げない柱の理由", path: .part(draft.id, "pillars"),
        state: silent == 0 ? "理由の未記入はありません" : "理由が未記入の柱 \(silent)", isDone: silent == 0),
      Step(
        title: "担当課", path: .sections(draft.id), state: "\(plan.sections.count)課", isDone: !plan.sections.isEmpty),
      Step(
        title: "施策", path: .addMeasures(draft.id),
        state: "今期 \(plan.measures.count - later)件、後年度 \(later)件", isDone: !plan.measures.isEmpty),
      Step(title: "回答の期限", path: .sections(draft.id), state: "\(asked)課に依頼", isDone: asked > 0),
      Step(
        title: "位置付け", path: .part(draft.id, "standing"),
        state: plan.nationalPlan == nil ? "国の計画が未記入" : "記入あり", isDone: plan.nationalPlan != nil),
      Step(
        title: "推進体制", path: .part(draft.id, "promotion"), state: plan.promotion == nil ? "未記入" : "記入あり",
        isDone: plan.promotion != nil),
      Step(
        title: "問合せ先", path: .part(draft.id, "decision"), state: plan.contact == nil ? "未記入" : "記入あり",
        isDone: plan.contact != nil),
    ]
  }

  private static func page(_ request: OfficeRequest) throws -> OfficeAnswer {
    let draft = try request.plan
    let gaps = PlanGaps(plan: draft.plan, report: draft.report)
    let page = OfficePage(
      title: "進め方", request, section: .overview, lead: "上から順に進めます。途中でやめても、続きから始められます。")
    return .page(
      page.bytes { html in
        html.element(.ol, [.class("work-list")]) { html in
          for step in steps(draft) {
            html.element(.li) { html in
              html.element(.p) { html in
                html.link(step.path, text: step.title)
                html.text("　")
                html.element(.span, [.class(step.isDone ? "chip" : "chip later")], text: step.isDone ? "済" : "これから")
              }
              html.element(.p, [.class("help")], text: step.state)
            }
          }
        }
        html.element(.section, [.labelledBy("gaps")]) { html in
          html.element(.h2, [.id("gaps")], text: "足りないもの")
          for group in gaps.groups where !group.isComplete { write(group, draft, &html) }
          if gaps.groups.allSatisfy(\.isComplete) { html.element(.p, text: "点検で見つかった不足はありません。") }
        }
      })
  }

  private static func write(_ group: PlanGaps.Group, _ draft: Draft, _ html: inout HTML) {
    html.element(.h3, text: group.title)
    if let aim = group.aim { html.element(.p, text: aim) }
    if !group.questions.isEmpty {
      html.element(.details, [.class("more")]) { html in
        html.element(.summary, text: "\(group.title)を書くときの手がかり")
        html.element(.ul) { html in for question in group.questions { html.element(.li, text: question) } }
      }
    }
    html.element(.ul, [.class("findings")]) { html in
      for gap in group.gaps where gap.severity != .information {
        html.element(.li) { html in
          html.element(.p) { html in
            html.severity(gap.severity)
            html.text(" ")
            html.element(
              .a,
              [
                .href(
                  RecordTitle.path(gap.place.record, field: gap.place.field, in: draft.id)
                    .text([], fragment: gap.place.field))
              ], text: gap.summary)
          }
          html.element(.p, text: gap.remedy)
          if let clause = gap.clauses.first {
            html.element(.p, [.class("help")], text: "\(clause.citation)（\(clause.force)）\(clause.title)")
          }
        }
      }
      for question in group.openQuestions {
        html.element(.li) { html in
          html.element(.p) { html in
            html.element(.span, [.class("severity severity-information")], text: "判断")
            html.text(" ")
            html.link(.check(draft.id), text: question.question)
          }
        }
      }
    }
  }
}
