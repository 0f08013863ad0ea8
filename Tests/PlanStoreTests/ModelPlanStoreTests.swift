import PlanModel
import PlanStore
import PlanStoreModel
import Testing

@Suite("The model of a store")
struct ModelPlanStoreTests {
  private func content(_ title: String, at position: Int64 = 0, in parent: String? = nil) -> RecordContent {
    RecordContent(parent: parent, position: position, json: Array("{\"title\":\"\(title)\"}".utf8))
  }

  private func set(_ changes: RecordChange...) -> ChangeSet { ChangeSet(.plan("p"), actor: "a", changes: changes) }

  @Test("versions, moments and conflicts")
  func versions() async throws {
    let store = ModelPlanStore()
    _ = try await store.save(set(RecordChange("measure", "m", basedOn: 0, content: content("一"))))
    _ = try await store.save(set(RecordChange("measure", "m", basedOn: 1, content: content("二"))))
    let late = try await store.save(set(RecordChange("measure", "m", basedOn: 1, content: content("三"))))
    guard case .conflict(let conflicts) = late else {
      Issue.record("no conflict")
      return
    }
    #expect(conflicts.first?.ancestor?.record.content == content("一"))
    #expect(conflicts.first?.current?.record.content == content("二"))
    #expect(
      try await store.save(set(RecordChange("measure", "m", basedOn: 2, content: nil)))
        == .saved(entry: 3, versions: [3]))
    #expect(await store.records(of: .plan("p"), at: .now).isEmpty)
    #expect(await store.records(of: .plan("p"), at: .entry(1)).map(\.content) == [content("一")])
    #expect(await store.history(of: RecordKey(.plan("p"), "measure", "m")).map(\.record.version) == [3, 2, 1])
  }

  @Test("records come by kind, parent, place and name")
  func order() async throws {
    let store = ModelPlanStore()
    _ = try await store.save(
      set(
        RecordChange("measure", "b", basedOn: 0, content: content("x", at: 0)),
        RecordChange("measure", "a", basedOn: 0, content: content("x", at: 0)),
        RecordChange("measure", "c", basedOn: 0, content: content("x", at: -1)),
        RecordChange("indicator", "k", basedOn: 0, content: content("x", at: 5, in: "a")),
        RecordChange("indicator", "l", basedOn: 0, content: content("x", at: 9))))
    #expect(await store.records(of: .plan("p"), at: .now).map(\.key.id) == ["l", "k", "c", "a", "b"])
  }

  @Test("finds every part of a text, however it is written, the newest first")
  func search() async throws {
    let store = ModelPlanStore()
    _ = try await store.save(
      set(
        RecordChange("measure", "m-1", basedOn: 0, content: content("ＡＩの活用")),
        RecordChange("measure", "m-2", basedOn: 0, content: content("AI研修と計画策定"))))
    #expect(await store.search(SearchQuery("ai")).hits.map(\.record.key.id) == ["m-2", "m-1"])
    #expect(await store.search(SearchQuery("画策")).hits.map(\.record.key.id) == ["m-2"])
    #expect(await store.search(SearchQuery("ai 活用")).hits.map(\.record.key.id) == ["m-1"])
    #expect(await store.search(SearchQuery("ai", limit: 1)).hasMore)
    #expect(await store.search(SearchQuery(" ")) == .nothing)
    #expect(await store.search(SearchQuery("ai", plans: ["q"])).hits.isEmpty)
  }
}
