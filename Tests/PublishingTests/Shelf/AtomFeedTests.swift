import Foundation
import PlanModel
import Testing

@testable import Publishing

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite("What stands outside the plans")
struct AtomFeedTests {
  private let hostile = "<b>&\"'\u{0000}\u{FFFE}]]>計画🗾"

  @Test("a feed is XML whatever its texts hold, and leaves out an empty summary")
  func feed() {
    let entry = AtomFeed.Entry(
      id: "tag:x", title: hostile, published: "2026-04-01T00:00:00Z", author: hostile, summary: "", address: hostile)
    let feed = AtomFeed(
      id: "tag:y", title: hostile, updated: "2026-04-01T00:00:00Z", address: hostile, page: hostile, entries: [entry])
    let text = String(decoding: feed.xml(), as: UTF8.self)
    #expect(XMLParser(data: Data(text.utf8)).parse())
    #expect(!text.contains("<b>") && !text.contains("<summary"))
  }

  @Test("the list and the page of the interface are well-formed whatever was asked and published")
  func pages() throws {
    let field = ShelfList.Field(
      name: "q", label: "言葉", value: hostile, options: [(code: hostile, label: hostile)], hint: hostile)
    let item = PlanShelf.Item(
      id: hostile, bodyNames: hostile, title: hostile,
      editions: [PlanShelf.EditionLine(number: 2, publishedOn: .earliest), .init(number: 1, publishedOn: .earliest)])
    let list = ShelfList(
      fields: [field, ShelfList.Field(name: "q2", label: hostile, value: hostile)], complaints: [hostile],
      items: [item], total: 1, published: 1, page: 2, pageCount: 3, query: "q=%3C", body: (hostile, "310000"))
    let operation = InterfacePage.Operation(
      path: hostile, title: hostile, summary: hostile, parameters: [(hostile, hostile, hostile)], example: hostile)
    for file in [
      PlanShelf.page(list), InterfacePage(operations: [operation], description: hostile).file(),
    ] + PlanShelf.commonFiles().filter({ $0.path.hasSuffix(".html") }) {
      let text = String(decoding: file.bytes, as: UTF8.self)
      #expect(XMLParser(data: Data(text.replacing("<!DOCTYPE html>", with: "").utf8)).parse(), "\(file.path)")
      #expect(!text.contains("<b>") && !text.contains("<script"))
    }
  }
}
