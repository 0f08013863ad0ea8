import Testing

@Suite("Glossary")
struct GlossaryTests {
  @Test("every identifier of the glossary exists in the sources")
  func identifiersExist() throws {
    let sources = try Repository.swiftFiles(below: "Sources").map { try Repository.text($0) }
    let rows = try Repository.lines("GLOSSARY.md").filter { $0.hasPrefix("| ") && $0.contains("`") }
    #expect(rows.count >= 40)
    for row in rows {
      let cells = row.split(separator: "|").map { $0.trimmingPrefix(while: { $0 == " " }) }
      guard cells.count >= 2 else { continue }
      for name in cells[1].split(separator: "`").enumerated().filter({ $0.offset % 2 == 1 }).map(\.element) {
        let last = name.split(separator: ".").last.map(String.init) ?? String(name)
        #expect(sources.contains { $0.contains(last) }, "\(name)")
      }
    }
  }

  @Test("every type of the model that carries a term of the field is in the glossary")
  func termsAreListed() throws {
    let glossary = try Repository.text("GLOSSARY.md")
    let terms = [
      "Plan", "LocalGovernment", "Pillar", "Chapter", "ChapterRole", "FormulationPattern", "Clause", "Rule", "Section",
      "Measure", "Indicator", "Observation", "Review", "GradeScale", "Finding", "Verdict",
    ]
    for term in terms { #expect(glossary.contains("`\(term)`"), "\(term)") }
  }
}
