internal import Foundation
internal import Interchange
internal import PlanModel
internal import PlanOperations
internal import Publishing

/// What the last closed year wants changed, measure by measure, and what could start with what was freed.
struct RevisionMarksView {
  let draft: Draft
  let marks: RevisionMarks

  func write(into html: inout HTML) {
    guard let year = marks.year else { return }
    html.element(.section, [.labelledBy("marks")]) { html in
      html.element(.h2, [.id("marks")], text: "\(Wareki.text(year))の評価が求める見直し")
      if marks.marks.isEmpty {
        html.element(.p, text: "評価から、計画の見直しを求められた施策はありません。")
      } else {
        let left = marks.marks.count { !$0.isAddressed }
        html.element(.p, text: "\(marks.marks.count)件のうち\(left)件は、下書きがまだ改められていません。")
        html.element(.ul, [.class("work-list")]) { html in for mark in marks.marks { write(mark, &html) } }
      }
      writeFreed(&html)
    }
  }

  private func write(_ mark: RevisionMarks.Mark, _ html: inout HTML) {
    html.element(.li) { html in
      html.element(.p) { html in
        html.link(.record(draft.id, kind: PlanRecords.Kind.measure, mark.measure.rawValue), text: mark.title)
        html.text("　" + (mark.direction ?? "") + (mark.isAddressed ? "　改めました" : "　未着手"))
      }
      html.element(.p, [.class("help")], text: mark.request ?? mark.advice)
    }
  }

  private func writeFreed(_ html: inout HTML) {
    guard marks.thousandYen != 0 || marks.hours != 0 else { return }
    let yen = JapaneseNumber.display(Decimal(marks.thousandYen))
    let hours = JapaneseNumber.display(Decimal(marks.hours))
    html.element(.h3, text: "生み出した費用と時間")
    html.element(.p, text: "評価で記録された効果は、1年に\(yen)千円、\(hours)時間です。")
    guard !marks.waiting.isEmpty else { return }
    html.element(.p, text: "後年度に置いた次の施策に振り向けられないか、検討してください（手引の「好循環」の考え方）。")
    html.element(.ul) { html in
      for measure in marks.waiting {
        html.element(.li) { html in
          html.link(.record(draft.id, kind: PlanRecords.Kind.measure, measure.measure.rawValue), text: measure.title)
          if let condition = measure.condition { html.text("　着手する条件：" + condition) }
        }
      }
    }
  }
}
