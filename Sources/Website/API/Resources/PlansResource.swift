internal import PlanOperations
internal import Publishing
internal import TextFormats

/// The published plans, each with its newest edition.
enum PlansResource {
  static let operations = [
    APIOperation(
      "listPlans", "/plans", "計画の一覧", "公表している計画を、団体コードの順にお返しします。", resource: "計画", parameters: APIParameter.ofPlans,
      answer: .page("PublishedPlan"),
      respond: { call in
        call.page(of: PlanFilter(call.values).plans(in: call.context.catalogue, on: call.context.today)) {
          write($0, call.context, &$1)
        }
      }),
    APIOperation(
      "getPlan", "/plans/{plan}", "計画", resource: "計画", parameters: [.planInPath], answer: .one("PublishedPlan"),
      respond: { call in
        let plan = try call.plan()
        return call.one { write(plan, call.context, &$0) }
      }),
  ]

  /// A plan as lists tell it: what stands in canonical JSON under the same names, and what the publication adds.
  static func write(_ plan: PublishedPlan, _ context: PublicContext, _ json: inout JSONWriter) {
    json.object { json in
      // The id of the address; the edition's own text could name another.
      json.field("id", plan.id)
      for member in plan.members where member.name != "id" {
        json.key(member.name)
        json.fragment(member.json)
      }
      json.key("bodyNames")
      json.array { json in for name in plan.bodyNames { json.string(name) } }
      json.field("period", plan.period(on: context.today)?.rawValue)
      json.field("url", context.address(PlanShelf.address(of: plan.id)))
      json.key("newestEdition")
      EditionsResource.write(plan.newest, context, &json)
    }
  }
}
