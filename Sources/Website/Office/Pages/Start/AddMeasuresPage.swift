internal import Accounts
internal import HTTPTypes
internal import PlanModel
internal import PlanOperations
internal import Publishing

/// Many measures at once: typed or pasted titles, and measures picked from the national catalogue; now, or later with the
/// condition that brings them in.
enum AddMeasuresPage {
  static let routes = [
    OfficeRoute(.get, .addMeasures("{plan}"), .editPlan) { try await page($0, problems: []) },
    OfficeRoute(.post, .addMeasures("{plan}"), .editPlan) { try await add($0) },
  ]

  private static func add(_ request: OfficeRequest) async throws -> OfficeAnswer {
    let draft = try request.plan
    let condition = request.form["condition"] ?? ""
    let priority: MeasurePriority =
      request.form["priority"] == "later" ? .later(condition: condition.isEmpty ? nil : condition) : .now
    let lines = MeasureLines.read(
      request.form.raw("titles") ?? "", sections: draft.plan.sections, priority: priority)
    let problems = lines.findings.filter { $0.severity == .error }.map { finding in
      (finding.place.source.map { "\($0.line)行目：" } ?? "") + finding.summary + finding.remedy
    }
    guard problems.isEmpty else { return try await page(request, problems: problems) }
    let catalogue = try await ReadNationalMeasures(store: request.office.store).run().catalogue
    let picked = request.form.all("national").compactMap { Int($0) }.filter { catalogue.measures.indices.contains($0) }
      .map { NewMeasure(catalogue.measures[$0], priority: priority) }
    let measures = lines.measures + picked
    guard !measures.isEmpty else {
      return try await page(request, problems: ["追加する施策がありません。施策名を入力するか、国の施策から選んでください。"])
    }
    let outcome: AddMeasures.Outcome
    do {
      outcome = try await AddMeasures(
        plan: draft.id, measures: measures, store: request.office.store, actor: request.actor
      ).run()
    } catch {
      return try await page(request, problems: [try error.asFinding.message])
    }
    let notes =
      outcome.present.map { "「\($0)」は、同じ名称の施策が既にあるため、追加していません。" }
      + lines.findings.map { finding in (finding.place.source.map { "\($0.line)行目：" } ?? "") + finding.summary }
    if notes.isEmpty { return .see(.measures(draft.id), done: .added) }
    return report(outcome.added.count, notes, request, draft)
  }

  /// What became of the lines, where not all is as it was typed.
  private static func report(
    _ count: Int, _ notes: [String], _ request: OfficeRequest, _ draft: Draft
  ) -> OfficeAnswer {
    var page = OfficePage(title: "\(count)件の施策を追加しました", request, section: .measures)
    page.trail = [(.measures(draft.id), PlanSection.measures.title)]
    return .page(
      page.bytes { html in
        html.element(.ul) { html in for note in notes { html.element(.li, text: note) } }
        html.element(.p) { $0.link(.measures(draft.id), [.class("button")], text: "施策の一覧を見る") }
      })
  }

  private static func page(_ request: OfficeRequest, problems: [String]) async throws -> OfficeAnswer {
    let draft = try request.plan
    let found = try await ReadNationalMeasures(store: request.office.store).run()
    var page = OfficePage(title: "施策をまとめて追加する", request, section: .measures)
    page.trail = [(.measures(draft.id), PlanSection.measures.title)]
    return .page(
      page.bytes { html in
        if !problems.isEmpty {
          html.element(.div, [.class("stop"), .role("alert")]) { html in
            for problem in problems { html.element(.p, text: problem) }
          }
        }
        html.postForm(.addMeasures(draft.id), token: request.formToken) { html in
          html.element(.div, [.class("field")]) { html in
            html.element(.label, [.for("titles")], text: "独自の施策")
            html.element(
              .p, [.class("help"), .id("titles-help")],
              text: "施策名を1行に一つずつ。Excelから「施策名」「担当課」の2列を貼り付けることもできます。")
            html.element(.textarea, [.id("titles"), .name("titles"), .describedBy("titles-help")]) { html in
              html.text("\n" + (request.form.raw("titles") ?? ""))
            }
          }
          writeCatalogue(found, request, &html)
          writePriority(request, &html)
          html.element(.div, [.class("actions")]) { $0.submit("追加する") }
        }
      }, problems.isEmpty ? .ok : .unprocessableContent)
  }

  private static func writeCatalogue(
    _ found: ReadNationalMeasures.Outcome, _ request: OfficeRequest, _ html: inout HTML
  ) {
    html.element(.details, [.class("form-part")]) { html in
      html.element(.summary, text: "国の施策の一覧から選ぶ（\(found.catalogue.measures.count)件）")
      if found.isStarter { html.element(.p, text: NationalMeasures.starterRemark) }
      if request.may(.administerInstallation) {
        html.element(.p) { $0.link(.nationalMeasures, text: "国の施策の一覧を取り込む") }
      }
      for edition in found.catalogue.editions {
        html.element(.fieldset, [.class("field")]) { html in
          html.element(.legend, text: edition)
          for (place, measure) in found.catalogue.measures.enumerated() where measure.edition == edition {
            let isChosen = request.form.all("national").contains(String(place))
            html.element(.label, [.class("choice")]) { html in
              html.empty(
                .input,
                [.type("checkbox"), .name("national"), .value(String(place))] + (isChosen ? [.checked] : []))
              html.element(.span) { html in
                html.text(ReferenceChoices.title(measure.number, measure.title))
                let pillars = measure.pillars.map(\.shortLabel).joined(separator: "、")
                let notes = [measure.ministries ?? "", pillars].filter { !$0.isEmpty }
                html.element(.span, [.class("remark")], text: notes.joined(separator: "　"))
              }
            }
          }
        }
      }
    }
  }

  private static func writePriority(_ request: OfficeRequest, _ html: inout HTML) {
    html.element(.fieldset, [.class("field")]) { html in
      html.element(.legend, text: "着手の時期")
      for (value, text) in [("now", "今期に実施する"), ("later", "後年度に置く（スモールスタート）")] {
        let isChosen = (request.form["priority"] ?? "now") == value
        html.element(.label, [.class("choice")]) { html in
          html.empty(
            .input, [.type("radio"), .name("priority"), .value(value)] + (isChosen ? [.checked] : []))
          html.element(.span, text: text)
        }
      }
    }
    html.field(
      "condition", "後年度に置くとき、着手する条件", value: request.form["condition"] ?? "",
      help: "例「第1期の施策で生み出した人員を振り向けられるとき」")
  }
}
