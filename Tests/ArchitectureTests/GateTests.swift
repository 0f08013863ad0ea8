import Testing

@Suite("The gate")
struct GateTests {
  @Test("only the checker makes a report or a checked plan")
  func onlyTheChecker() throws {
    for type in ["CheckedPlan", "CheckReport"] {
      let makers = try Repository.swiftFiles(below: "Sources").filter { file in
        try Repository.lines(file).contains { line in
          line.contains(type + "(") && !line.contains("struct " + type)
        }
      }
      #expect(makers.allSatisfy { $0.hasPrefix("Sources/Handbook/Checking/") }, "\(type) is made in \(makers)")
      #expect(!makers.isEmpty)
    }
  }
}
