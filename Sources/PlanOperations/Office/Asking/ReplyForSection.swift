internal import Interchange
public import PlanModel
public import PlanStore

/// Moves a section's reply on: the section declares it complete, the head confirms it or sends it back.
///
/// Who may do which step is for the caller to judge; the act holds the order of the steps.
public struct ReplyForSection: Sendable {
  /// A step.
  public enum Step: Sendable, Hashable {
    /// The section declares its reply complete.
    case reply
    /// The head of the section confirms.
    case confirm
    /// The reply goes back to the section, for a reason.
    case sendBack(reason: String)
  }

  /// The plan's id.
  public var plan: String
  /// The section.
  public var section: RecordID<Section>
  /// The step.
  public var step: Step
  /// The version of the assignment that the person saw.
  public var basedOn: Int64
  /// The store.
  public var store: any PlanStore
  /// Who acts.
  public var actor: String

  /// Makes the act.
  public init(
    plan: String, section: RecordID<Section>, step: Step, basedOn: Int64, store: any PlanStore, actor: String
  ) {
    self.plan = plan
    self.section = section
    self.step = step
    self.basedOn = basedOn
    self.store = store
    self.actor = actor
  }

  /// The steps that may follow a state, for a page that shows only what can be done.
  public static func isPossible(_ step: Step, in state: AssignmentState) -> Bool {
    switch step {
    case .reply: state.isOpen
    case .confirm: state == .replied
    case .sendBack: state == .replied || state == .confirmed
    }
  }

  /// Saves; answers with the number of the entry.
  @discardableResult
  public func run() async throws(OperationStopped) -> Int64 {
    let lines = try await ReadAssignments(plan: plan, store: store).run()
    guard let line = lines.first(where: { $0.section.id == section }), var assignment = line.assignment else {
      throw OperationStopped("この課への依頼はありません。計画担当課に確かめてください。", isFinding: true)
    }
    // What somebody else did meanwhile must be told as such, not as a step out of order.
    if line.version == basedOn, !Self.isPossible(step, in: assignment.state) {
      throw OperationStopped("「\(line.section.name)」の回答は「\(assignment.state.label)」のため、この操作はできません。", isFinding: true)
    }
    let reason: String
    switch step {
    case .reply:
      assignment.state = .replied
      assignment.returnReason = nil
      reason = "回答の完了"
    case .confirm:
      assignment.state = .confirmed
      reason = "課長の確認"
    case .sendBack(let words):
      assignment.state = .returned
      assignment.returnReason = try Self.checked(words)
      reason = "差戻し"
    }
    let change = RecordChange(
      WorkKind.assignment, section.rawValue, basedOn: basedOn, content: RecordContent(json: assignment.json))
    let set = ChangeSet(.plan(plan), actor: actor, reason: reason, changes: [change])
    return try await AssignmentSaving.save(set, in: store, sections: lines.map(\.section))
  }

  private static func checked(_ reason: String) throws(OperationStopped) -> String {
    let reason = StartText.paragraph(reason)
    guard !reason.isEmpty else { throw OperationStopped("差戻しの理由を入力してください。", isFinding: true) }
    guard reason.count <= AssignSections.mostCharacters else {
      throw OperationStopped("差戻しの理由は\(AssignSections.mostCharacters)文字以内にしてください。", isFinding: true)
    }
    return reason
  }
}
