import Testing

@testable import Typesetting

@Suite("Setting PDF")
struct TypesetterTests {
  private static let simple = """
    #set document(title: "題", author: "見本県", date: datetime(year: 2026, month: 3, day: 27))
    #set text(lang: "ja", font: ("BIZ UDPGothic", "Noto Sans CJK JP"))
    = 見出し
    本文です。
    #context [#metadata(counter(page).final().first()) <page-count>]
    """

  private func files(_ text: String) -> [Typesetter.JobFile] { [("main.typ", Array(text.utf8))] }

  @Test("makes a PDF that claims PDF/UA-1 and PDF/A-2a, byte for byte the same when made twice")
  func pdf() async throws {
    let typesetter = Typesetter.shared
    let first = try await typesetter.pdf(files(Self.simple), timestamp: 1_774_569_600)
    let second = try await typesetter.pdf(files(Self.simple), timestamp: 1_774_569_600)
    #expect(first == second)
    #expect(first.pages == 1)
    #expect(first.bytes.starts(with: Array("%PDF-".utf8)))
    let text = String(decoding: first.bytes, as: UTF8.self)
    #expect(text.contains("pdfuaid:part"))
    #expect(text.contains("<pdfaid:conformance>A</pdfaid:conformance>"))
  }

  @Test("refuses a picture without alternative text, with the engine's reason")
  func alternative() async throws {
    let picture = Array(
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><rect width=\"9\" height=\"9\"/></svg>".utf8)
    let job = files(Self.simple + "\n#image(\"a.svg\")") + [("a.svg", picture)]
    await #expect(throws: TypesettingFailure.self) { try await Typesetter.shared.pdf(job, timestamp: 0) }
  }

  @Test("stops a document that never ends, and one with too many pages")
  func limits() async throws {
    let endless = Typesetter(limits: TypesettingLimits(seconds: 2))
    await #expect(throws: TypesettingFailure.tooSlow(seconds: 2)) {
      try await endless.pdf(
        files(Self.simple + "\n#let f(n) = { let i = 0\n while i < n { i += 1 } }\n#range(9000).map(f).len()"),
        timestamp: 0)
    }
    let short = Typesetter(limits: TypesettingLimits(pages: 3))
    await #expect(throws: TypesettingFailure.tooLarge) {
      try await short.pdf(files(Self.simple + "\n#for i in range(5) { pagebreak(); [x] }"), timestamp: 0)
    }
  }

  @Test("reads no file outside its folder, and leaves none behind")
  func folder() async throws {
    await #expect(throws: TypesettingFailure.self) {
      try await Typesetter.shared.pdf(files(Self.simple + "\n#read(\"/etc/passwd\")"), timestamp: 0)
    }
  }

  @Test("says so when the engine is not installed")
  func missing() async throws {
    await #expect(throws: TypesettingFailure.missing) {
      try await Typesetter(python: "/nonexistent/python").pdf(files(Self.simple), timestamp: 0)
    }
  }

  @Test("turns drawings into pictures of the asked size")
  func pictures() async throws {
    let drawing = Array(
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"96\" height=\"48\"><rect width=\"96\" height=\"48\"/></svg>"
        .utf8)
    let pictures = try await Typesetter.shared.pictures([drawing, drawing], scale: 2)
    #expect(pictures.count == 2)
    #expect(pictures[0].starts(with: [0x89, 0x50, 0x4E, 0x47]))
  }
}
