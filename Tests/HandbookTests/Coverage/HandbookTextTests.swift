import Foundation
import Testing

@testable import Handbook

@Suite("The script that lays the handbook beside the table")
struct HandbookTextTests {
  private struct Outcome {
    let status: Int32
    let output: String
  }

  private func runScript(_ arguments: [String]) throws -> Outcome {
    let process = Process()
    let pipe = Pipe()
    let script: String = ClauseSources.root.appendingPathComponent("scripts/handbook-coverage").path
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", script] + arguments
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data: Data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Outcome(status: process.terminationStatus, output: String(decoding: data, as: UTF8.self))
  }

  /// Runs the script on an invented text of three paragraphs and a table written for it.
  private func compare(text: String, table: String) throws -> Outcome {
    let folder: URL = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let book: URL = folder.appendingPathComponent("book.md")
    try text.write(to: book, atomically: true, encoding: .utf8)
    try table.write(to: folder.appendingPathComponent("Section1Sample.swift"), atomically: true, encoding: .utf8)
    return try runScript(["--table", folder.path, book.path])
  }

  private static let text = "# 目次\n\n# I 総論\n\n## 1. 見本\n\nいち（括弧。の中）です。に。\n\n<図 絵>\n\nさん。\n\n# II 雛型\n\n対象外。\n"
  // The fingerprints of 「いち（括弧。の中）です。」「に。」「絵」「さん。」.
  private static let table = """
    .init(1, 1, 1, .body, "f17f9cc2", "", .noNorm(.background)),
    .init(1, 1, 2, .body, "3834e63f", "", .noNorm(.background)),
    .init(1, 1, 3, .caption, "99369fd9", "", .noNorm(.label)),
    .init(
      1, 2, 1, .body, "d24a8e73", "", .noNorm(.background)),
    """

  @Test("finds nothing to say when text and table agree")
  func agreement() throws {
    let outcome: Outcome = try compare(text: Self.text, table: Self.table)
    #expect(outcome.status == 0)
    #expect(outcome.output == "4 sentences, 4 entries, 0 differences\n")
  }

  @Test("reports a sentence that changed")
  func changed() throws {
    let outcome: Outcome = try compare(
      text: Self.text.replacingOccurrences(of: "さん。", with: "よん。"), table: Self.table)
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("changed  Section1Sample.swift:4"))
  }

  @Test("reports a sentence without an entry and an entry without a sentence")
  func missingAndSurplus() throws {
    let longer: Outcome = try compare(
      text: Self.text.replacingOccurrences(of: "さん。", with: "さん。ご。"), table: Self.table)
    #expect(longer.status == 1)
    #expect(longer.output.contains("missing  I-1 paragraph 2 sentence 2"))
    let shorter: Outcome = try compare(
      text: Self.text.replacingOccurrences(of: "さん。", with: ""), table: Self.table)
    #expect(shorter.status == 1)
    #expect(shorter.output.contains("surplus  Section1Sample.swift:4"))
  }

  @Test("refuses a file without part I")
  func unusable() throws {
    #expect(try compare(text: "# 別の文書\n\n本文。\n", table: Self.table).status == 2)
  }

  @Test("agrees with the handbook itself", .enabled(if: ClauseSources.handbookPath != nil))
  func realHandbook() throws {
    let outcome: Outcome = try runScript([try #require(ClauseSources.handbookPath)])
    #expect(outcome.status == 0, "\(outcome.output)")
  }
}
