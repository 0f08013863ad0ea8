/// The kinds of local government that draw up a plan.
///
/// Wards of designated cities have codes but are no local governments; the special wards of Tokyo are
/// (地方自治法 第1条の3, 第281条).
public enum LocalGovernmentKind: String, CaseIterable, Sendable {
  /// 都道府県.
  case prefecture
  /// 指定都市 (地方自治法 第252条の19).
  case designatedCity
  /// 市 other than a designated city.
  case city
  /// 特別区.
  case specialWard
  /// 町.
  case town
  /// 村.
  case village

  /// The word for it: 都道府県, 指定都市, 市, 特別区, 町, 村.
  public var label: String {
    switch self {
    case .prefecture: "都道府県"
    case .designatedCity: "指定都市"
    case .city: "市"
    case .specialWard: "特別区"
    case .town: "町"
    case .village: "村"
    }
  }

  /// Whether it is a municipality, special wards included, and thus no prefecture (官民データ活用推進基本法 第9条第3項).
  public var isMunicipality: Bool { self != .prefecture }
}
