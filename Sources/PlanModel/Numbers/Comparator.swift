public import Foundation

/// How an actual value is held against a target, as the word after the target says.
///
/// Foundation has a name of the same spelling: write `PlanModel.Comparator` where both are imported.
public enum Comparator: String, CaseIterable, Sendable {
  /// Exactly the target.
  case equal
  /// 以上: the target or more.
  case atLeast
  /// 以下, 以内: the target or less.
  case atMost
  /// 超: more than the target.
  case moreThan
  /// 未満: less than the target.
  case lessThan

  /// The word after the number: 以上, 以下, 超, 未満; for `equal` 「に等しい」.
  public var label: String {
    switch self {
    case .equal: "に等しい"
    case .atLeast: "以上"
    case .atMost: "以下"
    case .moreThan: "超"
    case .lessThan: "未満"
    }
  }

  /// Whether `actual` meets `target` under this comparison.
  public func holds(actual: Decimal, target: Decimal) -> Bool {
    switch self {
    case .equal: actual == target
    case .atLeast: actual >= target
    case .atMost: actual <= target
    case .moreThan: actual > target
    case .lessThan: actual < target
    }
  }
}
