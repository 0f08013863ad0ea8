import Foundation
import Testing

/// The table of ARCHITECTURE.md: what each module may import. Arrows point down only.
@Suite("Direction of imports")
struct ImportDirectionTests {
  /// A module, our own modules it may import, and modules from outside it may name.
  private static let allowed: [String: (own: Set<String>, outside: Set<String>)] = [
    "PlanModel": ([], ["Foundation", "Synchronization", "Glibc", "Darwin"]),
    "TextFormats": ([], []),
    "Typesetting": ([], ["Foundation", "Synchronization"]),
    "Archives": ([], ["CZip"]),
    "Spreadsheets": ([], ["Foundation", "CXLSXWriter"]),
    "Handbook": (["PlanModel", "TextFormats"], ["Foundation", "Dispatch", "Synchronization"]),
    "Evaluation": (["PlanModel"], ["Foundation"]),
    "Interchange": (
      ["PlanModel", "TextFormats", "Archives", "Spreadsheets"], ["Foundation", "CLibYAML", "CZlib"]
    ),
    "Publishing": (["PlanModel", "TextFormats", "Archives"], ["Foundation", "CCMarkGFM"]),
    "PlanStore": (["PlanModel", "TextFormats"], ["Foundation", "Crypto"]),
    "SQLitePlanStore": (["PlanModel", "PlanStore"], ["Foundation", "GRDB"]),
    "PostgreSQLPlanStore": (["PlanModel", "PlanStore"], ["Foundation", "Dispatch", "CLibPQ"]),
    "Accounts": (
      ["PlanModel", "PlanStore"], ["Foundation", "Dispatch", "Synchronization", "CryptoExtras", "CLibCurl"]
    ),
    "PlanOperations": (
      [
        "PlanModel", "TextFormats", "Handbook", "Evaluation", "Interchange", "Publishing", "PlanStore", "Accounts",
        "Typesetting", "Spreadsheets",
      ],
      ["Foundation", "Synchronization"]
    ),
    "Website": (
      [
        "PlanModel", "TextFormats", "PlanStore", "Accounts", "PlanOperations", "Publishing", "Interchange", "Handbook",
      ],
      [
        "Foundation", "Synchronization", "Glibc", "Darwin", "HTTPTypes", "Hummingbird", "HummingbirdCore",
        "Logging",
        "NIOCore", "NIOHTTPTypes",
      ]
    ),
    "tebiki": (
      [
        "PlanModel", "TextFormats", "Handbook", "Evaluation", "Interchange", "Publishing", "PlanOperations", "Website",
        "PlanStore", "Accounts", "SQLitePlanStore", "PostgreSQLPlanStore",
      ],
      ["Foundation", "Dispatch", "ArgumentParser"]
    ),
  ]

  /// System libraries have no Swift files of their own.
  private static let systemLibraries: Set<String> = [
    "CCMarkGFM", "CLibCurl", "CLibPQ", "CLibYAML", "CXLSXWriter", "CZip", "CZlib",
  ]

  @Test("every module of Sources stands in the table, and the table names no other")
  func everyModule() {
    let modules = Set(Repository.folders(in: "Sources")).subtracting(Self.systemLibraries)
    #expect(modules == Set(Self.allowed.keys))
  }

  @Test("a module imports only what lies below it", arguments: allowed.keys.sorted())
  func direction(module: String) throws {
    let allowed = try #require(Self.allowed[module])
    let files = Repository.swiftFiles(below: "Sources/" + module)
    #expect(!files.isEmpty)
    for file in files {
      for imported in try imports(in: file) {
        #expect(
          allowed.own.contains(imported) || allowed.outside.contains(imported), "\(file) imports \(imported)")
      }
    }
  }

  @Test("a package from outside is named in one module only")
  func oneModulePerDependency() throws {
    for package in [
      "CLibYAML", "CCMarkGFM", "CZip", "CZlib", "Hummingbird", "NIOCore", "ArgumentParser", "Crypto", "CryptoExtras",
      "GRDB", "CLibPQ", "CLibCurl", "CXLSXWriter",
    ] {
      let users = try Self.allowed.keys.filter { module in
        try Repository.swiftFiles(below: "Sources/" + module).contains { try imports(in: $0).contains(package) }
      }
      #expect(users.count == 1, "\(package) is imported by \(users.sorted())")
    }
  }

  private func imports(in file: String) throws -> Set<String> {
    var result: Set<String> = []
    var isInText = false
    for line in try Repository.lines(file) {
      // Lines of another language in a text, such as the script of the PDF engine, import nothing of ours.
      if line.contains("\"\"\"") { isInText.toggle() }
      if isInText { continue }
      var words = line.split(separator: " ").map(String.init)
      while let first = words.first,
        first.hasPrefix("@") || ["public", "package", "internal", "private"].contains(first)
      {
        words.removeFirst()
      }
      guard words.count >= 2, words[0] == "import" else { continue }
      let kinds: Set<String> = ["struct", "class", "enum", "func", "var", "protocol"]
      let name = kinds.contains(words[1]) && words.count > 2 ? words[2] : words[1]
      result.insert(String(name.prefix { $0 != "." }))
    }
    return result
  }
}
