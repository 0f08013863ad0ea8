/// Where to ask, in the form of GIF DS-432 連絡先.
///
/// Holds the section's addresses only; persons and extension numbers do not belong in a published plan.
public struct Contact: Hashable, Sendable {
  /// 連絡先名称: the section's name.
  public var name: String
  /// 連絡先用途: what one may ask for.
  public var purpose: String?
  /// 連絡先電話番号, half-width with hyphens or brackets (GIF DS-445).
  public var telephone: String?
  /// 連絡先メールアドレス.
  public var email: String?
  /// 連絡先URL.
  public var url: String?
  /// 連絡先SNS as 「サービス名称:ID」.
  public var socialMedia: String?
  /// 連絡先住所.
  public var address: String?
  /// 郵便番号, seven digits without hyphen (GIF DS-443).
  public var postalCode: String?
  /// 連絡先備考.
  public var note: String?

  /// Makes a contact.
  public init(name: String, _ fill: (inout Contact) -> Void = { _ in }) {
    self.name = name
    fill(&self)
  }

  /// Whether a reader can reach the section in any way.
  public var isReachable: Bool { telephone != nil || email != nil || url != nil || address != nil }
}
