internal import Handbook
internal import Interchange
public import PlanModel
public import PlanStore

/// 公表: publishes what was decided, word for word as it stood when it was proposed, with what only the decision tells.
///
/// May be interrupted at any step and done again: the try is written down first, the edition is known again by its hash,
/// and what is written back goes into the store together with the end of the proposal.
public struct PublishDecision: Sendable {
  /// How often the present records may be changed by others while the decision is written into them.
  private static let mostTries = 12

  /// The plan's id.
  public var plan: String
  /// The proposal.
  public var proposal: String
  /// Who publishes.
  public var actor: String
  /// Why it took long after the decision, where it did.
  public var reasonForDelay: String

  /// Makes the act.
  public init(plan: String, proposal: String, actor: String, reasonForDelay: String = "") {
    self.plan = plan
    self.proposal = proposal
    self.actor = actor
    self.reasonForDelay = reasonForDelay
  }

  /// A published decision.
  public struct Outcome: Sendable, Equatable {
    /// The number of the edition.
    public let edition: Int64
    /// The day of publication.
    public let publishedOn: CalendarDate?
    /// Days from the decision to the publication.
    public let lag: Int?

    /// Makes an outcome.
    public init(edition: Int64, publishedOn: CalendarDate?, lag: Int?) {
      self.edition = edition
      self.publishedOn = publishedOn
      self.lag = lag
    }
  }

  /// Publishes, or finishes a publication that was interrupted.
  public func run(
    on store: any PlanStore, today: CalendarDate = .today()
  ) async throws(OperationStopped) -> Outcome {
    let kept = try await kept(on: store)
    if kept.value.state == .published { return Self.outcome(of: kept.value) }
    if let edition = try await publishedEdition(of: kept.value, on: store) {
      return try await writeBack(edition, on: store)
    }
    guard kept.value.state == .decided else {
      throw OperationStopped("この起案は「\(kept.value.state.label)」のため、公表できません。決裁の後に公表してください。", isFinding: true)
    }
    return try await writeBack(try await publish(kept, today, on: store), on: store)
  }

  private func kept(on store: any PlanStore) async throws(OperationStopped) -> Kept<Proposal> {
    guard let kept = try await KeptValues(store).value(Proposal.self, proposal, in: .plan(plan)) else {
      throw OperationStopped("この起案は見つかりません。")
    }
    return kept
  }

  private static func outcome(of proposal: Proposal) -> Outcome {
    Outcome(
      edition: proposal.release?.edition ?? 0, publishedOn: proposal.release?.day, lag: proposal.release?.lag)
  }

  /// The edition that an earlier try published before it was cut off.
  private func publishedEdition(
    of proposal: Proposal, on store: any PlanStore
  ) async throws(OperationStopped) -> Edition? {
    guard let attempts = proposal.release?.attempts, !attempts.isEmpty else { return nil }
    let next = try await StoreAnswer.of { try await store.edition(of: plan, number: proposal.after + 1) }
    guard let next, attempts.contains(where: { $0.sha256 == next.summary.sha256.hex }) else { return nil }
    return next
  }

  /// Writes the try down, then publishes.
  private func publish(
    _ kept: Kept<Proposal>, _ today: CalendarDate, on store: any PlanStore
  ) async throws(OperationStopped) -> Edition {
    var kept = kept
    let newest = try await StoreAnswer.of { try await store.edition(of: plan, number: nil) }?.summary.number ?? 0
    guard newest == kept.value.after else { throw Self.overtaken(newest) }
    let text = try await text(of: kept.value, today, on: store)
    let json = CanonicalJSON.bytes(for: text.plan)
    let attempt = Proposal.Attempt(
      publishedOn: today.description, reasonForDelay: delay, sha256: ContentHash(of: json).hex)
    if !(kept.value.release?.attempts.contains(attempt) ?? false) {
      kept.value.release = kept.value.release ?? Proposal.Release()
      kept.value.release?.attempts.append(attempt)
      try await KeptValues(store).save(
        kept.value, kept.id, basedOn: kept.version, in: .plan(plan), actor: actor, reason: "公表の開始")
    }
    let draft = EditionDraft(
      plan: plan, after: kept.value.after, decidedOn: kept.value.decidedOn(in: text.plan), actor: actor,
      // 起案理由 of a revision is the reason that the plan itself tells; that of a first decision is for the office alone.
      reason: Self.reason(of: kept.value), json: json)
    let outcome = try await StoreAnswer.of { try await store.publish(draft) }
    // Overtaken by the same publication, done at the same time at another desk, is published as well.
    if let edition = try await publishedEdition(of: kept.value, on: store) { return edition }
    if case .overtaken(let newest) = outcome { throw Self.overtaken(newest) }
    throw OperationStopped("公表した版を確かめられません。もう一度「公表する」を押すと、続きから行います。")
  }

  private static func reason(of proposal: Proposal) -> String {
    switch proposal.purpose {
    case .revision: proposal.note
    case .yearlyReport: proposal.title
    case .adoption, .asDecided: ""
    }
  }

