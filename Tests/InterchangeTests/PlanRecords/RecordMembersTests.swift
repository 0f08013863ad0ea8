import Interchange
import Testing

@Suite("Members taken from one record into another")
struct RecordMembersTests {
  private func record(_ json: String) -> PlanRecord { PlanRecord(kind: "plan", id: "p", json: Array(json.utf8)) }
  private func text(_ record: PlanRecord?) -> String? { record.map { String(decoding: $0.json, as: UTF8.self) } }

  @Test("the members named come from the other record, all else stays as it is written, known or not")
  func taken() {
    let own = record(#"{"title":"前","future":{"a":[1.50,null]},"status":"draft","licence":7}"#)
    let other = record(#"{"title":"後","status":"adopted","adoption":{"decidedOn":"2026-12-01"},"licence":{}}"#)
    #expect(
      text(own.taking(["status", "adoption"], from: other))
        == #"{"title":"前","status":"adopted","adoption":{"decidedOn":"2026-12-01"},"licence":7,"future":{"a":[1.50,null]}}"#
    )
  }

  @Test("a member that the other record lacks goes")
  func gone() {
    #expect(text(record(#"{"a":1,"b":2}"#).taking(["b"], from: record(#"{"a":3}"#))) == #"{"a":1}"#)
  }

  @Test("what is no record gives none", arguments: ["", "[]", "1", "{", "{\"a\":1} x"])
  func damaged(json: String) {
    #expect(record(json).taking(["a"], from: record("{}")) == nil)
    #expect(record("{}").taking(["a"], from: record(json)) == nil)
  }
}
