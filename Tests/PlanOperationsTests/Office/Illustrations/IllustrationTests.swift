import Foundation
import Interchange
import PlanModel
import PlanStore
import PlanStoreModel
import Publishing
import Testing

@testable import PlanOperations

@Suite("Figures beside a plan")
struct IllustrationTests {
  static let drawing = Array(
    "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 40 30\"><rect width=\"40\" height=\"30\"/></svg>".utf8)
  static let words = IllustrationWords(title: "高齢化率の推移", alternative: "高齢化率は上がり続ける見込み。", source: "国勢調査")

  private func store(_ body: String = "本文\n\n![](figures/f-1)\n") async throws -> ModelPlanStore {
    let store = ModelPlanStore()
    var plan = SamplePlan.prefecture.plan
    plan.chapters[0].body += "\n\n" + body
    try await StoreActs.importing(plan, into: store)
    return store
  }

  private func draft(_ store: ModelPlanStore) async throws -> Draft {
    try #require(try await DraftLibrary(store).draft("mihon"))
  }

  @discardableResult
  private func add(
    _ store: ModelPlanStore, words: IllustrationWords = words, file: [UInt8]? = drawing
  ) async throws -> SaveIllustration.Outcome {
    try await SaveIllustration(draft: draft(store), words: words, file: file, actor: "企画課").run(on: store)
  }

  private func publish(_ store: ModelPlanStore) async throws -> PublishStoredPlan.Outcome {
    try await PublishStoredPlan(plan: "mihon", store: store, actor: "企画課").run()
  }

