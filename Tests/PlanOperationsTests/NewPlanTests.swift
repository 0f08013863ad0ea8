import Handbook
import Interchange
import PlanModel
import PlanOperations
import Testing

@Suite("A new plan folder")
struct NewPlanTests {
  private static let today = CalendarDate(iso: "2026-11-23") ?? .today()

  private func files(
    _ body: String, pattern: FormulationPattern = .newPlan, existing: String? = nil, small: Bool = false
  ) throws -> [String: [UInt8]] {
    try NewPlan(
      body: body, pattern: pattern, existingPlanTitle: existing, isSmallStart: small, today: Self.today
    ).run()
  }

  @Test(
    "reads without a complaint for every kind of body",
    arguments: ["鳥取県", "横浜市", "つくば市", "千代田区", "東京都瑞穂町", "082201", "３１００００"])
  func readsCleanly(body: String) throws {
    for small in [false, true] {
      let reading = PlanFolder.read(files: try files(body, small: small))
      #expect(reading.findings.isEmpty, "\(reading.findings)")
      #expect(reading.plan.localGovernments.count == 1)
      #expect(reading.plan.chapters.count == 7)
    }
  }

  @Test("carries guidance for every element, and the check lists what is still to be written")
  func checkListsGaps() throws {
    let reading = PlanFolder.read(files: try files("鳥取県"))
    for chapter in reading.plan.chapters { #expect(chapter.body.contains("<!--")) }
    let report = Checker.check(reading.plan, asOf: Self.today)
    #expect(!report.isPublishable)
    #expect(report.findings.contains { $0.clauses.contains("contact-shown") })
  }

  @Test("states pattern 2 with the existing plan's title, however it is written")
  func patternTwo() throws {
    let title = "第2次「情報化\"推進\"計画」: 概要 #1 \\"
    let reading = PlanFolder.read(files: try files("鳥取県", pattern: .insideExistingPlan, existing: title))
    #expect(reading.findings.isEmpty, "\(reading.findings)")
    #expect(reading.plan.formulation?.existingPlanTitle == title)
  }

  @Test("is refused with a plain reason when the body cannot be told")
  func refusals() {
    for (body, word) in [("府中市", "複数"), ("011011", "一覧"), ("310001", "検査数字"), ("どこにもない市", "一覧"), ("", "一覧")] {
      #expect {
        try files(body)
      } throws: { error in
        (error as? OperationStopped)?.message.contains(word) == true
      }
    }
    #expect(throws: OperationStopped.self) { try files("鳥取県", pattern: .insideExistingPlan) }
  }

  @Test("names the prefectural plan for municipalities only")
  func prefecturalPlan() throws {
    func text(_ body: String) throws -> String {
      String(decoding: try files(body)["plan.yaml"] ?? [], as: UTF8.self)
    }
    #expect(try text("つくば市").contains("prefecturalPlan"))
    #expect(try !text("茨城県").contains("prefecturalPlan"))
  }
}
