import Foundation
import PlanModel
import PlanOperations
import Publishing
import Testing

@Suite("Figures of a plan folder")
struct ReadFolderIllustrationsTests {
  private func read(_ files: [String: [UInt8]], body: String) async throws -> [SiteIllustration] {
    try await StoreActs.withFolder { folder in
      try FileManager.default.createDirectory(atPath: folder + "/figures", withIntermediateDirectories: true)
      for (name, bytes) in files { try Data(bytes).write(to: URL(fileURLWithPath: folder + "/figures/" + name)) }
      var plan = SamplePlan.prefecture.plan
      plan.chapters[0].body = body
      return try ReadFolderIllustrations(path: folder, plan: plan).run()
    }
  }

  @Test("files of the right kind and name are read, written anew; others are passed over")
  func read() async throws {
    let svg = Array("<svg viewBox=\"0 0 2 3\"><script/></svg>".utf8)
    let found = try await read(
      ["f-1.svg": svg, "図.svg": svg, "x.gif": svg], body: "![上がる。](../figures/f-1.svg \"推移\")")
    #expect(
      found.map(\.id) == ["f-1"] && found[0].width == 2
        && !String(decoding: found[0].bytes, as: UTF8.self).contains("script"))
  }

  @Test("a broken file, a wrong ending and a missing alternative text stop with what to mend")
  func stops() async throws {
    let svg = Array("<svg viewBox=\"0 0 2 3\"/>".utf8)
    func stop(_ files: [String: [UInt8]], _ body: String) async -> String {
      await StoreActs.stop { _ = try await read(files, body: body) }
    }
    #expect(await stop(["f-1.svg": Array("<svg".utf8)], "").contains("figures/f-1.svg"))
    #expect(await stop(["f-1.png": svg], "").contains("SVG"))
    #expect(await stop(["f-1.svg": svg], "![](figures/f-1)").contains("代替テキストがありません"))
    #expect(await stop(["f-1.svg": svg], "![文](figures/f-1)").isEmpty)
  }
}
