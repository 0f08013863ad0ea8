internal import PlanModel

extension FigureReader {
  func checkUnit(_ entry: FigureEntry, _ indicator: Indicator, _ line: inout FigureLine) {
    let written = Self.key(entry.unit)
    guard !written.isEmpty, let unit = indicator.unit, Self.key(unit) != written else { return }
    line.problems.append(
      "単位が「\(RecordWords.line(String(entry.unit.prefix(20))))」となっていますが、この指標の単位は「\(unit)」です。単位をそろえた値を書いてください。")
  }

  /// e-Stat's codes have a length of their own; another one leads to nothing.
  func checkCodes(_ entry: FigureEntry, _ line: inout FigureLine) {
    for (code, length, name) in [(entry.timeCode, 10, "時間軸コード"), (entry.areaCode, 5, "地域コード")] {
      let plain = WidthFolding.fold(StartText.line(code))
      guard !plain.isEmpty, plain.utf8.count != length || !plain.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
        continue
      }
      line.problems.append("e-Statの\(name)は\(length)桁の数字です。「\(RecordWords.line(String(code.prefix(20))))」を確かめてください。")
    }
  }
}
