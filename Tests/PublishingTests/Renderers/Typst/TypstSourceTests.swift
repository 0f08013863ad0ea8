import Foundation
import Testing

@testable import Publishing

@Suite("Files for the PDF engine")
struct TypstSourceTests {
  @Test("any document becomes JSON that holds its words, and no word becomes code", arguments: 0..<60)
  func json(seed: Int) throws {
    var generator = DocumentGenerator(seed: seed)
    let document = generator.document()
    let source = TypstSource(document)
    let file = try #require(source.files.first { $0.name == "document.json" })
    let read = try #require(try JSONSerialization.jsonObject(with: Data(file.bytes)) as? [String: Any])
    #expect(read["title"] as? String == HTMLEscaping.printable(document.title))
    // The template is the same for every document: what a plan says is data.
    #expect(source.files.first { $0.name == TypstSource.main }?.bytes == Array(TypstTemplate.text.utf8))
    #expect(source.files.count == document.illustrations.count + 2)
    #expect(Set(source.files.map(\.name)).count == source.files.count)
  }

  @Test("a link leads only to a heading that is there, and each place is marked once")
  func anchors() {
    var document = ComposedDocument(title: "題", issuer: "見本県", date: nil)
    document.blocks = [
      .heading(level: 1, [.text("一")], anchor: .measure("m-1")),
      .heading(level: 1, [.text("二")], anchor: .measure("m-1")),
      .paragraph([.link(.measure("m-1"), [.text("ある")]), .link(.measure("m-2"), [.text("ない")])]),
    ]
    let json = String(decoding: TypstJSON.bytes(document), as: UTF8.self)
    #expect(json.ranges(of: "\"a\":\"measure-m-1\"").count == 1)
    #expect(json.contains("\"to\":\"measure-m-1\""))
    #expect(!json.contains("measure-m-2"))
  }
}
