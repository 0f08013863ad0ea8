public import Accounts
internal import Foundation
internal import Interchange
public import PlanModel
public import PlanStore

/// Makes an access token of a plan.
public struct CreateToken: Sendable {
  /// The plan.
  public var draft: Draft
  /// The store.
  public var store: any PlanStore
  /// The day.
  public var today: CalendarDate
  /// Who makes it.
  public var actor: String

  /// Makes the act.
  public init(draft: Draft, store: any PlanStore, today: CalendarDate = .today(), actor: String) {
    self.draft = draft
    self.store = store
    self.today = today
    self.actor = actor
  }

  /// Makes a token and tells its secret, which nobody can tell again.
  ///
  /// - Parameters:
  ///   - section: the id of the section whose indicators may be reported; empty for all of the plan.
  ///   - expiresOn: the last day as typed, at most one year ahead.
  public func run(
    label: String, section: String, expiresOn: String
  ) async throws(OperationStopped) -> (token: AccessToken, secret: SecretToken) {
    let label = try check(label: label)
    guard section.isEmpty || draft.plan.section(RecordID(section)) != nil else {
      throw OperationStopped("選んだ担当課は、この計画にありません。画面を開き直して、選び直してください。", isFinding: true)
    }
    let end = try check(end: expiresOn)
    let living = try await KeptValues(store).values(AccessToken.self, in: draft.scope)
      .filter { $0.value.holds(on: today) }
    guard living.count < AccessToken.mostPerPlan else {
      throw OperationStopped(
        "有効なアクセストークンは、一つの計画に\(AccessToken.mostPerPlan)件までです。使わなくなったものを取り消してください。", isFinding: true)
    }
    guard !living.contains(where: { $0.value.label == label }) else {
      throw OperationStopped(
        "「\(label)」という名称の有効なアクセストークンが既にあります。履歴で区別できるよう、別の名称にしてください。", isFinding: true)
    }
    let secret = SecretToken()
    let token = AccessToken(
      label: label, section: section.isEmpty ? nil : section, hash: secret.hash.hex, createdBy: actor,
      createdOn: today, expiresOn: end)
    try await KeptValues(store).save(
      token, AccessToken.name(of: secret.hash), basedOn: 0, in: draft.scope, actor: actor,
      reason: "アクセストークンの発行（\(label)）")
    return (token, secret)
  }

  /// One line in composed letters: the label becomes a part of the actor's name.
  private func check(label: String) throws(OperationStopped) -> String {
    let plain = StartText.line(label).precomposedStringWithCanonicalMapping
    guard !plain.isEmpty, plain.unicodeScalars.count <= AccessToken.longestLabel,
      !plain.unicodeScalars.contains(where: { $0.properties.generalCategory == .format })
    else {
      throw OperationStopped(
        "名称を、\(AccessToken.longestLabel)文字以内で入力してください（例 統計システムからの連携）。", isFinding: true)
    }
    return plain
  }

  private func check(end written: String) throws(OperationStopped) -> CalendarDate {
    guard let end = CalendarDate(iso: written) ?? JapaneseDateReader.date(written).value else {
      throw OperationStopped("有効期限を日付として読み取れません。「2027-03-31」のように入力してください。", isFinding: true)
    }
    let latest = AccessToken.latestEnd(from: today)
    guard end >= today, end <= latest else {
      throw OperationStopped(
        "有効期限は、今日から\(Wareki.text(latest))（1年後）までの日にしてください。", isFinding: true)
    }
    return end
  }
}
