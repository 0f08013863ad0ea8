/// The 47 prefectures and 1,741 municipalities of Japan, from `Data/local-governments.csv`.
public enum LocalGovernments {
  /// Every body in the order of the codes, each prefecture before its municipalities.
  public static let all: [LocalGovernment] = LocalGovernmentIndex.bodies(csv: localGovernmentTable)

  /// The body with this code, or nil. Wards of designated cities are no bodies and are not found.
  public static func find(code: LocalGovernmentCode) -> LocalGovernment? {
    var (low, high) = (0, all.count)
    while low < high {
      let middle = (low + high) / 2
      if all[middle].code < code { low = middle + 1 } else { high = middle }
    }
    return low < all.count && all[low].code == code ? all[low] : nil
  }

  /// Every body of that name, with or without the prefecture before it.
  ///
  /// A bare name may belong to several (府中市 lies in Tokyo and in Hiroshima): match by code wherever there is one.
  /// Spaces are passed over, and the two sizes of ケ count as the same.
  public static func find(name: String) -> [LocalGovernment] {
    guard name.utf8.count <= 200 else { return [] }
    return (placesByName[LocalGovernmentIndex.key(name)] ?? []).map { all[$0] }
  }

  /// The prefecture in which the body lies; for a prefecture the body itself.
  public static func prefecture(of body: LocalGovernment) -> LocalGovernment? { find(code: body.prefectureCode) }

  /// The municipalities of a prefecture in the order of the codes; empty for a code that is no prefecture's.
  public static func municipalities(of prefecture: LocalGovernmentCode) -> [LocalGovernment] {
    guard prefecture.isPrefecture else { return [] }
    return all.filter { $0.kind.isMunicipality && $0.code.prefecturePart == prefecture.prefecturePart }
  }

  private static let placesByName = LocalGovernmentIndex.places(of: all)
}
