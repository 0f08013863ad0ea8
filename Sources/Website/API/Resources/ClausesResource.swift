internal import PlanOperations
internal import TextFormats

/// What the law and the handbook say about a plan, clause by clause, in the words of this program.
enum ClausesResource {
  static let operations = [
    APIOperation(
      "listClauses", "/clauses", "条項の一覧", "法律、手引等が計画について述べることを、このプログラムの言葉で記したものです。原文ではありません。", resource: "条項",
      parameters: [
        APIParameter(
          name: "document", title: "文書", summary: "この文書の条項に絞ります。",
          kind: .choice(PublicClause.documents.map { ($0.id, $0.title) })),
        APIParameter(
          name: "force", title: "求める強さ", summary: "求める強さで絞ります。",
          kind: .choice(PublicClause.forces.map { ($0.code, $0.label) })),
        APIParameter(name: "on", title: "効力のある日", summary: "この日に効力のある条項に絞ります。", kind: .day),
      ], answer: .page("Clause"), respond: list),
    APIOperation(
      "getClause", "/clauses/{id}", "条項", resource: "条項", parameters: [.idInPath], answer: .one("Clause"), respond: one),
  ]

  private static func list(_ call: APICall) -> APIAnswer {
    let day = call.values["on"].flatMap(APIParameter.day)
    let clauses = PublicClause.all.filter { clause in
      (call.values["document"].map { clause.document == $0 } ?? true)
        && (call.values["force"].map { clause.force == $0 } ?? true) && (day.map(clause.isInForce) ?? true)
    }
    return call.page(of: clauses) { $1.fragment($0.json) }
  }

  private static func one(_ call: APICall) throws -> APIAnswer {
    guard let clause = PublicClause.all.first(where: { $0.id == call.text("id") }) else {
      throw APIProblem.notFound("この識別子の条項はありません。")
    }
    return call.one { $0.fragment(clause.json) }
  }
}
