import Foundation
import PlanModel
import Testing

@testable import Interchange

/// Whatever the bytes are, reading ends soon and gives a plan and findings. A crash fails the whole run.
///
/// The short form runs always; `TEBIKI_SOAK=1` runs many times as much.
@Suite("Hostile input", .serialized)
struct HostileInputTests {
  private static let isSoak = ProcessInfo.processInfo.environment["TEBIKI_SOAK"] == "1"

  private var folder: [String: [UInt8]] {
    var generator = PlanGenerator(seed: 42)
    return PlanFolder.files(for: generator.plan())
  }

  @Test("Bytes changed by chance")
  func mutations() {
    var random = SeededGenerator(seed: 1)
    let sound = folder
    let names = sound.keys.sorted()
    for _ in 0..<(Self.isSoak ? 20_000 : 150) {
      var files = sound
      for _ in 0..<Int.random(in: 1...8, using: &random) {
        guard let name = names.randomElement(using: &random), var bytes = files[name], !bytes.isEmpty else { continue }
        Self.mutate(&bytes, &random)
        files[name] = bytes
      }
      check(PlanFolder.read(files: files))
    }
  }

  @Test("JSON changed by chance")
  func jsonMutations() {
    var random = SeededGenerator(seed: 2)
    var generator = PlanGenerator(seed: 42)
    let sound = CanonicalJSON.bytes(for: generator.plan())
    for _ in 0..<(Self.isSoak ? 20_000 : 150) {
      var bytes = sound
      for _ in 0..<Int.random(in: 1...8, using: &random) { Self.mutate(&bytes, &random) }
      check(CanonicalJSON.read(bytes))
    }
  }

  @Test("Files cut off anywhere")
  func truncation() {
    let sound = folder
    let step = Self.isSoak ? 64 : 640
    for (name, bytes) in sound {
      for length in stride(from: 0, to: bytes.count, by: step) {
        check(PlanFolder.read(files: [name: Array(bytes[..<length])]))
      }
    }
  }

  @Test("Bytes without any meaning")
  func noise() {
    var random = SeededGenerator(seed: 3)
    for _ in 0..<(Self.isSoak ? 5_000 : 100) {
      let bytes = (0..<Int.random(in: 0...3000, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) }
      for name in ["plan.yaml", "chapters/c.md", "measures/m.yaml", "observations/o.csv"] {
        check(PlanFolder.read(files: [name: bytes]))
      }
      check(CanonicalJSON.read(bytes))
    }
  }

  @Test("Signs of YAML in any order")
  func signs() {
    var random = SeededGenerator(seed: 4)
    let signs = [
      "- ", "a: ", "\n", "  ", "[", "]", "{", "}", "\"", "'", "|", ">", "#", "&a ", "*a", "? ", ": ", ",", "計画",
      "---\n", "\t", "%", "!x ",
    ]
    for _ in 0..<(Self.isSoak ? 50_000 : 1_000) {
      let text = (0..<Int.random(in: 1...60, using: &random)).map { _ in signs.randomElement(using: &random) ?? "" }
      check(PlanFolder.read(files: ["plan.yaml": Array(text.joined().utf8)]))
    }
  }

  @Test(
    "The same piece over and over: 128 KiB, in the long form a mebibyte",
    arguments: [
      "a: [", "a: \"", "- - ", "a: |\n ", "\"", "{a: ", "'", "a\n", "? ", "# x\n", "a: b\n", "\u{FEFF}", "[[[]]],",
      "&a [", "a: >\n  計画\n",
      "a: [\n", "b: '\"\n", "計 画\n",
    ])
  func enormous(piece: String) {
    let count = (Self.isSoak ? 1 << 20 : 1 << 17) / piece.utf8.count
    let bytes = Array(String(repeating: piece, count: count).utf8)
    let time = ContinuousClock().measure {
      for name in ["plan.yaml", "chapters/c.md", "observations/o.csv"] { check(PlanFolder.read(files: [name: bytes])) }
      check(CanonicalJSON.read(bytes))
    }
    // Generous, for a busy machine and an unoptimised build; anything quadratic takes hours.
    #expect(time < .seconds(Self.isSoak ? 60 : 20))
  }

  @Test("Too many findings are counted, not kept")
  func manyFindings() {
    let rows = String(repeating: "k,FY2024,x y\n", count: 5_000)
    let reading = PlanFolder.read(files: ["observations/o.csv": Array(("indicator,period,value\n" + rows).utf8)])
    #expect(reading.findings.count == ReadingLimits.findings + 1)
    #expect(reading.findings.last?.rule == ReadingRule.tooManyFindings.id)
  }

  @Test("Files that are too large are named and not read")
  func tooLarge() {
    var small = SmallFolder()
    small.files["measures/m-1.yaml"] = Array(repeating: 0x20, count: ReadingLimits.fileBytes + 1)
    #expect(small.read().spot(.tooLarge) == "measures/m-1.yaml:1")
  }

  private static func mutate(_ bytes: inout [UInt8], _ random: inout SeededGenerator) {
    let place = Int.random(in: 0..<bytes.count, using: &random)
    switch Int.random(in: 0..<5, using: &random) {
    case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
    case 1: bytes.remove(at: place)
    case 2: bytes.insert("\"'{}[],:-#|>&*!%@\\\n\t \0".utf8.randomElement(using: &random) ?? 0, at: place)
    case 3: bytes.removeSubrange(place..<min(place + 20, bytes.count))
    default: bytes.insert(contentsOf: bytes[place..<min(place + 40, bytes.count)], at: place)
    }
    if bytes.isEmpty { bytes = [0] }
  }

  /// Findings must be fit to be shown.
  private func check(_ reading: PlanReading) {
    #expect(reading.findings.allSatisfy { !$0.summary.isEmpty && !$0.remedy.isEmpty && $0.summary.utf8.count < 2_000 })
    #expect(reading.findings.count <= ReadingLimits.findings + 1)
  }
}
