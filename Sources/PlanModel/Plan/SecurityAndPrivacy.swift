/// Element 7 as data: which law and policies the plan's handling of security and personal data rests on.
public struct SecurityAndPrivacy: Hashable, Sendable {
  /// The cybersecurity policy that each organ must set and publish from 2026-04-01 (地方自治法, 令和6年法律第65号).
  public var cybersecurityPolicies: [CybersecurityPolicy]
  /// Titles of laws and ordinances on which the handling of personal data is based, as cited in the plan.
  public var privacyBases: [String]
  /// Whether proposals for 行政機関等匿名加工情報 are invited (prefectures and designated cities must).
  public var invitesAnonymisedDataProposals: Bool?
  /// Address of the public register of personal-information files.
  public var fileRegisterURL: String?

  /// Makes a record.
  public init(
    cybersecurityPolicies: [CybersecurityPolicy] = [], privacyBases: [String] = [],
    invitesAnonymisedDataProposals: Bool? = nil, fileRegisterURL: String? = nil
  ) {
    self.cybersecurityPolicies = cybersecurityPolicies
    self.privacyBases = privacyBases
    self.invitesAnonymisedDataProposals = invitesAnonymisedDataProposals
    self.fileRegisterURL = fileRegisterURL
  }
}

/// A published policy for ensuring cybersecurity.
public struct CybersecurityPolicy: Hashable, Sendable {
  /// Title.
  public var title: String
  /// The organ that set it: the head, the assembly, a commission.
  public var setBy: String?
  /// The day it was set.
  public var decidedOn: CalendarDate?
  /// Where it is published.
  public var url: String?

  /// Makes a policy.
  public init(title: String, setBy: String? = nil, decidedOn: CalendarDate? = nil, url: String? = nil) {
    self.title = title
    self.setBy = setBy
    self.decidedOn = decidedOn
    self.url = url
  }
}
