/// Counts lines up to places that come in ascending order.
struct MarkupLines {
  private let bytes: [UInt8]
  private var place = 0
  private var line = 1

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The line of a place that is not before the one asked for last, from 1.
  mutating func line(of wanted: Int) -> Int {
    while place < min(wanted, bytes.count) {
      if bytes[place] == 0x0A { line += 1 }
      place += 1
    }
    return line
  }
}

/// The entities of HTML that are met in files of other programs. A document may not declare any, so that these are all.
enum MarkupEntities {
  static let named: [String: Unicode.Scalar] = [
    "nbsp": "\u{A0}", "ensp": "\u{2002}", "emsp": "\u{2003}", "thinsp": "\u{2009}", "shy": "\u{AD}",
    "ndash": "–", "mdash": "—", "lsquo": "‘", "rsquo": "’", "sbquo": "‚", "ldquo": "“", "rdquo": "”", "bdquo": "„",
    "hellip": "…", "bull": "•", "middot": "·", "laquo": "«", "raquo": "»", "sect": "§", "para": "¶", "dagger": "†",
    "copy": "©", "reg": "®", "trade": "™", "deg": "°", "plusmn": "±", "times": "×", "divide": "÷", "frac12": "½",
    "frac14": "¼", "frac34": "¾", "le": "≤", "ge": "≥", "ne": "≠", "minus": "−", "rarr": "→", "larr": "←", "euro": "€",
    "pound": "£", "yen": "¥", "cent": "¢", "permil": "‰", "sup2": "²", "sup3": "³", "micro": "µ", "aacute": "á",
    "eacute": "é", "iacute": "í", "oacute": "ó", "uacute": "ú", "agrave": "à", "egrave": "è", "ccedil": "ç",
    "ecirc": "ê", "ocirc": "ô", "auml": "ä", "euml": "ë", "iuml": "ï", "ouml": "ö", "uuml": "ü", "ntilde": "ñ",
    "szlig": "ß",
  ]
}
