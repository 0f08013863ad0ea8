/// The one style sheet of the site, joined from the parts that stand beside this file.
///
/// Values follow the デジタル庁デザインシステム (design tokens 1.1.9); the rules are our own.
package enum StyleSheet {
  /// The style sheet as bytes.
  package static let bytes: [UInt8] = Array(
    [
      TokenStyles.css, BaseStyles.css, LayoutStyles.css, TextStyles.css, ChipStyles.css, FactStyles.css,
      TableStyles.css, FormStyles.css, CardStyles.css, FrontStyles.css, ChartStyles.css, IndicatorStyles.css,
      PrintStyles.css, PreferenceStyles.css,
    ].joined(separator: "\n").utf8)

  /// A hash of `bytes` for the file's name: FNV-1a, 64 bits, in hexadecimal. Names versions; protects nothing.
  package static func hash(_ bytes: [UInt8]) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    let text = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - text.count) + text
  }
}
