/// What stands in a table in place of a number, by the custom of Japanese statistics.
///
/// A sign is never zero: "not measured" and 0 must not be mixed up, though tables do print both as 0 or as a blank.
public enum StatisticalSign: String, CaseIterable, Sendable {
  /// 「-」: there is nothing to count. (Named so that it is never taken for `Optional.none`.)
  case nothing
  /// 「0」 or 「0.0」 where the table says so: less than half of the unit shown. No reader yields it by itself, for a
  /// bare 0 is the number zero; it is there for tables that declare it.
  case belowUnit
  /// 「…」: not known.
  case unknown
  /// 「x」: kept secret, because single persons or companies could be made out.
  case secret
  /// 未計測, 未測定, 未集計: not measured yet.
  case notMeasured

  /// The sign as printed in a table.
  public var symbol: String {
    switch self {
    case .nothing: "-"
    case .belowUnit: "0"
    case .unknown: "…"
    case .secret: "x"
    case .notMeasured: "未計測"
    }
  }

  /// What the sign says, in plain Japanese.
  public var label: String {
    switch self {
    case .nothing: "該当なし"
    case .belowUnit: "単位未満"
    case .unknown: "不明"
    case .secret: "秘匿"
    case .notMeasured: "未計測"
    }
  }
}
