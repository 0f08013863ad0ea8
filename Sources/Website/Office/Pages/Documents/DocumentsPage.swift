internal import HTTPTypes
internal import PlanModel
internal import PlanOperations
internal import PlanStore
internal import Publishing

/// 文書を作る: the forms of the draft as they would be published, for looking at them before.
enum DocumentsPage {
  static let routes = [
    OfficeRoute(.get, .documents("{plan}"), .readPlan) { try await page($0) },
    OfficeRoute(.get, .document("{plan}", "{name}"), .readPlan) { request in
      request.parameter("name") == shownComparison ? try await comparison(request) : try await file(request)
    },
  ]

  private static func page(_ request: OfficeRequest) async throws -> OfficeAnswer {
    let draft = try request.plan
    let material = try await DraftMaterial(draft).run(on: request.office.store)
    var page = OfficePage(
      title: "文書を作る", request, section: .decision, lead: "今の下書きから、公表するときと同じ形の文書を作成します。作成しても公表はされません。")
    page.trail = [(.decision(draft.id), PlanSection.decision.title)]
    return .page(
      page.bytes { html in
        html.element(.section, [.labelledBy("forms")]) { html in
          html.element(.h2, [.id("forms")], text: "下書きの文書")
          write(material.forms.filter { $0.siteForm.isDocument && !isComparison($0) && $0 != .package }, draft, &html)
        }
        html.element(.section, [.labelledBy("comparison")]) { html in
          html.element(.h2, [.id("comparison")], text: "新旧対照表")
          writeComparison(material, draft, &html)
        }
        html.element(.section, [.labelledBy("data")]) { html in
          html.element(.h2, [.id("data")], text: "下書きのデータ")
          write(material.forms.filter { !$0.siteForm.isDocument }, draft, &html)
        }
      })
  }

  private static func write(_ forms: [EditionForm], _ draft: Draft, _ html: inout HTML) {
    html.element(.ul, [.class("work-list")]) { html in
      for form in forms {
        html.element(.li) { html in
          html.element(.p) { $0.link(.document(draft.id, name(of: form)), text: form.title) }
          html.element(.p, [.class("help")], text: form.summary)
        }
      }
    }
  }

  private static func writeComparison(_ material: EditionMaterial, _ draft: Draft, _ html: inout HTML) {
    guard let newest = draft.editions.last else {
      html.element(.p, text: "公表した版がまだないため、比べるものがありません。")
      return
    }
    html.element(.p, text: "公表中の第\(newest.number)版と、今の下書きを並べます。表の体裁は、団体の慣例に合わせて選べます。")
    html.element(.p) { $0.link(.document(draft.id, shownComparison), text: "新旧対照表を画面で見る") }
    for form in material.forms.filter(isComparison) {
      let action = OfficePath.document(draft.id, name(of: form))
      html.element(.form, [.get, .action(action.text), .class("actions")]) { html in
        let id = "style-" + form.rawValue
        html.element(.label, [.for(id)], text: "\(form.title)の体裁")
        html.element(.select, [.id(id), .name("style"), .class("short")]) { html in
          for style in ComparisonChoice.all { html.element(.option, [.value(style.id)], text: style.title) }
        }
        html.element(.button, [.type("submit"), .class("button second")], text: "\(form.title)を作る")
      }
    }
  }

  /// The name under which the comparison is shown as a page.
  private static let shownComparison = "comparison"

  private static func comparison(_ request: OfficeRequest) async throws -> OfficeAnswer {
    let draft = try request.plan
    let material = try await DraftMaterial(draft).run(on: request.office.store, isForComparison: true)
    guard let document = MakeForm.comparison(of: material, style: request.query["style"]) else {
      throw Refusal.notFound
    }
    var page = OfficePage(title: "新旧対照表", request, section: .decision, lead: "公表中の版と、今の下書きを並べています。")
    page.trail = [(.decision(draft.id), PlanSection.decision.title), (.documents(draft.id), "文書を作る")]
    return .page(page.bytes { $0.composed(document, below: 1) })
  }

  private static func isComparison(_ form: EditionForm) -> Bool {
    [.comparisonPDF, .comparisonWord, .comparisonWorkbook].contains(form)
  }

  private static func file(_ request: OfficeRequest) async throws -> OfficeAnswer {
    let draft = try request.plan
    let wanted = request.parameter("name")
    let known = EditionForm.allCases.first { name(of: $0) == wanted }
    let material = try await DraftMaterial(draft).run(
      on: request.office.store, isForComparison: known.map(isComparison) ?? false)
    guard let form = known, material.forms.contains(form) else { throw Refusal.notFound }
    let file = try await MakeForm(form, of: material, style: request.query["style"]).run()
    return .file(file.bytes, name: wanted, mediaType: file.mediaType)
  }

  /// The name of a form's file.
  static func name(of form: EditionForm) -> String {
    form.path.split(separator: "/").last.map(String.init) ?? form.path
  }
}
