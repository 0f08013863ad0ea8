/// A drawing of the site as a file of its own: namespace, size, colours and fonts are written in it, for in print and in
/// Word no style sheet reaches it.
struct StandaloneDrawing {
  /// The SVG.
  let bytes: [UInt8]
  /// The size in CSS pixels.
  let width: Double
  let height: Double

  /// What a reader hears instead: title and description.
  let alternative: String

  /// The drawing that `write` makes; `nil` when it makes none.
  init?(_ write: (inout HTML) -> Void) {
    var html = HTML()
    write(&html)
    let text = String(decoding: html.bytes, as: UTF8.self)
    guard text.hasPrefix("<svg "), let open = text.firstIndex(of: ">"), let size = Self.size(text[..<open]) else {
      return nil
    }
    (width, height) = size
    let title = Self.content("title", of: text)
    let description = Self.content("desc", of: text)
    alternative = [title, description].compactMap { $0 }.joined(separator: "。")
    let head =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"\(ChartText.coordinate(size.0))\""
      + " height=\"\(ChartText.coordinate(size.1))\" " + text[text.index(text.startIndex, offsetBy: 5)..<open]
    let style = "<style>" + Self.styles + "</style>"
    bytes = Array((head + ">" + style + text[text.index(after: open)...]).utf8)
  }

  /// Width and height from `viewBox="0 0 440 274"`.
  private static func size(_ tag: Substring) -> (Double, Double)? {
    guard let start = tag.firstRange(of: "viewBox=\"")?.upperBound else { return nil }
    let numbers = tag[start...].prefix { $0 != "\"" }.split(separator: " ").compactMap { Double($0) }
    return numbers.count == 4 ? (numbers[2], numbers[3]) : nil
  }

  /// The text of the first element of a name.
  private static func content(_ name: String, of text: String) -> String? {
    guard let start = text.firstRange(of: "<\(name)"), let open = text[start.upperBound...].firstIndex(of: ">"),
      let end = text[open...].firstRange(of: "</\(name)>")
    else { return nil }
    return HTMLEscaping.unescaped(String(text[text.index(after: open)..<end.lowerBound]))
  }

  /// The styles of charts with the values of the names that they use.
  private static let styles: String = {
    var css = ChartStyles.css.replacing("var(--font)", with: "\"BIZ UDPGothic\", \"Noto Sans CJK JP\", sans-serif")
    for (name, value) in tokens { css.replace("var(--\(name))", with: value) }
    // `overflow` and sizes by rem belong to the page.
    return css.replacing("\n", with: " ")
  }()

  /// `--blue-900: #0017c1;` …
  private static let tokens: [(String, String)] = TokenStyles.css.split(separator: ";").compactMap { part in
    guard let start = part.firstRange(of: "--")?.upperBound, let colon = part[start...].firstIndex(of: ":") else {
      return nil
    }
    let value = part[part.index(after: colon)...].drop { $0 == " " }
    return value.hasPrefix("#") ? (String(part[start..<colon]), String(value)) : nil
  }
}
