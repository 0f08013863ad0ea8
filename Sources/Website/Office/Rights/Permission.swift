internal import Accounts

/// What a route lets people do. Every route names one; who has it, and how far, stands in `RightsTable`.
enum Permission: String, CaseIterable, Sendable {
  /// Sign-in, set-up, invitations: without an account.
  case anybody
  /// Whatever concerns oneself: home, own password, sign-out.
  case ownAccount
  /// Reading drafts, findings, histories of a body's plans.
  case readPlan
  /// Making a plan.
  case startPlan
  /// Changing whatever belongs to the plan as a whole: chapters, basic data, pillars, sections.
  case editPlan
  /// Changing a measure, indicator, observation or review.
  case editRecord
  /// Answering the check's questions and giving reasons.
  case judge
  /// Asking sections for their share, with a due date.
  case assignSections
  /// Declaring the own section's share complete.
  case replyForSection
  /// Confirming or sending back the section's reply.
  case confirmForSection
  /// Putting a plan up for decision, and taking it back.
  case propose
  /// Agreeing, deciding, sending back.
  case decide
  /// Publishing what was decided.
  case publish
  /// Accounts and settings of a body.
  case administerBody
  /// Bodies of the installation.
  case administerInstallation
  /// The audit record.
  case readAudit
}

/// How far a permission reaches.
enum Reach: Int, Sendable, Comparable {
  /// What the own section answers for.
  case ownSection
  /// What the own body owns.
  case ownBody
  /// Everything in the installation.
  case everywhere

  static func < (left: Reach, right: Reach) -> Bool { left.rawValue < right.rawValue }
}

/// Who may do what, how far: the one table from which requests are judged and tests are generated.
enum RightsTable {
  /// The roles that have a permission, with its reach. A permission without a row does not compile.
  static func row(_ permission: Permission) -> [Role: Reach] {
    switch permission {
    case .anybody: [:]
    case .ownAccount: Dictionary(uniqueKeysWithValues: Role.allCases.map { ($0, .everywhere) })
    case .readPlan:
      [
        .clerk: .ownBody, .sectionHead: .ownBody, .planOfficer: .ownBody, .approver: .ownBody,
        .bodyAdministrator: .ownBody, .auditor: .ownBody,
      ]
    case .startPlan, .editPlan, .judge, .assignSections, .propose, .publish: [.planOfficer: .ownBody]
    case .editRecord, .replyForSection: [.clerk: .ownSection, .sectionHead: .ownSection, .planOfficer: .ownBody]
    case .confirmForSection: [.sectionHead: .ownSection, .planOfficer: .ownBody]
    case .decide: [.approver: .ownBody]
    case .administerBody: [.bodyAdministrator: .ownBody]
    case .administerInstallation: [.operator: .everywhere]
    case .readAudit: [.auditor: .ownBody, .bodyAdministrator: .ownBody]
    }
  }
}

/// What a request is about.
struct Target: Sendable, Hashable {
  /// The bodies to which it belongs; `nil` when it concerns no body.
  var bodies: Set<String>?
  /// The sections that answer for it; empty when it belongs to the body as a whole.
  var sections: Set<String> = []
  /// The body whose sections they are; `nil` for any of `bodies`.
  var sectionBody: String?

  /// What concerns no body.
  static let none = Target(bodies: nil)
}

/// The answer to whether an account may.
enum Grant: Sendable, Equatable {
  /// Yes, by the widest reach that the account has.
  case granted(Reach)
  /// No.
  case refused

  /// Judges a request by the table.
  static func of(_ permission: Permission, _ target: Target, for account: Account?) -> Grant {
    if permission == .anybody { return .granted(.everywhere) }
    guard let account, !account.isDisabled else { return .refused }
    let row = RightsTable.row(permission)
    var widest: Reach?
    for role in account.roles {
      guard let reach = row[role], covers(reach, role, target, account) else { continue }
      widest = max(widest ?? reach, reach)
    }
    return widest.map { .granted($0) } ?? .refused
  }

  private static func covers(_ reach: Reach, _ role: Role, _ target: Target, _ account: Account) -> Bool {
    switch reach {
    case .everywhere: return true
    case .ownBody:
      // An auditor of the installation, who belongs to no body, reads all of them.
      if account.body == nil { return role == .auditor }
      return isOwnBody(target, account)
    case .ownSection:
      guard isOwnBody(target, account), let section = account.section,
        target.sectionBody == nil || target.sectionBody == account.body
      else { return false }
      return target.sections.contains(section)
    }
  }

  private static func isOwnBody(_ target: Target, _ account: Account) -> Bool {
    guard let body = account.body else { return false }
    return target.bodies.map { $0.contains(body) } ?? true
  }
}
