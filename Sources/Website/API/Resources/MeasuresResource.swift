internal import PlanModel
internal import PlanOperations
internal import TextFormats

/// The measures of an edition, as they stand in its canonical JSON.
enum MeasuresResource {
  static let operations = [
    APIOperation(
      "listMeasures", "/plans/{plan}/editions/{edition}/measures", "施策の一覧", "計画に載っている順にお返しします。指標及び評価を含みます。",
      resource: "施策",
      parameters: [
        .planInPath, .editionInPath, .words,
        APIParameter(
          name: "pillar", title: "柱", summary: "5つの柱のいずれかに対応する施策に絞ります。",
          kind: .choice(Pillar.allCases.map { ($0.rawValue, $0.label) })),
      ], answer: .page("Measure"), respond: list),
    APIOperation(
      "getMeasure", "/plans/{plan}/editions/{edition}/measures/{id}", "施策", resource: "施策",
      parameters: [.planInPath, .editionInPath, .idInPath], answer: .one("Measure"), respond: one),
  ]

  private static func list(_ call: APICall) async throws -> APIAnswer {
    let parts = try await call.context.parts(of: call.edition())
    let measures = parts.measures.filter { measure in
      (call.values["pillar"].map { measure.pillars.contains($0) } ?? true) && measure.matches(words: call.text("q"))
    }
    return call.page(of: measures) { $1.fragment($0.json) }
  }

  private static func one(_ call: APICall) async throws -> APIAnswer {
    let parts = try await call.context.parts(of: call.edition())
    guard let measure = parts.measures.first(where: { $0.id == call.text("id") }) else {
      throw APIProblem.notFound("この版に、この識別子の施策はありません。")
    }
    return call.one { $0.fragment(measure.json) }
  }
}
