import Testing
import TextFormats

@Suite("Protection against formulas in CSV")
struct FormulaProtectionTests {
  private let texts = [
    "=1+1", "+1", "-1", "@a", "\t=1", "\r=1", "＝1", "－", "'=1", "''=1", "'", "''", "'平成", "R6'=1", "", "平成", "'a=1",
    "=",
    "'\u{301}=1",
  ]

  @Test("no text begins with a sign that is run, and each comes back as it was")
  func reversible() {
    for text in texts {
      let cell = FormulaProtection.protected(text)
      #expect(!"=+-@\t\r＝＋－＠".unicodeScalars.contains(cell.unicodeScalars.first ?? "a"), "\(text)")
      #expect(FormulaProtection.unprotected(cell) == text)
    }
    #expect(Set(texts.map(FormulaProtection.protected)).count == texts.count)
  }

  @Test("texts that nobody runs stay as they are")
  func untouched() {
    for text in ["平成", "'平成", "R6'=1", "", "'", "a-b", "1-1"] { #expect(FormulaProtection.protected(text) == text) }
  }
}
