internal import PlanModel
internal import PlanOperations
internal import Publishing
internal import TextFormats

/// The local governments, and whose plans are published.
enum BodiesResource {
  static let operations = [
    APIOperation(
      "listBodies", "/bodies", "団体の一覧", "都道府県及び市町村（特別区を含む。）の1,788団体と、公表した計画が定める一覧にない団体です。",
      resource: "団体",
      parameters: [
        .words, .prefecture, .bodyKind,
        APIParameter(
          name: "hasPlan", title: "公表の有無", summary: "true とすると計画を公表している団体に、false とすると公表していない団体に絞ります。", kind: .truth),
      ], answer: .page("Body"), respond: list),
    APIOperation(
      "getBody", "/bodies/{code}", "団体", resource: "団体", parameters: [.codeInPath], answer: .one("Body"), respond: one),
  ]

  private static func list(_ call: APICall) -> APIAnswer {
    let kind = LocalGovernmentKind(rawValue: call.text("kind"))
    let bodies = call.context.catalogue.bodies.filter { body in
      body.matches(
        words: call.text("q"), prefecture: call.values["prefecture"], kind: kind, hasPlan: call.truth("hasPlan"))
    }
    return call.page(of: bodies) { write($0, call.context, &$1) }
  }

  private static func one(_ call: APICall) throws -> APIAnswer {
    guard let body = call.context.catalogue.body(call.text("code")) else {
      throw APIProblem.notFound("このコードの団体はありません。")
    }
    return call.one { write(body, call.context, &$0) }
  }

  private static func write(_ item: PublishedBody, _ context: PublicContext, _ json: inout JSONWriter) {
    json.object { json in
      json.field("code", item.body.code.text)
      json.field("name", item.body.name)
      json.field("fullName", item.body.fullName)
      json.field("prefectureName", item.body.prefectureName)
      json.field("kana", item.body.kana)
      json.field("kind", item.body.kind.rawValue)
      json.key("plans")
      json.array { json in for plan in item.plans { json.string(plan) } }
      json.field("feed", context.address(PlanShelf.feedAddress(of: item.body.code.text)))
    }
  }
}
