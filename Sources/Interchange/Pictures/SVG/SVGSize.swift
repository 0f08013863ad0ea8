/// The viewBox and the size in pixels of a drawing.
struct SVGSize {
  /// The viewBox as written: as it came, or made from width and height.
  let viewBox: String
  /// In CSS pixels, 1–8000.
  let width: Int
  let height: Int

  /// Reads the size of the outermost element.
  init(_ root: MarkupElement) throws(PictureProblem) {
    let own = (Self.length(root["width"]), Self.length(root["height"]))
    var box: (width: Double, height: Double)
    if let text = root["viewBox"] {
      let words = text.split { " ,\t\n".contains($0) }
      let numbers = words.compactMap { Self.number($0) }
      guard words.count == 4, numbers.count == 4, Self.isUsable(numbers[2]), Self.isUsable(numbers[3]) else {
        throw Self.unusable
      }
      viewBox = words.joined(separator: " ")
      box = (numbers[2], numbers[3])
    } else if let width = own.0, let height = own.1 {
      viewBox = "0 0 \(width) \(height)"
      box = (width, height)
    } else {
      throw Self.unusable
    }
    if let width = own.0, let height = own.1 { box = (width, height) }
    let scale = min(1, Double(PictureLimits.side) / max(box.width, box.height))
    width = max(1, Int((box.width * scale).rounded()))
    height = max(1, Int((box.height * scale).rounded()))
  }

  private static let unusable = PictureProblem(
    "SVGの図の大きさが分かりません。viewBox又は幅と高さを付けて書き出し直してください（縦横それぞれ100,000までです。）。")

  private static func isUsable(_ value: Double) -> Bool { value >= 0.01 && value <= 100_000 }

  /// A length with an absolute unit, in pixels (CSS Values 4, 6.2: 96 to the inch).
  private static func length(_ text: String?) -> Double? {
    guard let text = text?.trimmingBlanks.lowercased() else { return nil }
    let unit = String(text.reversed().prefix { $0.isLetter || $0 == "%" }.reversed())
    let units: [String: Double] = [
      "": 1, "px": 1, "pt": 96 / 72, "pc": 16, "in": 96, "cm": 96 / 2.54, "mm": 96 / 25.4,
    ]
    guard let factor = units[unit], let value = number(text.dropLast(unit.count)), isUsable(value * factor) else {
      return nil
    }
    return value * factor
  }

  /// A plain decimal number; nothing else that a library would take for one.
  private static func number(_ text: Substring) -> Double? {
    guard text.utf8.count <= 40, text.utf8.allSatisfy({ (0x30...0x39).contains($0) || "+-.eE".utf8.contains($0) }),
      let value = Double(text), value.isFinite, abs(value) <= 1_000_000
    else { return nil }
    return value
  }
}
