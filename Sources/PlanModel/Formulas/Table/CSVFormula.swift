internal import Foundation

/// A figure taken from the rows of a table, such as 「割合(列「処理方法」=「オンライン」)」.
///
/// Told to officers in docs/formulas.md. The text is what ``Evidence/place`` holds, so that the figure can be taken again
/// from the same file.
public struct CSVFormula: Hashable, Sendable {
  /// The formula as typed.
  public let text: String
  let figure: Figure

  /// What is counted.
  enum Figure: Hashable, Sendable {
    /// The rows that fulfil the condition; all rows without one.
    case count(CSVCondition)
    case sum(CSVColumn, CSVCondition)
    case average(CSVColumn, CSVCondition)
    /// The rows that fulfil the first condition among those that fulfil the second, in percent.
    case share(CSVCondition, of: CSVCondition)
  }

  /// Reads a formula over a table, in time proportional to its length. Never throws and never traps.
  public static func parse(_ text: String) -> Result<CSVFormula, FormulaProblem> {
    do throws(FormulaProblem) {
      var parser = try CSVFormulaParser(text)
      return .success(CSVFormula(text: text, figure: try parser.figure()))
    } catch {
      return .failure(error)
    }
  }
}

/// A column by its name, with the place of the name in the formula.
struct CSVColumn: Hashable, Sendable {
  var name: String
  var place: Int
}

/// Tests that a row must pass, all of them (かつ). Without tests every row passes.
struct CSVCondition: Hashable, Sendable {
  /// The most tests of one condition.
  static let most = 20

  var tests: [CSVTest] = []
}

/// A test of one cell.
struct CSVTest: Hashable, Sendable {
  var column: CSVColumn
  var kind: Kind

  enum Kind: Hashable, Sendable {
    case isEmpty
    case isNotEmpty
    case contains(String)
    case doesNotContain(String)
    case equals(String)
    case differs(String)
    case number(CSVComparison, Decimal)
    case date(CSVComparison, CalendarDate)
  }
}

/// How a cell is compared with a number or a day.
enum CSVComparison: Hashable, Sendable {
  case equal, notEqual, less, lessOrEqual, greater, greaterOrEqual

  init?(_ symbol: FormulaSymbol) {
    switch symbol {
    case .equal: self = .equal
    case .notEqual: self = .notEqual
    case .less: self = .less
    case .lessOrEqual: self = .lessOrEqual
    case .greater: self = .greater
    case .greaterOrEqual: self = .greaterOrEqual
    default: return nil
    }
  }

  func holds<Value: Comparable>(_ left: Value, _ right: Value) -> Bool {
    switch self {
    case .equal: left == right
    case .notEqual: left != right
    case .less: left < right
    case .lessOrEqual: left <= right
    case .greater: left > right
    case .greaterOrEqual: left >= right
    }
  }
}
