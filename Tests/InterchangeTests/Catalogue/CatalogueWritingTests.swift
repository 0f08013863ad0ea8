import Foundation
import PlanModel
import Testing

@testable import Interchange

@Suite("The catalogue in Turtle and JSON-LD")
struct CatalogueWritingTests {
  private func turtle(_ plan: Plan, base: String? = "https://example.jp/plan", editions: [PublishedEdition] = [])
    -> String
  {
    String(
      decoding: DatasetCatalogue.turtle(plan, files: PublishedSample.files, baseURL: base, editions: editions),
      as: UTF8.self)
  }

  private func json(_ plan: Plan, base: String? = "https://example.jp/plan", editions: [PublishedEdition] = []) throws
    -> [String: Any]
  {
    let bytes = DatasetCatalogue.jsonLD(plan, files: PublishedSample.files, baseURL: base, editions: editions)
    return try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
  }

  private func dataset(_ root: [String: Any]) throws -> [String: Any] {
    try #require((root["dcat:dataset"] as? [[String: Any]])?.first)
  }

  @Test("a hostile text is one string in Turtle, on one line", arguments: PublishedSample.hostileTexts)
  func quoted(text: String) {
    let quoted = TurtleWriter.quoted(text)
    #expect(quoted.unicodeScalars.allSatisfy { $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) })
    // A quotation mark inside stands behind an odd number of reverse strokes.
    let inside = quoted.unicodeScalars.dropFirst().dropLast()
    var strokes = 0
    for scalar in inside {
      if scalar == "\"" { #expect(strokes % 2 == 1) }
      strokes = scalar == "\\" ? strokes + 1 : 0
    }
    #expect(strokes % 2 == 0)
  }

  @Test("what stands between angle brackets in Turtle is an address", arguments: PublishedSample.hostileTexts)
  func addresses(text: String) {
    var plan = PublishedSample.plan
    plan.title = text
    plan.publication?.url = "https://example.jp/" + text
    plan.licence?.url = "https://example.jp/terms/" + text
    plan.contact?.email = text + "@example.jp"
    plan.contact?.url = "javascript:" + text
    let refused = Set("<>\"{}|^`\\ ")
    for line in turtle(plan).split(separator: "\n") {
      // Outside of strings.
      for (place, part) in line.replacing(/"(?:[^"\\]|\\.)*"/, with: "").split(separator: "<").enumerated()
      where place > 0 {
        #expect(!part.prefix { $0 != ">" }.contains(where: refused.contains), "\(line)")
      }
    }
    #expect(!turtle(plan).contains("<javascript:"))
  }

  @Test("terms and citation stand at the dataset and at every file")
  func terms() throws {
    let dataset = try dataset(json(PublishedSample.plan))
    let files = try #require(dataset["dcat:distribution"] as? [[String: Any]])
    #expect(files.count == 2)
    for part in files + [dataset] {
      #expect((part["dct:license"] as? [String: Any])?["@id"] as? String == PublishedSample.plan.licence?.url)
      #expect((part["dct:bibliographicCitation"] as? [String: String])?["@value"] == "出典：「デジタル計画」（鳥取県）")
      #expect(
        ((part["dct:rights"] as? [String: Any])?["rdfs:label"] as? [String: String])?["@value"] == "公共データ利用規約（第1.0版）")
    }
  }

  @Test("a file tells its size, checksum, form and schema, and only what is known")
  func files() throws {
    let files = try #require(try dataset(json(PublishedSample.plan))["dcat:distribution"] as? [[String: Any]])
    let checksum = try #require(files[0]["spdx:checksum"] as? [String: Any])
    #expect((checksum["spdx:checksumValue"] as? [String: String])?["@value"] == PublishedSample.checksum)
    #expect(
      (files[0]["dct:conformsTo"] as? [[String: Any]])?.first?["@id"] as? String
        == "https://example.jp/plan/data/plan.schema.json")
    #expect(
      (files[1]["dct:format"] as? [String: Any])?["@id"] as? String
        == "http://publications.europa.eu/resource/authority/file-type/CSV")
    #expect((files[1]["dcat:byteSize"] as? [String: String])?["@value"] == "0")
    #expect(files[1]["spdx:checksum"] == nil && files[1]["dct:conformsTo"] == nil)
    for file in files {
      #expect(file["dcat:accessURL"] as? [String: String] == file["dcat:downloadURL"] as? [String: String])
    }
    var broken = PublishedSample.files[0]
    for sum in ["", "0f", String(repeating: "0", count: 63) + "x"] {
      broken.sha256 = sum
      #expect(broken.checksum == nil)
    }
  }

  @Test("the latest edition is the one described, and each knows the one before it")
  func editions() throws {
    let dataset = try dataset(json(PublishedSample.plan, editions: PublishedSample.editions))
    #expect(dataset["dcat:version"] as? String == "2")
    let first = "https://example.jp/plan/data/catalogue.jsonld#edition-1"
    #expect((dataset["dcat:previousVersion"] as? [String: String])?["@id"] == first)
    let editions = try #require(dataset["dcat:hasVersion"] as? [[String: Any]])
    #expect(editions.map { $0["@id"] as? String } == [first, "https://example.jp/plan/editions/2/"])
    #expect((editions[1]["dcat:previousVersion"] as? [String: String])?["@id"] == first)
    #expect((dataset["dct:modified"] as? [String: String])?["@value"] == "2026-09-10")
    #expect(try self.dataset(json(PublishedSample.plan))["dcat:version"] == nil)
  }

  @Test("a joint plan has one publisher, and all bodies are its creators")
  func joint() throws {
    var plan = PublishedSample.plan
    plan.bodies = ["鳥取県", "島根県"].flatMap { LocalGovernments.find(name: $0).map(\.code) }
    let dataset = try dataset(json(plan))
    #expect((dataset["dct:publisher"] as? [String: Any])?["dct:identifier"] as? String == "310000")
    #expect((dataset["dct:creator"] as? [[String: Any]])?.count == 2)
  }

  @Test("without an address both begin one folder up from themselves")
  func relative() throws {
    #expect(turtle(PublishedSample.plan, base: nil).hasPrefix("@base <../> .\n"))
    #expect((try json(PublishedSample.plan, base: nil)["@context"] as? [String: String])?["@base"] == "../")
    #expect(!turtle(PublishedSample.plan).contains("@base"))
    for address in ["javascript:alert(1)", "", "example.jp"] {
      #expect(turtle(PublishedSample.plan, base: address).hasPrefix("@base <../> .\n"))
    }
  }

  @Test("every generated plan is described in both, whole and again alike", arguments: 0..<20)
  func generated(seed: Int) throws {
    var generator = PlanGenerator(seed: UInt64(4_400 + seed))
    let plan = generator.plan()
    #expect(turtle(plan) == turtle(plan))
    #expect(try dataset(json(plan))["dct:identifier"] as? String == plan.id.rawValue)
  }
}