  private static func overtaken(_ newest: Int64) -> OperationStopped {
    OperationStopped(
      "起案の後に、別の手続で第\(newest)版が公表されています。決裁された文案がその内容を含まないおそれがあるため、公表していません。起案を取り下げ、内容を確かめて起案し直してください。",
      isFinding: true)
  }

  private var delay: String? { reasonForDelay.isEmpty ? nil : reasonForDelay }

  /// The decided text with what the decision tells, when it passes the gate.
  private func text(
    of proposal: Proposal, _ today: CalendarDate, on store: any PlanStore
  ) async throws(OperationStopped) -> CheckedPlan {
    guard let decision = proposal.decision else { throw OperationStopped("決裁の記録がないため、公表できません。") }
    _ = try Proposal.checked(reasonForDelay, "日を要した理由", isRequired: false)
    let reading = try await ReadStoredPlan(plan: plan, at: .entry(proposal.entry), store: store).run()
    if proposal.purpose == .yearlyReport { return try await report(reading.plan, proposal, on: store) }
    let decided = proposal.applied(
      to: reading.plan, decision: decision, publishedOn: today, reasonForDelay: delay)
    let report = Checker.check(decided, reading: reading.findings, sourceMap: reading.sourceMap)
    guard let checked = Checker.gate(decided, report: report) else {
      throw OperationStopped(
        "決裁された文案に、点検の「誤り」が\(report.count(.error))件あるため、公表できません。起案を取り下げ、直してから起案し直してください。",
        isFinding: true)
    }
    return checked
  }

  /// The published plan with the decided results of a year.
  private func report(
    _ decided: Plan, _ proposal: Proposal, on store: any PlanStore
  ) async throws(OperationStopped) -> CheckedPlan {
    guard let text = try await YearlyResults.text(of: proposal, from: decided, plan: plan, on: store) else {
      throw OperationStopped("公表した版が見つからないため、年次報告を公表できません。")
    }
    let report = Checker.check(text)
    guard let checked = Checker.gate(text, report: report) else {
      throw OperationStopped(
        "年次報告の点検に「誤り」が\(report.count(.error))件あるため、公表できません。起案を取り下げ、直してから締め直してください。", isFinding: true)
    }
    return checked
  }

  /// Writes into the present records what only the decision tells, and ends the proposal, as one entry.
  private func writeBack(_ edition: Edition, on store: any PlanStore) async throws(OperationStopped) -> Outcome {
    for _ in 0..<Self.mostTries {
      var kept = try await kept(on: store)
      if kept.value.state == .published { return Self.outcome(of: kept.value) }
      guard let decision = kept.value.decision,
        let attempt = kept.value.release?.attempts.first(where: { $0.sha256 == edition.summary.sha256.hex }),
        let day = attempt.day
      else { throw OperationStopped("公表の記録が読み取れません。") }
      var release = kept.value.release ?? Proposal.Release()
      release.edition = edition.summary.number
      release.publishedOn = attempt.publishedOn
      release.lag = Self.lag(of: kept.value, edition, day)
      kept.value.release = release
      kept.value.state = .published
      let proposal = kept.value
      var changes = [RecordChange(Proposal.kind, kept.id, basedOn: kept.version, content: kept.value.content)]
      if let change = try await presentChange(
        { proposal.applied(to: $0, decision: decision, publishedOn: day, reasonForDelay: attempt.reasonForDelay) },
        on: store)
      {
        changes.append(change)
      }
      let saved = try await KeptValues(store).save(
        changes, in: .plan(plan), actor: actor, reason: "第\(edition.summary.number)版の公表の記録")
      if case .saved = saved { return Self.outcome(of: kept.value) }
    }
    throw OperationStopped("第\(edition.summary.number)版を公表しましたが、ほかの人の変更が続いているため、決裁の記録を計画に書き込めていません。もう一度「公表する」を押してください。")
  }

  private static func lag(of proposal: Proposal, _ edition: Edition, _ day: CalendarDate) -> Int? {
    guard proposal.purpose == .asDecided else { return proposal.decision?.day?.days(until: day) }
    let plan = CanonicalJSON.read(edition.json).plan
    let last = plan.revisions.max { $0.decidedOn < $1.decidedOn }
    let published = last.map { $0.publication?.publishedOn } ?? plan.publication?.publishedOn
    return PublishStoredPlan.lastDecision(of: plan)?.days(until: published ?? day)
  }

  /// The change of the plan's own record that the decision makes; other members stay as people have edited them since.
  private func presentChange(
    _ decided: (Plan) -> Plan, on store: any PlanStore
  ) async throws(OperationStopped) -> RecordChange? {
    let key = RecordKey(.plan(plan), RecordKind(PlanRecords.Kind.plan), plan)
    let version = try await StoreAnswer.of { try await store.record(key, version: nil) }
    guard let stored = version?.record, let present = PlanRecord(stored) else { return nil }
    let after = decided(PlanRecords.join([present]).plan)
    guard let written = PlanRecords.split(after).first(where: { $0.kind == PlanRecords.Kind.plan }),
      let record = present.taking(
        ["status", "adoption", "publication", "revisions", "yearlyReports"], from: written)
    else { return nil }
    return RecordChange(key.kind, key.id, basedOn: stored.version, content: record.content)
  }
}
