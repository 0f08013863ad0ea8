public import Accounts

/// A person of the demonstration office. Invented, like 見本県 itself.
public struct DemonstrationPerson: Sendable, Hashable {
  /// The account's name.
  public let id: String
  /// The post.
  public let displayName: String
  /// What the person may do.
  public let roles: [Role]
  /// The section in the sample plan.
  public let section: String?
  /// What to try as this person, in a sentence.
  public let hint: String

  /// 見本県's code, which no real body has.
  public static let body = "990001"

  /// The people, one for each role.
  public static let all = [
    DemonstrationPerson(
      id: "keikaku", displayName: "デジタル戦略課 係長", roles: [.planOfficer], section: "digital-strategy",
      hint: "計画をつくり、課に依頼し、起案して公表します。"),
    DemonstrationPerson(
      id: "zeimu", displayName: "税務課 主任", roles: [.clerk], section: "taxation", hint: "自分の課の施策を埋めて、回答します。"),
    DemonstrationPerson(
      id: "kotsu", displayName: "交通政策課 主事", roles: [.clerk], section: "transport", hint: "自分の課の施策を埋めて、回答します。"),
    DemonstrationPerson(
      id: "zeimu-kacho", displayName: "税務課長", roles: [.sectionHead], section: "taxation",
      hint: "課の回答を確かめ、確定するか差し戻します。"),
    DemonstrationPerson(
      id: "kessai", displayName: "デジタル戦略局長", roles: [.approver], section: nil, hint: "起案に同意し、決裁します。"),
    DemonstrationPerson(
      id: "kanri", displayName: "デジタル戦略課 管理担当", roles: [.bodyAdministrator], section: nil,
      hint: "利用者を登録し、異動を引き継ぎます。"),
    DemonstrationPerson(
      id: "kansa", displayName: "監査委員事務局", roles: [.auditor], section: nil, hint: "全てを閲覧し、記録をたどります。"),
  ]

  var account: Account {
    Account(
      id: id, displayName: displayName, body: Self.body, section: section, roles: roles, subject: "demonstration " + id)
  }
}
