import PlanModel
import Testing

@testable import Interchange

@Suite("Texts and identifiers of StratML documents")
struct StratMLTextTests {
  @Test("named parts come back scalar by scalar, whatever stands in them", arguments: 0..<100)
  func labelledText(seed: Int) throws {
    var generator = PlanGenerator(seed: UInt64(seed))
    let labels = ["根拠", "目標", "備考"]
    let values = (0..<6).map { _ in
      let pieces = [generator.text(), "【目標】\(generator.text())", "　\(generator.text())", "\u{301}x", "\n\n"]
      return pieces.filter { _ in generator.chance() }.joined(separator: "\n")
    }
    let normal = values.map { TextNormalisation.normalise($0).text }.filter { !$0.isEmpty }
    let parts = normal.enumerated().map { LabelledText.Part(labels[$0.offset % 3], $0.element) }
    guard let text = LabelledText.write(parts) else { return }
    let back = LabelledText.read(text, labels: Set(labels))
    #expect(back.parts.map(\.label) == parts.map(\.label))
    #expect(back.parts.map { Array($0.value.unicodeScalars) } == parts.map { Array($0.value.unicodeScalars) })
    #expect(back.rest.isEmpty)
  }

  @Test("text of another program belongs to no part, and ends one")
  func foreignText() {
    let back = LabelledText.read("前書き\n【目標】一\n　二\n続き\n【別】三", labels: ["目標"])
    #expect(back.parts == [LabelledText.Part("目標", "一\n二")])
    #expect(back.rest == "前書き\n続き\n【別】三")
  }

  @Test("an identifier is sound and leads back to its id, whatever the id holds")
  func identifiers() {
    for id in ["m-1-2", "1", "", "_", "__2", "a__2", "1 b", "施策", "👨‍👩‍👧", "\u{0}", "a_5f_b", "x__20_"] {
      for kind in StratMLIdentifier.Kind.allCases {
        let text = StratMLIdentifier.of(kind, id)
        #expect(text.wholeMatch(of: /[A-Za-z_][A-Za-z0-9_.\-]*/) != nil, "\(text)")
        let back = StratMLIdentifier.parse(text)
        #expect(back?.kind == kind && back?.id == id)
        var identifiers = StratMLIdentifiers()
        let all = (0..<12).map { _ in identifiers.unique(text) }
        #expect(Set(all).count == 12)
        #expect(all.allSatisfy { StratMLIdentifier.parse($0)?.id == id })
      }
    }
    #expect(StratMLIdentifier.parse("_g1") == nil && StratMLIdentifier.parse("_M._zz_") == nil)
  }
}
