public import Foundation

/// A figure taken from a table, with what could not be read on the way.
public struct CSVFigure: Hashable, Sendable {
  /// The number: rows, a sum, an average, or percent.
  public var number: Decimal
  /// The rows that were looked at; rows without any text are passed over.
  public var rowCount: Int
  /// The rows that the figure counts.
  public var countedRows: Int
  /// Whether a number that went into it is 約.
  public var isApproximate: Bool
  /// Cells that had to be read as a number or a day and could not be, the first ``mostRemarks`` of them.
  public var unreadable: [CSVCellRemark]
  /// How many such cells there are.
  public var unreadableCount: Int
  /// How many cells that had to be read were empty. Empty is not 0.
  public var emptyCount: Int
  /// How many held a sign in place of a number: 「-」, 「x」, 「…」, 未計測.
  public var signCount: Int

  /// The most cells that are named.
  public static let mostRemarks = 20

  /// Whether every cell that had to be read could be.
  public var isComplete: Bool { unreadableCount == 0 && emptyCount == 0 && signCount == 0 }

  /// What was left out, in plain Japanese; nil when nothing was.
  public var remark: String? {
    guard !isComplete else { return nil }
    var parts: [String] = []
    if unreadableCount > 0 {
      let named = unreadable.prefix(3).map { "\($0.row)行目「\($0.text)」" }.joined(separator: "、")
      parts.append("読み取れないセルが\(unreadableCount)個（\(named)\(unreadableCount > 3 ? "など" : "")）")
    }
    if emptyCount > 0 { parts.append("空のセルが\(emptyCount)個") }
    if signCount > 0 { parts.append("数値の代わりに記号のあるセルが\(signCount)個") }
    return parts.joined(separator: "、") + "あり、計算に含めていません。"
  }
}

/// A cell that could not be read.
public struct CSVCellRemark: Hashable, Sendable {
  /// The row in the table, from 1; the names of the columns stand in row 1.
  public var row: Int
  /// The name of the column.
  public var column: String
  /// What stands in the cell, shortened.
  public var text: String
}

/// Why a formula over a table gives no figure.
public enum CSVFormulaObstacle: Error, Hashable, Sendable {
  /// The table does not have a column, or has it twice.
  case column(FormulaProblem)
  /// A share or an average of no rows.
  case noRows
  /// The sum left the range in which is computed.
  case outOfRange

  /// The reason in plain Japanese.
  public var sentence: String {
    switch self {
    case .column(let problem): problem.message
    case .noRows: "対象となる行が一つもないため、計算できません。"
    case .outOfRange: "合計が大きすぎるため、計算できません。"
    }
  }
}
