/// Places in a workbook as `B12` writes them.
enum CellReference {
  /// The most columns of a sheet that are looked at.
  static let mostColumns = 1_000

  /// The row from 1; nil when the text is no reference.
  static func row(_ reference: String) -> Int? {
    let digits = reference.drop { $0.isASCII && $0.isLetter }.prefix { $0.isASCII && $0.isNumber }
    return digits.count <= 7 ? Int(digits) : nil
  }

  /// The column from 0; nil when the text is no reference or lies too far to the right.
  static func column(_ reference: String) -> Int? {
    var column = 0
    for byte in reference.utf8 {
      guard (0x41...0x5A).contains(byte) else { break }
      column = column * 26 + Int(byte - 0x40)
      guard column <= mostColumns else { return nil }
    }
    return column > 0 ? column - 1 : nil
  }
}
