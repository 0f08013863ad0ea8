/// The formula of a derived figure, such as 「online / total * 100」 or 「合計(「申請件数」, 令和4年度〜)」.
///
/// The language is told to officers in docs/formulas.md: numbers, indicators by id or by title in 「」, + − × ÷,
/// brackets, and the functions 合計, 平均, 件数, 割合 and 前年.
public struct Formula: Hashable, Sendable {
  /// The formula as typed.
  public let text: String
  /// The indicators that it reads, in the order of their first mention.
  public let inputs: [RecordID<Indicator>]
  let expression: FormulaExpression

  /// The longest formula that is read, in characters.
  public static var longestText: Int { FormulaScanner.longestText }

  /// Reads a formula, in time proportional to its length. Never throws and never traps.
  ///
  /// - Parameter names: the indicators of the plan. Without them every well-formed id is taken, and no title.
  public static func parse(_ text: String, names: FormulaNames? = nil) -> Result<Formula, FormulaProblem> {
    do throws(FormulaProblem) {
      var parser = try FormulaParser(text, names: names)
      let expression = try parser.formula()
      return .success(Formula(text: text, inputs: parser.inputs, expression: expression))
    } catch {
      return .failure(error)
    }
  }
}
