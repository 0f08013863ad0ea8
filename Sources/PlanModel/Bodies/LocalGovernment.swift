/// A prefecture, a municipality or a special ward.
public struct LocalGovernment: Hashable, Sendable {
  /// The body's code.
  public let code: LocalGovernmentCode
  /// The name without the prefecture: 鳥取県, つくば市.
  public let name: String
  /// The prefecture's name; for a prefecture its own.
  public let prefectureName: String
  /// The name's reading in full-width katakana, without the prefecture: ツクバシ.
  public let kana: String
  /// The kind of body.
  public let kind: LocalGovernmentKind

  /// A body put together from its parts.
  public init(
    code: LocalGovernmentCode, name: String, prefectureName: String, kana: String, kind: LocalGovernmentKind
  ) {
    self.code = code
    self.name = name
    self.prefectureName = prefectureName
    self.kana = kana
    self.kind = kind
  }

  /// The name with the prefecture before it: 茨城県つくば市; for a prefecture its name.
  public var fullName: String { kind == .prefecture ? name : prefectureName + name }

  /// The code of the prefecture in which the body lies; for a prefecture its own.
  public var prefectureCode: LocalGovernmentCode {
    LocalGovernmentCode(fiveDigits: code.prefecturePart + "000") ?? code
  }
}
