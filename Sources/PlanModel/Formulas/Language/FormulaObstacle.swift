/// Why a formula that can be read gives no number.
public enum FormulaObstacle: Error, Hashable, Sendable {
  /// A value is missing.
  case missing(RecordID<Indicator>, Period, MissingReason)
  /// What is divided by is zero.
  case divisionByZero
  /// A number left the range in which is computed (10⁻³⁸ to 10³⁹).
  case outOfRange
  /// 「令和4年度〜」 was computed for a calendar year, or over too many periods.
  case periodsDoNotFit(Period)
  /// The formula cannot be read.
  case badFormula(FormulaProblem)
  /// The formulas need one another, in this order.
  case cycle([RecordID<Indicator>])

  /// Why a value is missing. All of these are different from 0 and from one another.
  public enum MissingReason: Hashable, Sendable {
    /// There is no entry for the period.
    case noEntry
    case notMeasured
    case notReported
    /// 該当なし.
    case nothing
    case secret
    /// A result in words.
    case inWords
    /// Only a bound is known.
    case onlyBound
    /// The number is too large or too small to compute with.
    case outOfRange
    /// It is a derived value that could not be computed anew.
    case stale
  }

  /// The reason in one plain sentence.
  ///
  /// - Parameter name: how an indicator is called; its id by default.
  public func sentence(_ name: (RecordID<Indicator>) -> String = { $0.rawValue }) -> String {
    switch self {
    case .missing(let id, let period, let reason): "「\(name(id))」の\(period.shortLabel)の値が\(reason.words)"
    case .divisionByZero: "割る数が0のため、計算できません。"
    case .outOfRange: "計算の途中の値が大きすぎるか小さすぎるため、計算できません。"
    case .periodsDoNotFit(let period): "計算式の時期の範囲が、\(period.shortLabel)の値の計算に合いません。"
    case .badFormula(let problem): "計算式を読み取れません。" + problem.message
    case .cycle(let ids): "計算式が互いを必要としているため、計算できません（\(ids.map(name).joined(separator: "→"))）。"
    }
  }
}

extension FormulaObstacle.MissingReason {
  fileprivate var words: String {
    switch self {
    case .noEntry: "記録されていません。"
    case .notMeasured: "未計測です。"
    case .notReported: "まだ報告されていません。"
    case .nothing: "該当なしです。"
    case .secret: "秘匿されています。"
    case .inWords: "数値ではなく文章です。"
    case .onlyBound: "「以上」などの範囲しか分かっていません。"
    case .outOfRange: "計算できる大きさを超えています。"
    case .stale: "古いままで、計算し直せていません。"
    }
  }

  init(_ value: ObservedValue) {
    switch value {
    case .number: self = .outOfRange
    case .text: self = .inWords
    case .notMeasured: self = .notMeasured
    case .notReported: self = .notReported
    case .none: self = .nothing
    case .secret: self = .secret
    }
  }
}
