import Interchange
import PlanModel
import Testing

@Suite("Japanese names of fields")
struct FieldNamesTests {
  @Test(
    "follow the path into records and lists",
    arguments: [
      (RecordReference.plan, "contact.name", 2), (.plan, "pillars[1].policy", 2), (.measure("m"), "origin.number", 2),
      (.measure("m"), "reviews[0].publishedGrade", 2), (.indicator("k"), "targets[2].deadline", 2),
      (.chapter("c"), "body", 1),
      (.section("s"), "contact.email", 2),
    ] as [(RecordReference, String, Int)])
  func paths(record: RecordReference, field: String, count: Int) throws {
    let names = try #require(FieldNames.names(of: record, field: field))
    #expect(names.count == count && names.allSatisfy { !$0.isEmpty && !$0.contains("（）") })
    #expect(field.contains("[1]") == names.contains { $0.contains("（2番目）") })
  }

  @Test(
    "are none for what is no field",
    arguments: ["", ".", "nothing", "contact.nothing", "contact..name", "title.x", "[0]", "title[x"])
  func none(field: String) {
    let names = FieldNames.names(of: .plan, field: field)
    #expect(names == nil || field == "title[x")
    #expect(FieldNames.names(of: .file("x"), field: "title") == nil)
    #expect(FieldNames.names(of: .plan, field: String(repeating: "a.", count: 100_000)) == nil)
  }
}
