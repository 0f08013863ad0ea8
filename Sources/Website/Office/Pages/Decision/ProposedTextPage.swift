internal import HTTPTypes
internal import Interchange
internal import PlanModel
internal import PlanOperations
internal import PlanStore
internal import Publishing

/// The whole text that a proposal puts up for decision, to be read and not to be changed.
enum ProposedTextPage {
  static let routes = [
    OfficeRoute(.get, .proposedText("{plan}", "{proposal}"), .readPlan) { try await page($0) }
  ]

  private static func page(_ request: OfficeRequest) async throws -> OfficeAnswer {
    let draft = try request.plan
    guard let kept = draft.proposals.first(where: { $0.id == request.parameter("proposal") }) else {
      throw Refusal.notFound
    }
    let view = try await ProposalView(request, draft, kept)
    var page = OfficePage(
      title: "決裁の対象となる全文", request, section: .decision, lead: "起案したときの内容です。その後の編集は含みません。")
    page.trail = [
      (.decision(draft.id), PlanSection.decision.title), (.proposal(draft.id, kept.id), kept.value.title),
    ]
    let text = ProposedText(view.text)
    return .page(page.bytes { html in text.write(into: &html) })
  }
}

/// Writes every record of a plan as its filled fields.
private struct ProposedText {
  private let plan: Plan
  /// What was added to a plan without anything is the whole text.
  private let lines: [String: [PlanChanges.Line]]

  init(_ plan: Plan) {
    self.plan = plan
    let nothing = Plan(id: plan.id, title: "")
    lines = Dictionary(grouping: PlanChanges.between(nothing, plan).lines, by: \.kind)
  }

  func write(into html: inout HTML) {
    writePart("基本情報", PlanRecords.Kind.plan, &html)
    writeChapters(&html)
    for kind in [
      PlanRecords.Kind.measure, PlanRecords.Kind.indicator, PlanRecords.Kind.review, PlanRecords.Kind.observation,
      PlanRecords.Kind.section, PlanRecords.Kind.gradeScale,
    ] {
      writePart(RecordTitle.word(kind), kind, &html)
    }
  }

  private func writePart(_ title: String, _ kind: String, _ html: inout HTML) {
    guard let lines = lines[kind], !lines.isEmpty else { return }
    html.element(.section, [.labelledBy("text-" + kind)]) { html in
      html.element(.h2, [.id("text-" + kind)], text: title)
      for line in lines {
        html.element(.h3, text: line.title)
        if let above = line.above { html.element(.p, [.class("help")], text: "施策「\(above)」") }
        html.facts(line.fields.map { ($0.label, $0.after ?? "") })
      }
    }
  }

  private func writeChapters(_ html: inout HTML) {
    guard !plan.chapters.isEmpty else { return }
    html.element(.section, [.labelledBy("text-chapter")]) { html in
      html.element(.h2, [.id("text-chapter")], text: "章")
      for chapter in plan.chapters {
        html.element(.h3, text: ReferenceChoices.title(chapter.number, chapter.title))
        let line = lines[PlanRecords.Kind.chapter]?.first { $0.id == chapter.id.rawValue }
        html.facts((line?.fields ?? []).filter { $0.path == "roles" }.map { ($0.label, $0.after ?? "") })
        html.element(.div, [.class("preview")]) { $0.markdown(chapter.body, below: 3) }
      }
    }
  }
}
