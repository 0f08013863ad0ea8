import Foundation
import PlanModel
import Testing

@testable import Interchange

@Suite("The description of a plan's data")
struct DatasetCatalogueTests {
  private let file = DataFileDescription(
    path: "data/measures.csv", title: "施策", summary: "施策の一覧", mediaType: "text/csv; charset=utf-8", byteCount: 10)

  private func dataset(_ plan: Plan, base: String?) throws -> [String: Any] {
    let root = try JSONSerialization.jsonObject(with: Data(DatasetCatalogue.jsonLD(plan, files: [file], baseURL: base)))
    return try #require(((root as? [String: Any])?["dcat:dataset"] as? [[String: Any]])?.first)
  }

  @Test("It names publisher, time, licence, contact and files")
  func whole() throws {
    let plan = Plan(id: "p", title: "計画") { plan in
      plan.bodies = LocalGovernments.find(name: "鳥取県").map(\.code)
      plan.span = DateSpan(first: .init(uncheckedISO: "2026-04-01"), last: .init(uncheckedISO: "2031-03-31"))
      plan.licence = Licence(title: "公共データ利用規約", url: "https://example.jp/pdl", citation: "出典")
      plan.contact = Contact(name: "情報政策課") { $0.telephone = "(0857)26-7000" }
    }
    let dataset = try dataset(plan, base: "https://example.jp/plan")
    #expect(dataset["schema:temporalCoverage"] as? String == "2026-04-01/2031-03-31")
    #expect((dataset["dct:license"] as? [String: Any])?["@id"] as? String == "https://example.jp/pdl")
    #expect((dataset["dct:publisher"] as? [String: Any])?["dct:identifier"] as? String == "310000")
    let contact = dataset["dcat:contactPoint"] as? [String: Any]
    #expect((contact?["vcard:hasTelephone"] as? [String: String])?["@id"] == "tel:0857267000")
    let distribution = try #require((dataset["dcat:distribution"] as? [[String: Any]])?.first)
    #expect(distribution["@id"] as? String == "https://example.jp/plan/data/measures.csv")
    #expect(distribution["schema:encodingFormat"] as? String == "text/csv")
    #expect((distribution["dcat:byteSize"] as? [String: String])?["@value"] == "10")
  }

  @Test("Without an address files are named from the root of the site, and an empty plan is described too")
  func relative() throws {
    let dataset = try dataset(Plan(id: "p", title: "計画"), base: nil)
    #expect((dataset["dcat:distribution"] as? [[String: Any]])?.first?["@id"] as? String == "data/measures.csv")
  }

  @Test("The data dictionary lists every column")
  func dictionary() throws {
    let bytes = TableMetadata.json(fileName: "measures.csv", title: "施策", columns: MeasureTable.columns)
    let root = try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any]
    let columns = (root?["tableSchema"] as? [String: Any])?["columns"] as? [[String: Any]]
    #expect(columns?.compactMap { $0["titles"] as? String } == MeasureTable.columns.map(\.name))
  }
}
