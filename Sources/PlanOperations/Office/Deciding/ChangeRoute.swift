internal import Accounts
public import PlanStore

/// Sets the steps between 起案 and 公表 of a body.
public struct ChangeRoute: Sendable {
  /// The body's code.
  public var body: String
  /// The store.
  public var store: any PlanStore
  /// Who changes.
  public var actor: String

  /// Makes the act.
  public init(body: String, store: any PlanStore, actor: String) {
    self.body = body
    self.store = store
    self.actor = actor
  }

  /// The most characters of a step's title.
  static let mostCharacters = 40

  /// Saves the steps. Proposals that are on their way keep the route that they were made with.
  public func run(_ steps: [RouteStep], basedOn version: Int64) async throws(OperationStopped) {
    guard !steps.isEmpty else { throw OperationStopped("段階を一つ以上入力してください。", isFinding: true) }
    guard steps.count <= RouteStep.most else {
      throw OperationStopped("段階は\(RouteStep.most)までにしてください。", isFinding: true)
    }
    let accounts = try await ManageAccounts(body: body, store: store, actor: actor).accounts().map(\.value)
    for (place, step) in steps.enumerated() {
      guard !step.title.isEmpty, step.title.count <= Self.mostCharacters else {
        throw OperationStopped("\(place + 1)段階目の名称を、\(Self.mostCharacters)文字以内で入力してください。", isFinding: true)
      }
      guard let named = step.account else { continue }
      guard let account = accounts.first(where: { $0.id == named }), account.has(.approver), !account.isDisabled else {
        throw OperationStopped("「\(step.title)」の担当「\(named)」は、決裁者の役割を持つ利用者ではありません。選び直してください。", isFinding: true)
      }
    }
    let kept = try await KeptValues(store).value(BodySettings.self, body)
    var settings = kept?.value ?? BodySettings(code: body)
    settings.route = steps
    try await KeptValues(store).save(settings, body, basedOn: version, actor: actor, reason: "決裁の経路の変更")
  }
}
