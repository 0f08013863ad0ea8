import Foundation
import Handbook
import Interchange
import PlanModel
import Testing

@Suite("Personal data in the example plans")
struct ExamplePlansReleaseTests {
  private static let examples = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Examples")

  private static let realPlans: [String] =
    ((try? FileManager.default.contentsOfDirectory(atPath: examples.appending(path: "real").path)) ?? [])
    .filter { !$0.contains(".") }.sorted()

  private func found(_ path: String) throws -> [PersonalDataFound] {
    PersonalDataScan.plan(try PlanFolder.read(directory: Self.examples.appending(path: path).path).plan)
  }

  @Test("見本県 holds nothing that looks like personal data")
  func sample() throws {
    #expect(try found("mihon").map(Self.line) == [])
  }

  @Test("No plan of a real body holds a number that stops publication", arguments: realPlans)
  func real(name: String) throws {
    let found = try found("real/" + name)
    for line in found.map(Self.line) { print(name, line) }
    let numbers: Set<PersonalDataKind> = [.individualNumber, .accountNumber, .paymentCard, .certificateNumber]
    #expect(!found.flatMap(\.matches).contains { numbers.contains($0.kind) })
    #expect(found.map(Self.line) == [], "公表された計画にある氏名などを確かめ、正しい指摘であれば、ここに理由とともに加えます。")
  }

  private static func line(_ found: PersonalDataFound) -> String {
    "\(found.text.record.label) \(found.text.field) \(found.matches.map { "\($0.kind.rawValue) \($0.masked)" })"
  }
}
