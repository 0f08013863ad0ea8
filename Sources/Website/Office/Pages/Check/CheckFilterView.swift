internal import Accounts
internal import PlanModel
internal import PlanOperations
internal import Publishing

/// Writes the form by which the findings are narrowed down.
struct CheckFilterView {
  let draft: Draft
  let filter: CheckFilter
  let account: Account?
  /// Whether the person cares for the plan as a whole.
  let canEdit: Bool

  func write(into html: inout HTML) {
    html.element(.form, [.get, .action(OfficePath.check(draft.id).text), .class("filter"), .label("指摘の絞り込み")]) { html in
      writeSelect("severity", "重要度", filter.weight?.code, [(nil, weights)], &html)
      writeSelect("part", "計画の部分", filter.part?.code, parts, &html)
      if let own {
        html.element(.label, [.class("choice")]) { html in
          html.empty(
            .input, [.type("checkbox"), .name("mine"), .value("1")] + (filter.own == nil ? [] : [.checked]))
          html.element(.span, text: own)
        }
      }
      html.element(.button, [.type("submit"), .class("button second")], text: "絞り込む")
      if !filter.isEmpty { html.link(.check(draft.id), text: "全て表示する") }
    }
  }

  /// What "only mine" means to this person; `nil` for those who mend nothing.
  private var own: String? {
    if let section = account?.section {
      let name = draft.plan.sections.first { $0.id.rawValue == section }?.name
      return "自分の課の分だけ" + (name.map { "（\($0)）" } ?? "")
    }
    return canEdit ? "担当課のないもの（計画の全体に関わるもの）だけ" : nil
  }

  private typealias Item = (code: String, label: String)

  private var weights: [Item] {
    Severity.allCases.map { ($0.rawValue, $0.label) } + [("question", "人の判断を待つ問い")]
  }

  private var parts: [(label: String?, items: [Item])] {
    [
      (
        "章",
        draft.plan.chapters.map {
          (CheckFilter.Part.chapter($0.id.rawValue).code, ReferenceChoices.title($0.number, $0.title))
        }
      ),
      ("柱", Pillar.allCases.map { (CheckFilter.Part.pillar($0).code, "\($0.number) \($0.label)") }),
      ("担当課", draft.plan.sections.map { (CheckFilter.Part.section($0.id.rawValue).code, $0.name) }),
    ]
  }

  private func writeSelect(
    _ name: String, _ label: String, _ chosen: String?, _ groups: [(label: String?, items: [Item])],
    _ html: inout HTML
  ) {
    html.element(.div) { html in
      html.element(.label, [.for(name)], text: label)
      html.element(.select, [.id(name), .name(name), .class("short")]) { html in
        html.element(.option, [.value("")], text: "全て")
        for group in groups where !group.items.isEmpty {
          guard let title = group.label else {
            writeOptions(group.items, chosen, &html)
            continue
          }
          html.element(.optgroup, [HTMLAttribute("label", title)]) { writeOptions(group.items, chosen, &$0) }
        }
      }
    }
  }

  private func writeOptions(_ items: [Item], _ chosen: String?, _ html: inout HTML) {
    for item in items {
      html.element(.option, [.value(item.code)] + (item.code == chosen ? [.selected] : []), text: item.label)
    }
  }
}
