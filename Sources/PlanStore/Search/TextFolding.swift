internal import Foundation

/// Brings text into the form in which it is searched: NFKC, small letters, and one blank for all white space, so that
/// ＡＩ, AI and ai, ㈱ and (株), ﾃﾞｰﾀ and データ find one another.
///
/// Nearly all text of a plan is kana, kanji and ASCII that folding leaves alone or only lowers; those scalars are
/// copied, and Unicode's tables are asked for the rest only.
package struct TextFolding: Sendable {
  /// The folded text as scalars.
  package private(set) var scalars: [UInt32] = []
  /// For every folded scalar, the place in the original's scalars from which it came; only when asked for.
  package private(set) var origins: [Int32] = []

  package init(_ text: String, keepingOrigins: Bool = false) {
    scalars.reserveCapacity(text.utf8.count / 2)
    let source = Array(text.unicodeScalars)
    var place = 0
    while place < source.count {
      var end = place + 1
      // What combines with the scalar before it is folded together with it: か + ゛, ﾊ + ﾟ, e + ´.
      while end < source.count, Self.combines(source[end]) { end += 1 }
      if end == place + 1, let simple = Self.simple(source[place].value) {
        scalars.append(simple)
        if keepingOrigins { origins.append(Int32(place)) }
      } else {
        for scalar in Self.folded(source[place..<end]) {
          scalars.append(scalar)
          if keepingOrigins { origins.append(Int32(place)) }
        }
      }
      place = end
    }
  }

  /// The folded text.
  package var string: String {
    var view = String.UnicodeScalarView()
    for value in scalars { if let scalar = Unicode.Scalar(value) { view.append(scalar) } }
    return String(view)
  }

  /// The folded scalar of one that needs no table; `nil` for all others.
  private static func simple(_ value: UInt32) -> UInt32? {
    switch value {
    case 0x41...0x5A: value + 0x20
    case 0x00...0x20, 0x7F: 0x20
    case 0x21...0x7E: value
    case 0x3000: 0x20
    case 0x3001...0x3029, 0x3041...0x3096, 0x30A1...0x30FE, 0x4E00...0x9FFF, 0x3400...0x4DBF: value
    default: nil
    }
  }

  private static func combines(_ scalar: Unicode.Scalar) -> Bool {
    let value = scalar.value
    if value < 0x300 || (0x3041...0x3096).contains(value) || (0x30A1...0xABFF).contains(value) { return false }
    if value == 0x3099 || value == 0x309A || value == 0xFF9E || value == 0xFF9F { return true }
    return scalar.properties.isGraphemeExtend
  }

  private static func folded(_ cluster: ArraySlice<Unicode.Scalar>) -> [UInt32] {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: cluster)
    let once = String(view).precomposedStringWithCompatibilityMapping.lowercased()
    // Lowering can bring new compositions (İ), therefore once more.
    return once.precomposedStringWithCompatibilityMapping.unicodeScalars.map { simple($0.value) ?? space($0) }
  }

  private static func space(_ scalar: Unicode.Scalar) -> UInt32 {
    scalar.properties.isWhitespace || scalar.properties.generalCategory == .control ? 0x20 : scalar.value
  }
}
