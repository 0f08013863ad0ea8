import Testing

@Suite("Conventions of the sources")
struct SourceConventionTests {
  /// Files that are one table of data, where a limit on lines says nothing.
  private static let tables: Set<String> = ["Sources/PlanModel/Bodies/LocalGovernmentTable.swift"]

  @Test("no source file grows beyond one thing")
  func length() throws {
    for file in Repository.swiftFiles(below: "Sources") where !Self.tables.contains(file) {
      let count = try Repository.lines(file).count
      #expect(count <= 300, "\(file) has \(count) lines")
    }
  }

  @Test("public declarations say what they are")
  func documentation() throws {
    // Witnesses of a protocol take their words from the protocol.
    var witnesses = ["var label", "var aliases", "static var listName", "var description"]
    witnesses += try Repository.lines("Sources/PlanStore/PlanStore.swift").compactMap { line in
      line.hasPrefix("  func ") ? String(line.dropFirst(2).prefix { $0 != ")" }.prefix { $0 != ":" }) : nil
    }
    #expect(witnesses.contains("func save(_ changes"))
    for file in Repository.swiftFiles(below: "Sources") {
      let lines = try Repository.lines(file)
      for (index, line) in lines.enumerated() {
        let trimmed = line.drop { $0 == " " }
        guard trimmed.hasPrefix("public "), !trimmed.hasPrefix("public import"),
          !witnesses.contains(where: { trimmed.hasPrefix("public " + $0) })
        else { continue }
        var above = index - 1
        while above >= 0, lines[above].drop(while: { $0 == " " }).hasPrefix("@") { above -= 1 }
        let isDocumented = above >= 0 && lines[above].drop { $0 == " " }.hasPrefix("///")
        #expect(isDocumented, "\(file):\(index + 1) \(trimmed)")
      }
    }
  }

  @Test("nothing is left unfinished or forced")
  func unfinished() throws {
    let words = ["TO" + "DO", "FIX" + "ME", "fatalError(", "try" + "!", " as" + "! ", "@unchecked Sendable"]
    for file in Repository.swiftFiles(below: "Sources") {
      for (index, line) in try Repository.lines(file).enumerated() {
        for word in words where line.contains(word) {
          Issue.record("\(file):\(index + 1) holds \(word)")
        }
      }
    }
  }

  @Test("no file or folder has a name that says nothing")
  func names() {
    let vague = ["Util", "Helper", "Common", "Misc", "Manager"]
    for file in Repository.swiftFiles(below: "Sources") {
      for word in vague { #expect(!file.contains(word), "\(file)") }
    }
  }
}
