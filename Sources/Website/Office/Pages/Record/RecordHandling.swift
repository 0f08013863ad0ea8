internal import Accounts
internal import HTTPTypes
internal import Interchange
internal import PlanOperations
internal import PlanStore

/// Moving and withdrawing a record.
enum RecordHandling {
  static let routes = [
    OfficeRoute(.post, .moveRecord("{plan}", kind: "{kind}", "{id}"), .editRecord) { request in
      let (kind, id) = (request.parameter("kind"), request.parameter("id"))
      let act = MoveRecord(
        draft: try request.plan, kind: kind, id: id, isUp: request.form["to"] == "up", actor: request.actor)
      try await act.run(on: request.office.store)
      return .see(.record(try request.plan.id, kind: kind, id), done: .moved)
    },
    OfficeRoute(.post, .withdrawRecord("{plan}", kind: "{kind}", "{id}"), .editRecord) { request in
      let (kind, id) = (request.parameter("kind"), request.parameter("id"))
      let draft = try request.plan
      // A section that leaves the plan takes its measures' owner with it: that is the plan office's to decide.
      if kind == PlanRecords.Kind.section, !request.may(.editPlan) { throw Refusal.forbidden }
      let reason = request.form["withdraw-reason"] ?? ""
      guard !reason.isEmpty else {
        throw OperationStopped("取り下げる理由を入力してください。「戻る」で戻ると、元の画面が表示されます。", isFinding: true)
      }
      _ = try await WithdrawRecord(draft: draft, kind: kind, id: id, actor: request.actor, reason: reason).run(
        on: request.office.store)
      // The history is where it can be taken back.
      return .see(.history(draft.id, kind: kind, id), done: .withdrawn)
    },
  ]
}
