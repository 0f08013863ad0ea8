import Foundation
import HTTPTypes
import Interchange
import NIOCore
import PlanOperations
import PlanStoreModel
import Testing

@testable import Website

@Suite("The description of what programs can send")
struct ReceivingDescriptionTests {
  private func document(acceptsReports: Bool) async throws -> (object: [String: Any], page: String) {
    let shelf = SiteShelf(
      EditionLibrary(ModelPlanStore()), sample: [], baseURL: nil, acceptsReports: acceptsReports)
    await shelf.refresh()
    let context = try #require(shelf.pages.context)
    let json = await OpenAPIDocument(context: context).json()
    let object = try JSONSerialization.jsonObject(with: Data(json)) as? [String: Any] ?? [:]
    let page = await APIRouter.resource(for: "/api/v1/", method: .get, in: context).resource
    let body = page.answer(to: .init(method: .get, scheme: nil, authority: nil, path: "/api/v1/")).body
    return (object, body.map { String(buffer: $0) } ?? "")
  }

  @Test("stands beside the same description of what is read, only where there is a workspace")
  func difference() async throws {
    let (without, plainPage) = try await document(acceptsReports: false)
    let (with, page) = try await document(acceptsReports: true)
    let before = try #require(without["paths"] as? [String: Any])
    var after = try #require(with["paths"] as? [String: Any])
    let added = try #require(after.removeValue(forKey: "/plans/{plan}/observations") as? [String: Any])
    #expect(Array(added.keys) == ["post"])
    #expect(NSDictionary(dictionary: before) == NSDictionary(dictionary: after))
    #expect((without["components"] as? [String: Any])?["securitySchemes"] == nil)
    #expect(page.contains("POST /api/v1/plans/{plan}/observations") && !plainPage.contains("POST"))
  }

  @Test("without a workspace there is no such address, whatever the method")
  func absent() async throws {
    let published = PublishedStore()
    try await published.publish("own", "計画")
    await published.shelf.refresh()
    for method in [HTTPRequest.Method.get, .post] {
      let answer = await published.answer(ReportTrial.path, method, headers: [.authorization: "Bearer tbk_x"])
      #expect(answer?.head.status == .notFound)
    }
  }

  @Test("asks for a bearer token and tells the form that is read, and every status that is answered")
  func post() async throws {
    let (object, _) = try await document(acceptsReports: true)
    let paths = try #require(object["paths"] as? [String: [String: [String: Any]]])
    let post = try #require(paths["/plans/{plan}/observations"]?["post"])
    let components = try #require(object["components"] as? [String: [String: Any]])
    let scheme = try #require(components["securitySchemes"]?["accessToken"] as? [String: Any])
    #expect(scheme["type"] as? String == "http" && scheme["scheme"] as? String == "bearer")
    #expect((post["security"] as? [[String: Any]])?.first?["accessToken"] != nil)
    let statuses = try #require(post["responses"] as? [String: Any]).keys.sorted()
    #expect(statuses == ["200", "400", "401", "404", "405", "409", "413", "415", "422", "429", "503"])
    let message = try #require(components["schemas"]?["FigureMessage"] as? [String: Any])
    let figures = try #require((message["properties"] as? [String: [String: Any]])?["figures"])
    #expect(figures["maxItems"] as? Int == 5_000)
    let row = try #require(figures["items"] as? [String: Any])
    let names = try #require(row["properties"] as? [String: Any]).keys.sorted()
    #expect(names == FigureMessage.form.row.map(\.name).sorted())
    #expect(row["required"] as? [String] == ["indicator", "period", "value"])
  }
}
