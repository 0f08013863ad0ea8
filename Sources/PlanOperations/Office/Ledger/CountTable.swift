public import Foundation
internal import Interchange
internal import PlanModel

/// A figure that is counted in a table: how many rows, how much in a column, which share of the rows.
///
/// The table and the formula stand in the evidence, so that anybody who has the file can count again.
public struct CountTable: Sendable {
  /// The table.
  public var bytes: [UInt8]
  /// The formula over its columns, such as 「割合(列「処理方法」=「オンライン」)」 (`docs/formulas.md`).
  public var formula: String

  /// Makes the act.
  public init(bytes: [UInt8], formula: String) {
    self.bytes = bytes
    self.formula = formula
  }

  /// What was counted.
  public struct Outcome: Sendable, Hashable {
    /// The number, to ten decimal places at most.
    public let number: Decimal
    /// The formula as it was understood.
    public let formula: String
    /// The number of rows below the headings.
    public let rows: Int
    /// What could not be counted, in a sentence; `nil` where everything could.
    public let remark: String?
  }

  /// Counts, or says in one sentence why not.
  public func run() -> Result<Outcome, OperationStopped> {
    let formula: CSVFormula
    switch CSVFormula.parse(self.formula) {
    case .success(let parsed): formula = parsed
    case .failure(let problem): return .failure(OperationStopped("式を読み取れません。" + problem.message, isFinding: true))
    }
    let sheet = Sheet.read(bytes, name: "表")
    if let error = sheet.findings.first(where: { $0.severity == .error }) {
      return .failure(OperationStopped(error.summary + error.remedy, isFinding: true))
    }
    guard let header = sheet.rows.first else {
      return .failure(OperationStopped("表に行がありません。1行目に列の名称がある表を読み込んでください。", isFinding: true))
    }
    switch formula.evaluate(header: header.cells, rows: sheet.rows.dropFirst().map(\.cells)) {
    case .failure(let obstacle): return .failure(OperationStopped(obstacle.sentence, isFinding: true))
    case .success(let figure):
      var number = figure.number
      var rounded = Decimal()
      NSDecimalRound(&rounded, &number, DerivedFigures.keptPlaces, .plain)
      return .success(
        Outcome(number: rounded, formula: formula.text, rows: figure.rowCount, remark: figure.remark))
    }
  }
}
