/// Measures text for drawings without a font: close enough to keep labels apart.
enum ChartText {
  /// The width of `text` in units of the drawing at `size`: full-width signs take 1 em, ASCII a little over half.
  static func width(_ text: String, size: Double) -> Double {
    var ems = 0.0
    for scalar in text.unicodeScalars { ems += scalar.isASCII ? 0.58 : 1.0 }
    return ems * size
  }

  /// `text` in at most `count` lines no wider than `width`; what is left over ends in 「…」.
  static func lines(_ text: String, width: Double, size: Double, count: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var used = 0.0
    for character in text where !character.isNewline {
      let step = Self.width(String(character), size: size)
      if used + step > width, !line.isEmpty {
        if lines.count == count - 1 { return lines + [String(line.dropLast()) + "…"] }
        lines.append(line)
        line = ""
        used = 0
      }
      line.append(character)
      used += step
    }
    if !line.isEmpty { lines.append(line) }
    return lines
  }

  /// A coordinate to one decimal.
  static func coordinate(_ value: Double) -> String {
    guard value.isFinite, value.magnitude < 1e9 else { return "0" }
    let tenths = Int((value * 10).rounded())
    let sign = tenths < 0 ? "-" : ""
    let (whole, part) = tenths.magnitude.quotientAndRemainder(dividingBy: 10)
    return part == 0 ? "\(sign)\(whole)" : "\(sign)\(whole).\(part)"
  }
}
