internal import PlanStore

extension Draft {
  /// The proposals of the plan, the newest first.
  public var proposals: [Kept<Proposal>] {
    values(Proposal.self).sorted { Proposal.number($0.id) > Proposal.number($1.id) }
  }

  /// The proposal that is on its way; `nil` when there is none.
  public var pendingProposal: Kept<Proposal>? { proposals.first { $0.value.state.isPending } }
}

extension Proposal {
  /// The number in a name such as `p-3`; 0 for what is no such name.
  static func number(_ id: String) -> Int { id.hasPrefix("p-") ? Int(id.dropFirst(2)) ?? 0 : 0 }

  /// Reads a proposal as the person saw it; stops when somebody else moved it on meanwhile.
  static func seen(
    _ id: String, of plan: String, version: Int64, on store: any PlanStore
  ) async throws(OperationStopped) -> Kept<Proposal> {
    guard let kept = try await KeptValues(store).value(Proposal.self, id, in: .plan(plan)) else {
      throw OperationStopped("この起案は見つかりません。")
    }
    guard kept.version == version else {
      throw OperationStopped("この画面を開いた後に、ほかの人がこの起案を進めたため、処理していません。画面を開き直し、状況を確かめてください。")
    }
    return kept
  }

  /// A text that a person typed, within what fits into the plan and into histories.
  static func checked(_ text: String, _ what: String, isRequired: Bool) throws(OperationStopped) -> String {
    let text = text.trimmingWhitespace
    if isRequired, text.isEmpty { throw OperationStopped("\(what)を入力してください。", isFinding: true) }
    guard text.count <= mostCharacters else {
      throw OperationStopped("\(what)は\(mostCharacters)文字以内にしてください。", isFinding: true)
    }
    return text
  }

  /// The most characters of such a text.
  static let mostCharacters = 2_000
}

extension String {
  /// The text without white space, full-width included, at its ends.
  fileprivate var trimmingWhitespace: String {
    guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace }) else {
      return ""
    }
    return String(self[first...last])
  }
}
