import Foundation
import PlanOperations
import Publishing
import Testing

@Suite("Writing files")
struct WritingTests {
  /// A folder of its own for each test, removed at the end.
  private func withFolder(_ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("tebiki-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder.path)
  }

  private func page(_ path: String, _ text: String = "x") -> SiteFile {
    SiteFile(path: path, mediaType: "text/html; charset=utf-8", bytes: Array(text.utf8))
  }

  @Test("a second run replaces what the first wrote, and takes away what is no longer there")
  func replaces() throws {
    try withFolder { folder in
      let site = folder + "/site"
      let first = try WriteSite(files: [page("a/index.html"), page("b.html")], directory: site).run()
      let second = try WriteSite(files: [page("a/index.html", "new")], directory: site).run()
      let content = try String(contentsOfFile: site + "/a/index.html", encoding: .utf8)
      #expect(first == 2)
      #expect(second == 1)
      #expect(content == "new")
      #expect(!FileManager.default.fileExists(atPath: site + "/b.html"))
    }
  }

  @Test("a folder with somebody else's files is left alone")
  func refusesForeignFolder() throws {
    try withFolder { folder in
      try "大事".write(toFile: folder + "/memo.txt", atomically: true, encoding: .utf8)
      #expect(throws: OperationStopped.self) {
        try WriteSite(files: [page("index.html")], directory: folder).run()
      }
      #expect(throws: OperationStopped.self) {
        try WriteNewFolder(files: ["plan.yaml": []], directory: folder).run()
      }
      let left = try FileManager.default.contentsOfDirectory(atPath: folder)
      #expect(left == ["memo.txt"])
    }
  }

  @Test("files that somebody adds to a written site later are kept")
  func keepsAdditions() throws {
    try withFolder { folder in
      let site = folder + "/site"
      _ = try WriteSite(files: [page("index.html")], directory: site).run()
      try "足した".write(toFile: site + "/memo.txt", atomically: true, encoding: .utf8)
      _ = try WriteSite(files: [page("other.html")], directory: site).run()
      #expect(FileManager.default.fileExists(atPath: site + "/memo.txt"))
      #expect(!FileManager.default.fileExists(atPath: site + "/index.html"))
    }
  }

  @Test("a place that cannot be read is said in plain words")
  func missingPlan() {
    #expect {
      _ = try ReadPlan(path: "/nowhere/at/all").run()
    } throws: { error in
      (error as? OperationStopped)?.message.contains("見つかりません") == true
    }
  }
}
