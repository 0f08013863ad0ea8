internal import Accounts
internal import HTTPTypes
internal import Interchange
internal import PlanModel
internal import PlanOperations
internal import PlanStore
internal import Publishing

/// Every version of a record with who, when and why; the difference of any two; the way back to an earlier one.
enum HistoryPage {
  static let routes = [
    OfficeRoute(.get, .history("{plan}", kind: "{kind}", "{id}"), .readPlan) { try await page($0) },
    OfficeRoute(.post, .restore("{plan}", kind: "{kind}", "{id}"), .editRecord) { request in
      let draft = try request.plan
      let (kind, id) = (request.parameter("kind"), request.parameter("id"))
      guard let version = request.form.number("version") else { throw Refusal.notFound }
      let reason = request.form["reason"] ?? ""
      if RecordAnswers.lacksReason(request, id) {
        throw OperationStopped(RecordAnswers.missingReason, isFinding: true)
      }
      try await RecordHistory(plan: draft.id, kind: kind, id: id, store: request.office.store).restore(
        version, in: draft, actor: request.actor, reason: reason,
        ownSection: request.reach == .ownSection ? request.account?.section : nil, ownBody: request.account?.body)
      return .see(.history(draft.id, kind: kind, id), done: .restored)
    },
  ]

  private static func page(_ request: OfficeRequest) async throws -> OfficeAnswer {
    let draft = try request.plan
    let (kind, id) = (request.parameter("kind"), request.parameter("id"))
    let history = RecordHistory(plan: draft.id, kind: kind, id: id, store: request.office.store)
    let versions = try await history.versions()
    guard let newest = versions.first, PlanRecords.Kind.all.contains(kind) else { throw Refusal.notFound }
    let last = versions.lazy.compactMap { history.record($0) }.first
    let title = draft.record(kind, id) == nil ? last.flatMap(Self.title) ?? id : RecordTitle.of(kind, id, in: draft)
    var page = OfficePage(title: "「\(title)」の履歴", request, lead: "全ての版が残っています。どの版にも戻すことができます。")
    if newest.record.content != nil {
      page.trail = [(RecordTitle.page(of: kind, id, in: draft.id), title)]
    }
    let to = version(request.query.number("to"), versions) ?? newest
    let from =
      version(request.query.number("from"), versions)
      ?? versions.first { $0.record.version < to.record.version }
    let canEdit = request.may(.editRecord, sections: draft.sections(of: kind, id))
    return .page(
      page.bytes { html in
        writeChoice(versions, from, to, request, &html)
        if let from { writeDifference(history, from, to, draft, &html) }
        writeVersions(versions, canEdit: canEdit, request, &html)
      })
  }

  /// The title that a withdrawn record had.
  private static func title(_ record: PlanRecord) -> String? {
    let form = RecordForm.of(record)
    let text = (form.field(nearest: "title") ?? form.field(nearest: "name"))?.value ?? ""
    return text.isEmpty ? nil : text
  }

  private static func version(_ number: Int64?, _ versions: [RecordVersion]) -> RecordVersion? {
    versions.first { $0.record.version == number }
  }

  private static func writeChoice(
    _ versions: [RecordVersion], _ from: RecordVersion?, _ to: RecordVersion, _ request: OfficeRequest,
    _ html: inout HTML
  ) {
    guard versions.count > 1 else { return }
    html.element(.form, [.get, .action(request.path), .class("actions")]) { html in
      for (name, label, chosen) in [("from", "もとの版", from), ("to", "比べる版", to)] {
        html.element(.label, [.for(name)], text: label)
        html.element(.select, [.id(name), .name(name), .class("short")]) { html in
          for version in versions {
            let number = version.record.version
            html.element(
              .option, [.value(String(number))] + (number == chosen?.record.version ? [.selected] : []),
              text: "第\(number)版（\(RecordWords.japanTime(version.at))）")
          }
        }
      }
      html.element(.button, [.type("submit"), .class("button second")], text: "違いを見る")
    }
  }

  private static func writeDifference(
    _ history: RecordHistory, _ from: RecordVersion, _ to: RecordVersion, _ draft: Draft, _ html: inout HTML
  ) {
    html.element(.section, [.labelledBy("difference")]) { html in
      html.element(
        .h2, [.id("difference")], text: "第\(from.record.version)版から第\(to.record.version)版への変更")
      let changes = RecordDifference.changes(
        from: history.record(from), to: history.record(to), naming: ReferenceChoices(draft).name)
      if changes.isEmpty { html.element(.p, text: "内容に違いはありません。") }
      for change in changes {
        html.element(.h3, text: change.label)
        html.element(.p, [.class("changed-text")]) { $0.difference(from: change.before ?? "", to: change.after ?? "") }
      }
    }
  }

  private static func writeVersions(
    _ versions: [RecordVersion], canEdit: Bool, _ request: OfficeRequest, _ html: inout HTML
  ) {
    html.element(.section, [.labelledBy("versions")]) { html in
      html.element(.h2, [.id("versions")], text: "全ての版")
      html.element(.ol, [.class("work-list"), HTMLAttribute("reversed", "reversed")]) { html in
        for (place, version) in versions.enumerated() {
          html.element(.li) { html in
            html.element(.p) { html in
              html.element(.strong, text: "第\(version.record.version)版")
              html.text("　\(RecordWords.japanTime(version.at))　\(version.actor)")
              if version.record.content == nil { html.text("　取下げ") }
            }
            if !version.reason.isEmpty { html.element(.p, text: "理由：" + version.reason) }
            if canEdit, version.record.content != nil, place > 0 || versions.first?.record.content == nil {
              writeRestore(version, request, &html)
            }
          }
        }
      }
    }
  }

  private static func writeRestore(_ version: RecordVersion, _ request: OfficeRequest, _ html: inout HTML) {
    let path = OfficePath.restore(
      request.parameter("plan"), kind: request.parameter("kind"), request.parameter("id"))
    html.postForm(path, token: request.formToken) { html in
      html.hidden("version", String(version.record.version))
      if request.draft?.isRevision ?? false {
        let id = "reason-\(version.record.version)"
        html.element(.label, [.for(id), .class("help")], text: "戻す理由")
        html.empty(.input, [.type("text"), .id(id), .name("reason"), .required, .class("short")])
      }
      html.element(
        .button,
        [
          .type("submit"), .class("button quiet"),
          .label("第\(version.record.version)版の内容に戻す"),
        ], text: "この版に戻す")
    }
  }
}
