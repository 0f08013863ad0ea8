internal import Foundation

/// A piece of a formula, with its place in what was typed.
struct FormulaToken: Hashable, Sendable {
  /// What it is.
  var kind: Kind
  /// The places of its characters, from 0.
  var range: Range<Int>

  enum Kind: Hashable, Sendable {
    case number(Decimal)
    /// A name without quotes: an id, a bare title, a function, 令和4年度.
    case word(String)
    /// What stands between 「 and 」.
    case quoted(String)
    case symbol(FormulaSymbol)
  }

  var symbol: FormulaSymbol? {
    if case .symbol(let symbol) = kind { symbol } else { nil }
  }
}

/// A sign of the language. Full-width and half-width forms are the same sign.
enum FormulaSymbol: Hashable, Sendable {
  case plus, minus, times, divided
  case open, close, comma, range
  case percent
  case equal, notEqual, less, lessOrEqual, greater, greaterOrEqual

  /// The sign that a single width-folded character is.
  static let single: [Character: FormulaSymbol] = [
    "+": .plus, "-": .minus, "−": .minus, "‐": .minus, "‑": .minus, "–": .minus, "—": .minus, "▲": .minus,
    "*": .times, "×": .times, "✕": .times, "/": .divided, "÷": .divided, "(": .open, ")": .close, ",": .comma,
    "、": .comma, "~": .range, "〜": .range, "%": .percent, "=": .equal, "≠": .notEqual, "<": .less, ">": .greater,
    "≤": .lessOrEqual, "≦": .lessOrEqual, "≥": .greaterOrEqual, "≧": .greaterOrEqual,
  ]

  /// Signs of two characters.
  static let double: [String: FormulaSymbol] = [
    "..": .range, "!=": .notEqual, "<>": .notEqual, "<=": .lessOrEqual, ">=": .greaterOrEqual,
  ]
}
