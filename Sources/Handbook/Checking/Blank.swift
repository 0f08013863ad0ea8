extension StringProtocol {
  /// Whether nothing is written: empty, or white space only (half-width, full-width or line breaks).
  var isBlank: Bool {
    // Nearly every text begins with a visible character, which the first byte shows.
    guard let first = utf8.first else { return true }
    if first > 0x20, first != 0xE3, first != 0xC2 { return false }
    return unicodeScalars.allSatisfy { $0.properties.isWhitespace }
  }
}

extension String? {
  /// Whether nothing is written.
  var isBlank: Bool { self?.isBlank ?? true }
}
