import Foundation
import HTTPTypes
import Testing

@testable import Website

@Suite("The list of addresses that the browser tests walk")
struct RouteListTests {
  private static let list = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "browser/office_routes.txt")

  @Test("names every address that the workspace opens, and no other")
  func listIsInStep() throws {
    let lines = try String(contentsOf: Self.list, encoding: .utf8).split(separator: "\n").map(String.init)
    let listed = lines.filter { !$0.hasPrefix("#") }
    let known = OfficeRoutes.all.filter { $0.method == .get }.map { route in
      (["/office"] + route.pattern.steps).joined(separator: "/")
    }
    #expect(listed == Set(known).sorted())
  }
}
