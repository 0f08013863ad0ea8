import Foundation
import PlanStore
import Testing

@testable import Website

/// The interface against what was published: nothing added, nothing lost, nothing twice.
@Suite("The interface tells what the editions say")
struct PublishedPartsTests {
  private let published = PublishedStore()

  /// Text with everything that could break JSON, HTML or CSV.
  private func text(_ random: inout SeededNumbers) -> String {
    let pieces = ["計画", "\"", "\\", "<b>", "&", "\u{0000}", "\n", "🗾", "=1+1", "é", "㈱", " ", "\u{202E}", "/"]
    return (0..<Int.random(in: 1...8, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
  }

  private func number(_ random: inout SeededNumbers) -> Any {
    Bool.random(using: &random) ? Int.random(in: -1_000_000...1_000_000, using: &random) : 0.5
  }

  private func plan(_ random: inout SeededNumbers) -> [String: Any] {
    var count = 0
    func indicators(_ most: Int) -> [[String: Any]] {
      (0..<Int.random(in: 0...most, using: &random)).map { _ in
        count += 1
        return ["id": "k-\(count)", "title": text(&random), "definition": text(&random)]
      }
    }
    let own = indicators(4)
    let measures: [[String: Any]] = (0..<Int.random(in: 0...7, using: &random)).map { place in
      [
        "id": "m-\(place)", "title": text(&random), "summary": text(&random), "indicators": indicators(3),
        "reviews": [["note": text(&random)]],
      ]
    }
    let observations: [[String: Any]] = (0..<(count * 2)).map { place in
      ["indicator": "k-\(place / 2 + 1)", "period": "FY20\(20 + place % 2)", "value": number(&random)]
    }
    return ["measures": measures, "indicators": own, "observations": observations]
  }

  @Test("measures, indicators and values of random editions come back as they were published", arguments: 1...40)
  func parts(seed: UInt64) async throws {
    var random = SeededNumbers(seed: seed)
    let content = plan(&random)
    try await published.publish("p", "計画", more: content)
    await published.shelf.refresh()
    let root = "/api/v1/plans/p/editions/1"
    let size = Int.random(in: 1...5, using: &random)

    let measures = try await published.walk("\(root)/measures?limit=\(size)")
    #expect(measures as NSArray == content["measures"] as? NSArray)
    let indicators = try await published.walk("\(root)/indicators?limit=\(size)")
    let ofMeasures = measures.flatMap { $0["indicators"] as? [[String: Any]] ?? [] }
    let expected = (content["indicators"] as? [[String: Any]] ?? []) + ofMeasures
    #expect(indicators.compactMap { $0["indicator"] as? NSDictionary } as NSArray == expected as NSArray)
    let values = indicators.flatMap { $0["observations"] as? [[String: Any]] ?? [] }
    let sorted = values.sorted { Self.name($0) < Self.name($1) }
    let published = (content["observations"] as? [[String: Any]] ?? []).sorted { Self.name($0) < Self.name($1) }
    #expect(sorted as NSArray == published as NSArray)

    for measure in measures {
      let one = try await self.published.object("\(root)/measures/\(measure["id"] ?? "")")
      #expect(one as NSDictionary == measure as NSDictionary)
    }
    let document = await self.published.bytes("\(root)/document")
    let summary = try await self.published.object(root)
    #expect(summary["sha256"] as? String == ContentHash(of: document).hex)
    #expect(summary["byteCount"] as? Int == document.count)
  }

  private static func name(_ value: [String: Any]) -> String { "\(value["indicator"] ?? "") \(value["period"] ?? "")" }

  @Test("pages of every size name every plan, body and clause exactly once")
  func walks() async throws {
    for place in 0..<23 { try await published.publish("p\(place)", "計画\(place)", reason: "策定") }
    await published.shelf.refresh()
    let ids = Set((0..<23).map { "p\($0)" })
    for limit in [1, 2, 7, 22, 23, 24, 500] {
      for path in ["plans", "editions"] {
        let items = try await published.walk("/api/v1/\(path)?limit=\(limit)")
        let found = items.compactMap { ($0["id"] ?? $0["plan"]) as? String }
        #expect(found.count == 23 && Set(found) == ids, "\(path) by \(limit)")
      }
    }
    let bodies = try await published.walk("/api/v1/bodies?limit=500").compactMap { $0["code"] as? String }
    #expect(bodies.count == 1788 && Set(bodies).count == 1788 && bodies == bodies.sorted())
    let clauses = try await published.walk("/api/v1/clauses?limit=9").compactMap { $0["id"] as? String }
    #expect(clauses.count > 50 && Set(clauses).count == clauses.count)
  }

  @Test("drafts are seen nowhere")
  func drafts() async throws {
    try await published.publish("p", "公表した計画")
    let draft = RecordChange(
      RecordKind("plan"), "p", basedOn: 0,
      content: RecordContent(json: Array(#"{"id":"p","title":"秘密の案"}"#.utf8)))
    _ = try await published.store.save(ChangeSet(.plan("p"), actor: "課", changes: [draft]))
    await published.shelf.refresh()
    for path in [
      "/plans/", "/plans.csv", "/plans.json", "/feed.atom", "/api/v1/plans", "/api/v1/plans/p",
      "/api/v1/plans?q=" + "秘密".asQuery,
    ] {
      #expect(!(await published.text(path)).contains("秘密の案"), "\(path)")
    }
  }
}

/// Always the same numbers for the same seed (SplitMix64).
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
