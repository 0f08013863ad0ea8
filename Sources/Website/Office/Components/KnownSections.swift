internal import PlanModel
internal import PlanOperations

/// The sections of a body, from all its plans and from its own list: one id for one section, whichever plan names it.
enum KnownSections {
  static func of(_ body: String, _ request: OfficeRequest) async throws -> [Section] {
    var found: [Section] = []
    func add(_ sections: [Section]) {
      for section in sections where !found.contains(where: { $0.id == section.id }) { found.append(section) }
    }
    for plan in try await request.office.index.plans(of: body) {
      guard let draft = try await request.office.drafts.draft(plan.id), draft.plan.bodies.first?.text == body else {
        continue
      }
      add(draft.plan.sections)
    }
    add(try await RegisterSections(body: body, store: request.office.store, actor: request.actor).present())
    return found
  }
}
