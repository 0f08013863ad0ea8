import Interchange
import PlanModel
import Testing

/// Every fault that is made in the text of files.
enum FileFaultCatalogue {
  /// All of them.
  static let all: [FileFault] = keys + values + syntax + references + files + tables
}

@Suite("Faults in the text of files")
struct FileFaultTests {
  @Test("Every fault is one finding, of the expected rule, in the right file and line")
  func faultsAreFound() {
    #expect(PlanFolder.read(files: PlanFiles.mihon.bytes).findings.isEmpty)
    for fault in FileFaultCatalogue.all {
      var files = PlanFiles.mihon
      guard let line = fault.edit(&files) else {
        Issue.record("The folder cannot be broken so: \(fault.rule) \(fault.title)")
        continue
      }
      let findings = PlanFolder.read(files: files.bytes).findings
      #expect(findings.map(Self.saying) == ["\(fault.rule) \(fault.file):\(line)"], "\(fault.title)")
    }
  }

  @Test("There are at least 40 such faults, of every rule of reading that a folder can break")
  func faultsAreMany() {
    #expect(FileFaultCatalogue.all.count >= 40)
    #expect(Set(FileFaultCatalogue.all.map(\.rule)).count >= 23)
  }

  @Test("An empty folder lacks its plan, and says only that")
  func emptyFolder() {
    #expect(PlanFolder.read(files: [:]).findings.map(\.rule) == ["reading-missing-file"])
  }

  /// The rule, and the line at which it speaks; the file by name where it speaks of a file as a whole.
  private static func saying(_ finding: Finding) -> String {
    if let source = finding.place.source { return "\(finding.rule) \(source.file):\(source.line)" }
    if case .file(let name) = finding.place.record { return "\(finding.rule) \(name):0" }
    return "\(finding.rule) \(finding.place.record.label):0"
  }
}
