import Foundation
import PlanModel
import Testing

@testable import Interchange

@Suite("Reading a plan folder")
struct PlanFolderTests {
  @Test("A sound folder gives the plan and no finding")
  func soundFolder() {
    let reading = SmallFolder().read()
    #expect(reading.findings.isEmpty, "\(reading.findings)")
    #expect(reading.plan.title == "見本県官民データ活用推進計画")
    #expect(reading.plan.chapters.map(\.roles) == [[.purpose]])
    #expect(reading.plan.chapters.first?.body == "本文です。")
    #expect(reading.plan.measures.first?.lead == "joho")
    #expect(reading.plan.observations.map(\.value.number) == [70, 1200])
  }

  @Test("The source map knows the line of records and fields")
  func sourceMap() {
    let map = SmallFolder().read().sourceMap
    #expect(map.locate(Place(.indicator("i-1"), field: "leadsTo[0]"))?.line == 6)
    #expect(map.locate(Place(.indicator("k-1"), field: "unit"))?.file == "plan.yaml")
    #expect(map.locate(Place(.chapter("c-1"), field: "body"))?.line == 5)
    #expect(map.locate(Place(.observation("k-1", .fiscalYear(FiscalYear(2024))), field: "value"))?.line == 2)
  }

  @Test("A folder without plan.yaml says so once and clearly")
  func missingPlan() {
    var folder = SmallFolder()
    folder.files["plan.yaml"] = nil
    let found = folder.read().findings(.missingFile)
    #expect(found.map(\.severity) == [.error])
    #expect(found.first?.summary.contains("plan.yaml") == true)
    #expect(PlanFolder.read(files: [:]).findings.count == 1)
  }

  @Test("Files without a place in the folder are named, those of people and programs are not")
  func unknownFiles() {
    var folder = SmallFolder()
    for path in [
      "README.md", ".git", "figures/f-1.svg", "figures/f-2.png", "measures/.m-1.yaml.swp", "measures/README.txt",
    ] { folder[path] = "x" }
    #expect(folder.read().findings.isEmpty)
    folder["measures/m-2.yml"] = "title: x"
    folder["measure/m-3.yaml"] = "title: x"
    folder["資料.docx"] = "x"
    folder["figures/f-3.gif"] = "x"
    let found = folder.read().findings(.unknownFile)
    #expect(found.count == 4)
    #expect(found.contains { $0.remedy.contains("「.yaml」") })
    #expect(found.contains { $0.remedy.contains("「measures」の誤り") })
  }

  @Test("A file that the table of contents lacks is read all the same, and an entry without a file is an error")
  func tableOfContents() {
    var folder = SmallFolder()
    folder["measures/m-2.yaml"] = "title: 二つ目"
    folder.replace("[c-1]", with: "[c-1, c-l]", in: "plan.yaml")
    let reading = folder.read()
    #expect(reading.plan.measures.map(\.id) == ["m-1", "m-2"])
    #expect(reading.findings(.unlistedFile).count == 1)
    #expect(reading.spot(.missingFile) == "plan.yaml:6")
    #expect(reading.findings(.missingFile).first?.remedy == "「c-1」の誤りではありませんか。")
  }

  @Test(
    "Paths that lead out of the folder are refused",
    arguments: ["../x.yaml", "/etc/passwd", "measures/../../x", "a\\b", "measures//m.yaml"])
  func unsafePaths(path: String) {
    var folder = SmallFolder()
    folder[path] = "title: x"
    #expect(folder.read().findings(.unsafePath).count == 1)
  }

  @Test("Links in the directory are not followed")
  func links() throws {
    let directory = FileManager.default.temporaryDirectory.appendingPathComponent(
      "plan-\(UInt64.random(in: 0 ... .max))")
    defer { try? FileManager.default.removeItem(at: directory) }
    for (path, bytes) in SmallFolder().files {
      let file = directory.appendingPathComponent(path)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: file)
    }
    try FileManager.default.createSymbolicLink(
      atPath: directory.path + "/measures/m-2.yaml", withDestinationPath: "/etc/hostname")
    let reading = try PlanFolder.read(directory: directory.path)
    #expect(reading.findings.map(\.rule) == [ReadingRule.unsafePath.id])
    #expect(reading.plan.id.rawValue == directory.lastPathComponent)
    #expect(reading.plan.measures.count == 1)
  }

  @Test("Only a directory that cannot be opened stops the reading")
  func noDirectory() {
    #expect(throws: PlanFolderUnreadable.self) { try PlanFolder.read(directory: "/nowhere/at/all") }
  }

  @Test("A chapter without its head is kept as text")
  func chapterWithoutHead() {
    var folder = SmallFolder()
    folder["chapters/c-1.md"] = "# 目的\n本文"
    let reading = folder.read()
    #expect(reading.plan.chapters.first?.body == "# 目的\n本文")
    #expect(reading.findings(.missingKey).map { $0.place.source?.line } == [1])
  }

  @Test("Ids that cannot be file names are replaced, and references follow")
  func malformedIDs() {
    var folder = SmallFolder()
    folder.replace("id: joho", with: "id: 情報", in: "plan.yaml")
    folder.replace("lead: joho", with: "lead: 情報", in: "measures/m-1.yaml")
    let reading = folder.read()
    #expect(reading.findings(.malformedID).count == 2)
    #expect(reading.findings(.danglingReference).isEmpty)
    #expect(reading.plan.measures.first?.lead == reading.plan.sections.first?.id)
    #expect(reading.plan.sections.first?.id.isWellFormed == true)
  }
}
