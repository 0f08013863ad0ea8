internal import HTTPTypes
internal import PlanModel
internal import PlanOperations
internal import PlanStore
internal import Publishing

/// 前の版との違い: two states of a plan side by side, word by word.
enum ChangesPage {
  static let routes = [OfficeRoute(.get, .changes("{plan}"), .readPlan) { try await page($0) }]

  /// A state as it stands in an address.
  private static func state(_ text: String?, in draft: Draft) -> PlanState? {
    guard let text else { return nil }
    if text == "draft" { return .draft }
    if let number = Int64(text) { return draft.editions.contains { $0.number == number } ? .edition(number) : nil }
    return draft.proposals.first { $0.id == text }.map { .entry($0.value.entry) }
  }

  /// The states that can be chosen, the newest first.
  private static func choices(_ draft: Draft) -> [(value: String, label: String)] {
    [("draft", "今の下書き")]
      + draft.editions.reversed().map { edition in
        (String(edition.number), "第\(edition.number)版（\(Wareki.text(EditionLibrary.day(of: edition)))公表）")
      }
  }

  private static func page(_ request: OfficeRequest) async throws -> OfficeAnswer {
    let draft = try request.plan
    var page = OfficePage(title: "前の版との違い", request, section: .decision)
    page.trail = [(.decision(draft.id), PlanSection.decision.title)]
    guard let newest = draft.editions.last else {
      return .page(page.bytes { html in html.element(.p, text: "公表した版がまだないため、比べるものがありません。") })
    }
    let chosen = (
      from: request.query["from"] ?? String(newest.number), to: request.query["to"] ?? "draft"
    )
    guard let from = state(chosen.from, in: draft), let to = state(chosen.to, in: draft),
      let outcome = try await ComparePlanStates(draft, from: from, to: to, store: request.office.store).run()
    else { throw Refusal.notFound }
    return .page(
      page.bytes { html in
        writeChoice(draft, chosen.from, chosen.to, &html)
        html.element(.p) { $0.link(.documents(draft.id), text: "新旧対照表（PDF、Word、Excel）を作る") }
        ChangesView(draft: draft, outcome: outcome).write(into: &html)
      })
  }

  private static func writeChoice(_ draft: Draft, _ from: String, _ to: String, _ html: inout HTML) {
    html.element(.form, [.get, .action(OfficePath.changes(draft.id).text), .class("actions")]) { html in
      for (name, label, value) in [("from", "もとの版", from), ("to", "比べる版", to)] {
        html.element(.label, [.for(name)], text: label)
        html.element(.select, [.id(name), .name(name), .class("short")]) { html in
          for choice in choices(draft) {
            html.element(
              .option, [.value(choice.value)] + (choice.value == value ? [.selected] : []), text: choice.label)
          }
        }
      }
      html.element(.button, [.type("submit"), .class("button second")], text: "違いを見る")
    }
  }
}
