import Foundation
import PlanModel
import PlanOperations
import PlanStore
import PlanStoreModel
import Testing

@Suite("A whole store")
struct WholeStoreTests {
  private func links(_ store: ModelPlanStore) async -> [ChainLink] { await store.links(after: 0, limit: .max) }

  @Test("goes through a file into another store unchanged")
  func throughFile() async throws {
    let store = try await StoreActs.filled()
    for number in 0..<1_200 {
      _ = try await store.append(AuditNote(actor: "a", act: "signedIn", detail: "\(number)"))
    }
    try await StoreActs.withFolder { folder in
      let path = folder + "/store.jsonl"
      let written = try await ExportStore(path: path, store: store).run()
      let attributes = try FileManager.default.attributesOfItem(atPath: path)
      #expect(attributes[.posixPermissions] as? Int == 0o600)
      #expect(attributes[.size] as? Int == written.byteCount)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["store.jsonl"])
      let other = ModelPlanStore()
      let outcome = try await ImportStore(path: path, store: other).run()
      #expect(outcome.present == 0 && outcome.taken == written.head.number && outcome.head == written.head)
      #expect(await links(other) == links(store))
      #expect(await other.plans() == store.plans())
      let again = try await ImportStore(path: path, store: other).run()
      #expect(again.taken == 0 && again.present == written.head.number)
    }
  }

  @Test("goes on from the beginning of its own chain, and leaves another chain alone")
  func beginnings() async throws {
    let store = try await StoreActs.filled()
    try await StoreActs.withFolder { folder in
      let path = folder + "/store.jsonl"
      _ = try await ExportStore(path: path, store: store).run()
      let partly = ModelPlanStore()
      try await partly.adopt(await store.links(after: 0, limit: 2))
      #expect(try await ImportStore(path: path, store: partly).run().taken == 3)
      #expect(await links(partly) == links(store))
      let foreign = ModelPlanStore()
      _ = try await foreign.append(AuditNote(actor: "a", act: "signedIn"))
      let before = await links(foreign)
      let message = await StoreActs.stop { _ = try await ImportStore(path: path, store: foreign).run() }
      #expect(message.contains("別のデータ") && message.contains("何も取り込んでいません"))
      #expect(await links(foreign) == before)
      _ = try await store.append(AuditNote(actor: "a", act: "signedIn"))
      #expect(await StoreActs.stop { _ = try await ImportStore(path: path, store: store).run() }.contains("空の保存先"))
    }
  }

  @Test("a damaged file stops with the line and with how far it came")
  func damaged() async throws {
    let store = try await StoreActs.filled()
    for number in 0..<1_000 {
      _ = try await store.append(AuditNote(actor: "a", act: "signedIn", detail: "\(number)"))
    }
    try await StoreActs.withFolder { folder in
      let path = folder + "/store.jsonl"
      _ = try await ExportStore(path: path, store: store).run()
      let whole = try Data(contentsOf: URL(fileURLWithPath: path))
      try whole.dropLast(40).write(to: URL(fileURLWithPath: path))
      let other = ModelPlanStore()
      let message = await StoreActs.stop { _ = try await ImportStore(path: path, store: other).run() }
      #expect(message.contains("1007行目") && message.contains("記録番号1000まで（1000件）は取り込みました"))
      #expect(await other.head().number == 1_000)
      try whole.write(to: URL(fileURLWithPath: path))
      #expect(try await ImportStore(path: path, store: other).run().taken == 5)
      #expect(await links(other) == links(store))
      var altered = whole
      let place = try #require(altered.firstRange(of: Data("192.0.2.1".utf8)))
      altered.replaceSubrange(place, with: Data("192.0.2.9".utf8))
      try altered.write(to: URL(fileURLWithPath: path))
      let refused = await StoreActs.stop { _ = try await ImportStore(path: path, store: ModelPlanStore()).run() }
      #expect(refused.contains("記録番号2: ") && refused.contains("何も取り込んでいません"))
    }
    #expect(await StoreActs.stop { _ = try await ImportStore(path: "/no/such", store: store).run() }.contains("開けません"))
    #expect(
      await StoreActs.stop { _ = try await ExportStore(path: "/no/such", store: store).run() }.contains("書き込めません"))
  }

  @Test("is verified from end to end, with an end noted elsewhere")
  func verified() async throws {
    let store = try await StoreActs.filled()
    let outcome = try await VerifyStore(store: store).run()
    let head = await store.head()
    #expect(outcome.isSound && outcome.entries == 5 && outcome.editions == 1 && outcome.head == head)
    #expect(outcome.records > 200)
    #expect(outcome.text.contains("誤りはありません。") && outcome.text.contains(head.hash.hex))
    let noted = (await links(store))[2].entry
    let anchored = try await VerifyStore(store: store, anchor: (noted.number, noted.hash)).run()
    #expect(anchored.isSound && anchored.text.contains("控えの記録番号とハッシュ値にも一致しました。"))
    let cut = ModelPlanStore()
    try await cut.adopt(await store.links(after: 0, limit: 2))
    for anchor in [(noted.number, noted.hash), (Int64(2), noted.hash)] {
      let found = try await VerifyStore(store: cut, anchor: anchor).run()
      #expect(found.faults == [ChainFault(entry: anchor.0, kind: .anchorNotMet)])
      #expect(found.text.contains("誤りが1件あります"))
    }
    #expect(try await VerifyStore(store: ModelPlanStore()).run().faults.map(\.kind) == [.noEntries])
  }
}
