/// What a plan says about one pillar: taken up with a policy, or left out with a reason (手引 I-6 ※).
public struct PillarChoice: Hashable, Sendable {
  /// The pillar spoken of.
  public var pillar: Pillar
  /// Whether the plan takes the pillar up.
  public var isAdopted: Bool
  /// The basic policy for this pillar, in one to three sentences.
  public var policy: String?
  /// Why the pillar is left out; expected when `isAdopted` is false.
  public var reason: String?

  /// Makes a choice for `pillar`, taken up unless said otherwise.
  public init(_ pillar: Pillar, isAdopted: Bool = true, policy: String? = nil, reason: String? = nil) {
    self.pillar = pillar
    self.isAdopted = isAdopted
    self.policy = policy
    self.reason = reason
  }
}
