public import PlanModel

/// Whom a clause speaks to. Designated cities stand apart because the privacy law treats them like prefectures.
public enum Addressee: String, CaseIterable, Sendable, Codable {
  /// 都道府県
  case prefecture
  /// 指定都市
  case designatedCity
  /// 指定都市以外の市町村（特別区を含む。法第9条第3項）
  case otherMunicipality
  /// 国（地方公共団体の計画に影響する限りで載せる）
  case state
  /// 事業者（同上）
  case business

  /// The addressee group that a kind of local government belongs to.
  public init(_ kind: LocalGovernmentKind) {
    switch kind {
    case .prefecture: self = .prefecture
    case .designatedCity: self = .designatedCity
    default: self = .otherMunicipality
    }
  }

  /// The word shown to readers.
  public var label: String {
    switch self {
    case .prefecture: "都道府県"
    case .designatedCity: "指定都市"
    case .otherMunicipality: "市町村（指定都市を除き、特別区を含む。）"
    case .state: "国"
    case .business: "事業者"
    }
  }
}

extension Set<Addressee> {
  /// 都道府県のみ
  public static let prefectures: Set<Addressee> = [.prefecture]
  /// 市町村（指定都市及び特別区を含む。）
  public static let municipalities: Set<Addressee> = [.designatedCity, .otherMunicipality]
  /// 都道府県及び市町村
  public static let localGovernments: Set<Addressee> = [.prefecture, .designatedCity, .otherMunicipality]
  /// 国
  public static let stateOnly: Set<Addressee> = [.state]
}
