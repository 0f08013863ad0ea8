internal import PlanOperations
internal import TextFormats

/// The indicators of an edition with their actual values, as they stand in its canonical JSON.
enum IndicatorsResource {
  static let operations = [
    APIOperation(
      "listIndicators", "/plans/{plan}/editions/{edition}/indicators", "指標の一覧",
      "計画全体の指標、次に施策ごとの指標の順にお返しします。実績値を含みます。", resource: "指標",
      parameters: [
        .planInPath, .editionInPath, .words,
        APIParameter(
          name: "measure", title: "施策", summary: "この識別子の施策の指標に絞ります。", kind: .text(longest: 200)),
      ], answer: .page("IndicatorWithValues"), respond: list),
    APIOperation(
      "getIndicator", "/plans/{plan}/editions/{edition}/indicators/{id}", "指標", resource: "指標",
      parameters: [.planInPath, .editionInPath, .idInPath], answer: .one("IndicatorWithValues"), respond: one),
  ]

  private static func list(_ call: APICall) async throws -> APIAnswer {
    let parts = try await call.context.parts(of: call.edition())
    let measure = call.text("measure")
    let indicators = parts.indicators.filter { indicator in
      (measure.isEmpty || indicator.measure == measure) && indicator.matches(words: call.text("q"))
    }
    return call.page(of: indicators) { write($0, &$1) }
  }

  private static func one(_ call: APICall) async throws -> APIAnswer {
    let parts = try await call.context.parts(of: call.edition())
    guard let indicator = parts.indicators.first(where: { $0.id == call.text("id") }) else {
      throw APIProblem.notFound("この版に、この識別子の指標はありません。")
    }
    return call.one { write(indicator, &$0) }
  }

  private static func write(_ part: PublishedParts.Part, _ json: inout JSONWriter) {
    json.object { json in
      json.field("measure", part.measure)
      json.key("indicator")
      json.fragment(part.json)
      json.key("observations")
      json.array { json in for value in part.observations { json.fragment(value) } }
    }
  }
}
