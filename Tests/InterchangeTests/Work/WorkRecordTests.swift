import Interchange
import PlanModel
import Testing

@Suite("Records of work beside a plan")
struct WorkRecordTests {
  @Test("an assignment is written and read back the same, in every state")
  func assignments() throws {
    for state in AssignmentState.allCases {
      for due in [nil, CalendarDate(iso: "2027-01-29")] {
        let assignment = SectionAssignment(
          section: "joho", dueOn: due, note: "「実績値」\n\\と\"指標\"", state: state,
          returnReason: state == .returned ? "理由" : nil)
        #expect(SectionAssignment(json: assignment.json) == assignment)
      }
    }
  }

  @Test("a catalogue is written and read back the same")
  func catalogue() {
    let catalogue = NationalMeasureCatalogue(measures: [
      NationalMeasure(
        number: "04-07", title: "統計\"データ\"", pillars: [.dataUse, .onlineProcedures], ministries: "◎総務省", edition: "一覧",
        sourceURL: "https://example.jp/?a=1&b=<2>", note: "備考"),
      NationalMeasure(title: "番号なし", edition: "一覧"),
    ])
    #expect(NationalMeasureCatalogue(json: catalogue.json) == catalogue)
    #expect(NationalMeasureCatalogue(json: NationalMeasureCatalogue().json) == NationalMeasureCatalogue())
  }

  @Test(
    "what is damaged is no record; what a newer program added is passed over",
    arguments: [
      "", "[]", "{", "null", "{\"section\":1}", "{\"section\":\"a\"}", "{\"section\":\"a\",\"state\":\"?\"}", "\u{0}",
    ])
  func damaged(json: String) {
    #expect(SectionAssignment(json: Array(json.utf8)) == nil)
    let newer = "{\"section\":\"a\",\"state\":\"replied\",\"later\":{\"x\":[1]}}"
    #expect(SectionAssignment(json: Array(newer.utf8)) == SectionAssignment(section: "a", state: .replied))
    let deep = String(repeating: "[", count: 100_000)
    #expect(SectionAssignment(json: Array(deep.utf8)) == nil)
  }
}
