public import Accounts
public import PlanStore

extension Account: KeptValue {
  /// Accounts are records of the installation.
  public static var kind: RecordKind { "account" }
  /// The body, by which the accounts of a body are found.
  public var parent: String? { body }
  /// How the person is named in histories.
  public var actor: String { "\(displayName)（\(id)）" }
}

/// A body of the installation and how it works.
public struct BodySettings: KeptValue {
  /// Bodies are records of the installation, by their six digits.
  public static var kind: RecordKind { "body" }

  /// 全国地方公共団体コード, six digits.
  public var code: String
  /// The name, where the list of 1,788 does not hold the body.
  public var name: String?
  /// How the name is read, in full-width katakana, where the list does not hold the body.
  public var kana: String?
  /// The kind (`LocalGovernmentKind`), where the list does not hold the body.
  public var bodyKind: String?
  /// The steps between 起案 and 公表, in order; the last one is the decision.
  public var route: [RouteStep]

  /// Makes settings with the usual route.
  public init(
    code: String, name: String? = nil, kana: String? = nil, bodyKind: String? = nil,
    route: [RouteStep] = RouteStep.usual
  ) {
    self.code = code
    self.name = name
    self.kana = kana
    self.bodyKind = bodyKind
    self.route = route
  }
}

/// A step of the way from the draft to the decision.
public struct RouteStep: Codable, Sendable, Hashable {
  /// What it is called: 合議, 決裁.
  public var title: String
  /// The account that takes the step; anybody with the role 決裁者 when `nil`.
  public var account: String?

  /// Makes a step.
  public init(title: String, account: String? = nil) {
    self.title = title
    self.account = account
  }

  /// One consultation and the decision.
  public static let usual = [RouteStep(title: "合議"), RouteStep(title: "決裁")]
  /// The most steps of a route.
  public static let most = 10
}
