/// Names of sheets as spreadsheet programs take them.
enum SheetName {
  /// The most UTF-16 units of a name.
  static let most = 31
  /// Signs that a reference to a cell is made of.
  private static let forbidden: Set<Unicode.Scalar> = ["[", "]", ":", "*", "?", "/", "\\"]

  /// The names in their order, each made fit and unlike the others whatever the letters' case.
  static func all(_ names: [String]) -> [String] {
    var used: Set<String> = []
    return names.map { name in
      let plain = fit(name)
      var result = plain
      var number = 1
      while !used.insert(result.lowercased()).inserted {
        number += 1
        let ending = "（\(number)）"
        result = shortened(plain, to: most - ending.utf16.count) + ending
      }
      return result
    }
  }

  /// The name without what is forbidden: full-width signs stand for those of references, and for apostrophes at the ends.
  private static func fit(_ name: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in name.unicodeScalars {
      switch scalar {
      case _ where forbidden.contains(scalar): scalars.append(Unicode.Scalar(scalar.value + 0xFEE0) ?? "_")
      case _ where scalar.value < 0x20 || scalar.value == 0x7F || scalar.value >= 0xFFFE && scalar.value <= 0xFFFF:
        scalars.append(" ")
      default: scalars.append(scalar)
      }
    }
    var result = shortened(String(scalars), to: most)
    if result.hasPrefix("'") { result = "’" + result.dropFirst() }
    if result.hasSuffix("'") { result = result.dropLast() + "’" }
    if result.allSatisfy(\.isWhitespace) { return "シート" }
    // The name of the program's own sheet of changes.
    return result.lowercased() == "history" ? result + "_" : result
  }

  private static func shortened(_ name: String, to most: Int) -> String {
    var result = name
    while result.utf16.count > most { result.removeLast() }
    return result
  }
}
