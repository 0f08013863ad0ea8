import Foundation
import PlanModel
import Testing

@testable import Interchange

/// Whatever is brought, reading ends: in a plan with what was mended, or in a sentence.
@Suite("Hostile StratML")
struct StratMLHostileTests {
  private typealias Samples = StratMLSamples

  /// Reads, and holds the answer against what must be true of every answer.
  @discardableResult
  private func check(_ bytes: [UInt8]) -> StratMLReading {
    let reading = StratMLImport.read(bytes)
    #expect((reading.plan == nil) == (reading.failure != nil))
    #expect(reading.repairs.count <= StratMLImport.mostRepairs)
    if let failure = reading.failure { #expect(failure.message.hasSuffix("。")) }
    return reading
  }

  private func failure(_ text: String) -> StratMLFailure? { check(Array(text.utf8)).failure }

  @Test("files that are no StratML are refused by name")
  func otherFiles() {
    #expect(failure("") == .empty)
    #expect(failure(" \n ") == .empty)
    #expect(failure("{\"Name\": 1}") == .json)
    #expect(failure("計画書") == .notMarkup)
    #expect(failure("<!DOCTYPE html><html><body/></html>") == .webPage)
    #expect(failure("<html xmlns=\"http://www.w3.org/1999/xhtml\"/>") == .webPage)
    #expect(
      failure("<StrategicPlan xmlns=\"urn:example:other\"/>")
        == .otherVocabulary(root: "StrategicPlan", namespace: "urn:example:other"))
    #expect(
      failure("<feed xmlns=\"http://www.w3.org/2005/Atom\"/>")
        == .otherVocabulary(root: "feed", namespace: "http://www.w3.org/2005/Atom"))
    #expect(failure("<x:schema xmlns:x=\"http://www.w3.org/2001/XMLSchema\"/>") == .schema)
    #expect(failure("<Plan xmlns=\"urn:schemas:AIIM:org:03201408:AdditionalElements\"/>") == .partThree)
    #expect(failure("<OrganizationalStrategyDocument xmlns=\"http://schemas.stratml.us/3.5\"/>") == .threePointFive)
    let eucJP: [UInt8] = Array("<a>".utf8) + [0xA4, 0xA2, 0xA4, 0xA4, 0xA4, 0xA6] + Array("</a>".utf8)
    #expect(check(eucJP).failure == .unreadableEncoding("EUC-JP"))
    for failure in [StratMLFailure.partThree, .threePointFive, .webPage, .json] {
      #expect(failure.message.contains("第1部") || failure == .webPage)
    }
  }

  @Test("document types and their entities are refused before anything expands")
  func entities() {
    let bomb = """
      <!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>
      """
    #expect(failure("<?xml version=\"1.0\"?>\(bomb)<StrategicPlan>&b;&c;</StrategicPlan>") == .documentType)
    let inside = Samples.sound("<Name>海辺市デジタル計画</Name>", "<Name>&c;&b;&#x0;</Name>")
    #expect(check(inside).plan?.title == "&c;&b;&#x0;")
  }

  @Test("elements deep inside one another, and too many of them, are refused")
  func depth() {
    let deep = String(repeating: "<Goal>", count: 100_000)
    #expect(failure("<StrategicPlan>\(deep)") == .tooComplex)
    let many = String(repeating: "<Value/>", count: 500_001)
    #expect(failure("<StrategicPlan><StrategicPlanCore>\(many)</StrategicPlanCore></StrategicPlan>") == .tooComplex)
    #expect(check([UInt8](repeating: UInt8(ascii: "<"), count: 50 << 20)).failure == .tooLarge)
  }

  @Test("a great many faults are counted beyond those that are listed, in little time")
  func manyFaults() {
    let clock = ContinuousClock()
    let objective = "<Objective><Identifier>1</Identifier><Name/><Colour>赤</Colour></Objective>"
    let text =
      "<StrategicPlan><StrategicPlanCore><Goal><Name>x</Name>"
      + String(repeating: objective, count: 5_000) + "</Goal></StrategicPlanCore></StrategicPlan>"
    var reading = StratMLReading()
    let time = clock.measure { reading = check(Array(text.utf8)) }
    #expect(reading.repairs.count == StratMLImport.mostRepairs && reading.unlistedRepairs > 5_000)
    #expect(time < .seconds(60))
  }

  @Test("cut off anywhere, a document is refused or read without a crash")
  func truncation() {
    let sound = Array(Samples.sound.utf8)
    for length in stride(from: 0, to: sound.count - 1, by: 7) { #expect(check(Array(sound[..<length])).plan == nil) }
  }

  @Test("changed by chance, a document ends in a plan or a sentence, and the plan can be written again")
  func chance() {
    let sound = Array(Samples.sound.utf8)
    let own = Samples.bytes(Samples.plan(seed: 3))
    let pieces = [
      "<", ">", "&", "\"", "/>", "</Goal>", "<Goal>", "<Objective/>", "<Name>", "]]>", "<![CDATA[", "<!--", "-->",
      "<?x?>",
      "&nbsp;", "&#10;", "&#xFFFFFFFF;", "<Identifier>1</Identifier>", "<TargetResult/>", "1,000", "2013/4/1", "\0",
      "【柱】",
      "<MeasurementInstance><ActualResult><NumberOfUnits>約5割</NumberOfUnits></ActualResult></MeasurementInstance>",
    ]
    var random = SeededGenerator(seed: 11)
    for round in 0..<500 {
      var bytes = round.isMultiple(of: 12) ? own : sound
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 1...40, using: &random)))
        case 2:
          let end = min(bytes.count, place + Int.random(in: 1...200, using: &random))
          bytes.insert(contentsOf: bytes[place..<end], at: place)
        default: bytes.insert(contentsOf: (pieces.randomElement(using: &random) ?? "").utf8, at: place)
        }
      }
      guard let plan = check(bytes).plan else { continue }
      let document = Samples.bytes(plan)
      let problems = StratMLSchema.partTwo.problems(in: document)
      #expect(problems.isEmpty, "\(problems.prefix(2))")
      let again = StratMLImport.read(document).plan.map { Samples.bytes($0) }
      let isStable = again == document
      #expect(isStable, "\(String(decoding: bytes, as: UTF8.self).prefix(3000))")
    }
  }
}
