internal import Foundation
internal import PlanModel

extension ValueFormat where Value == Decimal {
  /// An exact number, as officers type it (`1,000`, `▲5`, `９８．５`) or as JSON has it.
  static var number: ValueFormat<Decimal> {
    ValueFormat<Decimal>(
      shape: .number,
      read: { node, context in
        guard let text = context.scalar(node) else { return nil }
        if let exact = ExactNumber.read(text) { return exact }
        return context.bareNumber(text, units: ["%", "ポイント", "点"], at: node.position)?.value
      },
      write: { value, _ in .scalar(JapaneseNumber.plain(value), .number) })
  }
}

extension ValueFormat where Value == Int {
  /// A whole number within `range`.
  static func integer(_ range: ClosedRange<Int>) -> ValueFormat<Int> {
    ValueFormat<Int>(
      shape: .integer(range),
      read: { node, context in
        guard let number = ValueFormat<Decimal>.number.read(node, &context) else { return nil }
        return context.whole(number, in: range, at: node.position)
      },
      write: { value, _ in .scalar(String(value), .number) })
  }

  /// An amount in thousands of yen: `12,000`, or with its unit `12,000千円`, `1,200万円`.
  static var thousandYen: ValueFormat<Int> {
    let range = -999_999_999_999...999_999_999_999
    return ValueFormat<Int>(
      shape: .integer(range),
      read: { node, context in
        guard let text = context.scalar(node) else { return nil }
        if let exact = ExactNumber.read(text) { return context.whole(exact, in: range, at: node.position) }
        var folded = WidthFolding.fold(text)
        while folded.hasSuffix(" ") { folded.removeLast() }
        // The reader of numbers would take the 千 of 千円 for a step of the numeral.
        for (unit, factor) in [("百万円", Decimal(1000)), ("千円", Decimal(1))] where folded.hasSuffix(unit) {
          let number = context.bareNumber(String(folded.dropLast(unit.count)), units: [], at: node.position)?.value
          return number.flatMap { context.whole($0 * factor, in: range, at: node.position) }
        }
        guard let reading = context.bareNumber(text, units: ["円"], at: node.position), let value = reading.value
        else { return nil }
        return context.whole(reading.unitText == "円" ? value / 1000 : value, in: range, at: node.position)
      },
      write: { value, _ in .scalar(String(value), .number) })
  }
}

extension ReadingContext {
  /// What a number as typed says; problems are reported.
  mutating func numberReading(_ text: String, at position: Position) -> NumberReading? {
    switch JapaneseNumber.read(text) {
    case .value(let reading, _):
      if reading.value == nil {
        report(
          .unreadableValue, at: position, "\(quotedKey(path))の「\(Excerpt.of(text))」は数値ではありません。",
          remedy: "数値を書くか、値がないときはこの項目を削除してください。")
      }
      return reading
    case .problem(let problem):
      report(
        .unreadableValue, at: position, "\(quotedKey(path))を数値として読み取れません。", remedy: problem.message)
      return nil
    }
  }

  /// A number with nothing beside it but one of `units`; 「約」, 「以上」 and other words are reported, not dropped.
  mutating func bareNumber(_ text: String, units: Set<String>, at position: Position) -> NumberReading? {
    guard let reading = numberReading(text, at: position) else { return nil }
    let hasKnownUnit = reading.unitText.map(units.contains) ?? true
    guard hasKnownUnit, reading.comparator == nil, !reading.isApproximate else {
      report(
        .unreadableValue, at: position, "\(quotedKey(path))の「\(Excerpt.of(text))」には、数値のほかの言葉が付いています。",
        remedy: "数値だけを書いてください。")
      return nil
    }
    return reading
  }

  /// `number` as a whole number within `range`; anything else is reported.
  mutating func whole(_ number: Decimal, in range: ClosedRange<Int>, at position: Position) -> Int? {
    if let whole = Int(JapaneseNumber.plain(number)), range.contains(whole) { return whole }
    report(
      .unreadableValue, at: position,
      "\(quotedKey(path))の「\(JapaneseNumber.plain(number))」は、取り扱える整数ではありません。",
      remedy: "\(range.lowerBound)から\(range.upperBound)までの整数で書いてください。")
    return nil
  }
}
