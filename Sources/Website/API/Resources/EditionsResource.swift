internal import PlanModel
internal import PlanOperations
internal import PlanStore
internal import TextFormats

/// The published editions: what each is called, and its canonical JSON byte for byte.
enum EditionsResource {
  static let operations = [
    APIOperation(
      "listEditions", "/editions", "全ての版の一覧", "公表した版を、新しいものから順にお返しします。", resource: "版",
      parameters: [
        APIParameter(
          name: "since", title: "いつから", summary: "この日（日本時間）以後に公表した版に絞ります。", kind: .day)
      ], answer: .page("Edition"),
      respond: { call in
        let since = call.values["since"].flatMap(APIParameter.day)
        let editions = call.context.catalogue.editions.filter { edition in
          since.map { EditionLibrary.day(of: edition) >= $0 } ?? true
        }
        return call.page(of: editions) { write($0, call.context, &$1) }
      }),
    APIOperation(
      "listEditionsOfPlan", "/plans/{plan}/editions", "計画の版の一覧", "新しいものから順にお返しします。", resource: "版",
      parameters: [.planInPath], answer: .page("Edition"),
      respond: { call in call.page(of: try call.plan().editions) { write($0, call.context, &$1) } }),
    APIOperation(
      "getEdition", "/plans/{plan}/editions/{edition}", "版", resource: "版", parameters: [.planInPath, .editionInPath],
      answer: .one("Edition"),
      respond: { call in
        let edition = try call.edition()
        return call.one { write(edition, call.context, &$0) }
      }),
    APIOperation(
      "getEditionDocument", "/plans/{plan}/editions/{edition}/document", "版の全文（正規形JSON）",
      "公表したときのままのバイト列です。SHA-256 を版の sha256 と比べて確かめられます。", resource: "版",
      parameters: [.planInPath, .editionInPath], answer: .one("Plan"),
      respond: { call in
        let edition = try call.edition()
        guard let found = try await call.context.library.edition(of: edition.plan, number: edition.number) else {
          throw APIProblem.noSuchAddress
        }
        return APIAnswer(json: found.json)
      }),
  ]

  /// An edition without its text. Who published it stays inside the office.
  static func write(_ edition: EditionSummary, _ context: PublicContext, _ json: inout JSONWriter) {
    json.object { json in
      json.field("plan", edition.plan)
      json.key("number")
      json.integer(Int(edition.number))
      json.field("decidedOn", edition.decidedOn?.description)
      json.field("publishedOn", EditionLibrary.day(of: edition).description)
      json.field("publishedAt", edition.moment)
      json.field("reason", edition.reason)
      json.field("sha256", edition.sha256.hex)
      json.key("byteCount")
      json.integer(edition.byteCount)
      json.field("url", context.address(of: edition))
    }
  }
}