  private func site(_ store: ModelPlanStore, _ number: Int64, newest: Int64) async throws -> [SiteFile] {
    try #require(
      try await EditionLibrary(store).files(
        plan: "mihon", number: number, newest: newest, on: .today(), baseURL: nil))
  }

  @Test("a figure is kept with its words, size and hash, its file apart, once, and out of the search")
  func kept() async throws {
    let store = try await store()
    #expect(try await add(store) == .saved(id: "f-1"))
    #expect(try await add(store) == .saved(id: "f-2"))
    let draft = try await draft(store)
    let figure = try #require(draft.illustration("f-1")?.value)
    #expect(figure.title == "高齢化率の推移" && figure.source == "国勢調査" && figure.uploadedBy == "企画課")
    #expect(figure.width == 40 && figure.height == 30 && figure.format == .svg)
    let files = await store.records(of: RecordScope(rawValue: "@files/mihon"), at: .now)
    #expect(files.map(\.key.id) == [figure.sha256])
    let bytes = try #require(try await IllustrationLibrary(plan: "mihon", store: store).file(of: figure))
    #expect(ContentHash(of: bytes).hex == figure.sha256 && bytes.count == figure.byteCount)
    #expect(draft.report.findings == (try await self.draft(store)).report.findings)
  }

  @Test("without a title, an alternative text that says something, or a sound file nothing is saved")
  func refused() async throws {
    let store = try await store()
    func fields(_ words: IllustrationWords, _ file: [UInt8]?) async throws -> [String] {
      guard case .refused(let problems) = try await add(store, words: words, file: file) else { return [] }
      return problems.map(\.field)
    }
    #expect(try await fields(.init(title: "", alternative: ""), nil) == ["file", "title", "alternative"])
    #expect(try await fields(.init(title: "題", alternative: "図1.PNG"), Self.drawing) == ["alternative"])
    #expect(try await fields(.init(title: "題", alternative: "文"), Array("<svg/>".utf8)) == ["file"])
    let long = String(repeating: "あ", count: 1_001)
    #expect(
      try await fields(.init(title: long, alternative: long, source: long), Self.drawing) == [
        "title", "alternative", "source",
      ])
    #expect(try await draft(store).illustrations.isEmpty)
  }

  @Test("the number of a withdrawn figure is not given out again, and its place becomes a finding")
  func withdrawn() async throws {
    let store = try await store()
    try await add(store)
    #expect(try await draft(store).illustrationFindings.isEmpty)
    let draft = try await draft(store)
    let noReason = await StoreActs.stop {
      try await WithdrawIllustration(draft: draft, id: "f-1", actor: "企画課", reason: "").run(on: store)
    }
    #expect(noReason.contains("理由"))
    try await WithdrawIllustration(draft: draft, id: "f-1", actor: "企画課", reason: "差し替え").run(on: store)
    let after = try await self.draft(store)
    #expect(after.illustrations.isEmpty && after.illustrationUses.map(\.name) == ["f-1"])
    #expect(after.illustrationFindings.map(\.place.field) == ["body"])
    #expect(try await add(store) == .saved(id: "f-2"))
  }

  @Test("a change names the version that it started from; another person's change in between stops it")
  func changed() async throws {
    let store = try await store()
    try await add(store)
    let draft = try await draft(store)
    var act = SaveIllustration(
      draft: draft, id: "f-1", basedOn: 1, words: .init(title: "新", alternative: "文"), file: nil, actor: "A")
    #expect(try await act.run(on: store) == .saved(id: "f-1"))
    act.words.title = "別"
    let stale = act
    #expect(await StoreActs.stop { _ = try await stale.run(on: store) }.contains("先に変更"))
    let kept = try #require(try await self.draft(store).illustration("f-1"))
    #expect(kept.value.title == "新" && kept.value.source == nil && kept.value.uploadedBy == "企画課" && kept.version == 2)
  }

  @Test("an edition shows the figures as they stood when it was made; one made before has none")
  func editions() async throws {
    let store = try await store()
    _ = try await publish(store)
    try await add(store)
    try await add(store)
    _ = try await publish(store)
    let other = Array("<svg viewBox=\"0 0 8 8\"/>".utf8)
    _ = try await SaveIllustration(
      draft: draft(store), id: "f-1", basedOn: 1, words: Self.words, file: other, actor: "企画課"
    ).run(on: store)
    _ = try await publish(store)
    let draft = try await draft(store)
    try await WithdrawIllustration(draft: draft, id: "f-1", actor: "企画課", reason: "不要").run(on: store)
    let sites = [
      try await site(store, 1, newest: 3), try await site(store, 2, newest: 3), try await site(store, 3, newest: 3),
    ]
    let figures = sites.map { $0.filter { $0.path.hasPrefix("figures/") } }
    #expect(figures.map { $0.map(\.path) } == [[], ["figures/f-1.svg"], ["figures/f-1.svg"]])
    #expect(figures[1][0].bytes != figures[2][0].bytes && figures[1][0].mediaType == "image/svg+xml")
    let pages = sites.map { files in
      String(
        decoding: files.first { $0.path.hasPrefix("chapters/c") && $0.path.contains("index") }?.bytes ?? [],
        as: UTF8.self)
    }
    #expect(pages[0].contains("図：f-1") && !pages[0].contains("<img"))
    #expect(pages[1].contains("alt=\"高齢化率は上がり続ける見込み。\" width=\"40\" height=\"30\" loading=\"lazy\""))
    #expect(pages[1].contains("<figcaption>高齢化率の推移"))
  }

  @Test("what changed only in its figures is a new edition; what changed in nothing is not")
  func onlyFigures() async throws {
    let store = try await store()
    _ = try await publish(store)
    #expect(await StoreActs.stop { _ = try await self.publish(store) }.contains("変わっていない"))
    try await add(store)
    #expect(try await publish(store).number == 2)
    #expect(await StoreActs.stop { _ = try await self.publish(store) }.contains("変わっていない"))
  }

  @Test("a file that other hands put into the store is shown only when it is what the figure names, and sound")
  func foreignContent() async throws {
    let store = try await store()
    try await add(store)
    let evil = Array("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"><script/></svg>".utf8)
    let figure = try #require(try await draft(store).illustration("f-1")?.value)
    let library = IllustrationLibrary(plan: "mihon", store: store)
    func put(_ bytes: [UInt8], as name: String) async throws {
      let base64 = Data(bytes).base64EncodedString()
      let content = RecordContent(json: Array("{\"base64\":\"\(base64)\"}".utf8))
      let change = RecordChange("illustration-content", name, basedOn: name == figure.sha256 ? 1 : 0, content: content)
      _ = try await store.save(ChangeSet(RecordScope(rawValue: "@files/mihon"), actor: "x", changes: [change]))
    }
    var forged = figure
    forged.sha256 = ContentHash(of: evil).hex
    try await put(evil, as: forged.sha256)
    let shown = try #require(try await library.file(of: forged))
    #expect(!String(decoding: shown, as: UTF8.self).contains("script"))
    try await put(evil, as: figure.sha256)
    #expect(try await library.file(of: figure) == nil)
    #expect(try await library.illustrations(at: store.head().number).isEmpty)
  }

  @Test("the sixty-first figure is refused")
  func most() async throws {
    let store = try await store()
    for _ in 0..<SaveIllustration.most { try await add(store) }
    guard case .refused(let problems) = try await add(store) else {
      Issue.record("taken")
      return
    }
    #expect(problems.first?.message.contains("60点") == true)
  }
}
