import Foundation
import PlanModel
import Testing

@testable import Interchange

@Suite("StratML as it is met in the field")
struct StratMLRepairTests {
  private typealias Samples = StratMLSamples

  @Test("a sound document needs no repair")
  func sound() throws {
    let reading = Samples.read(Samples.sound)
    #expect(reading.repairs.isEmpty && reading.edition == .partTwo && reading.type == .strategicPlan)
    let plan = try #require(reading.plan)
    #expect(plan.bodies.map(\.text) == ["310000"] && plan.vision?.statement == "誰もが便利に暮らせるまち")
    #expect(plan.pillars == [PillarChoice(.dataUse, policy: "データを使いやすくする。")])
    let measure = try #require(plan.measures.first)
    #expect(measure.id == "o1" && measure.pillars == [.dataUse] && measure.number == "1-1")
    #expect(measure.indicators[0].targets == [Target(value: 1000, deadline: .by(.fiscalYear(FiscalYear(2026))))])
    #expect(plan.observations.map(\.value) == [.number(Decimal(string: "812.5") ?? 0)])
    #expect(plan.contact?.name == "情報政策課" && plan.publication?.url == "https://www.example.jp/plan/")
  }

  @Test("each kind of damage is mended, told once with its place, and loses nothing", arguments: StratMLRepairCase.all)
  func each(damage: StratMLRepairCase) throws {
    let reading = StratMLImport.read(damage.bytes)
    #expect(reading.failure == nil, "\(damage.kind)")
    let repair = try #require(reading.repairs.first { $0.kind == damage.kind }, "\(damage.kind) \(reading.kinds)")
    #expect(damage.holds(reading), "\(damage.kind) \(reading.repairs.map(\.message)) \(reading.kept)")
    #expect(repair.message.hasSuffix("。") && repair.message.contains(damage.kind.title))
    #expect(repair.path.isEmpty || repair.message.hasPrefix("\(repair.line)行目の\(repair.path)：") && repair.line > 0)
    // What was made of it is sound.
    let written = Samples.bytes(try #require(reading.plan))
    #expect(StratMLSchema.partTwo.problems(in: written).isEmpty)
  }

  @Test("every kind of repair has a damaged document, a number and a title of its own")
  func completeness() {
    #expect(Set(StratMLRepairCase.all.map(\.kind)) == Set(StratMLRepairKind.allCases))
    #expect(Set(StratMLRepairKind.allCases.map(\.title)).count == StratMLRepairKind.allCases.count)
    #expect(StratMLRepairKind.allCases.map(\.number) == Array(1...StratMLRepairKind.allCases.count))
  }

  @Test("names made for repeated identifiers keep clear of names that stand in the document")
  func repeatedIdentifiers() throws {
    let objectives = ["_a", "_a", "_a-2", "a", "_a"].map {
      "<Objective><Name>x</Name><Identifier>\($0)</Identifier></Objective>"
    }
    let plan = try #require(StratMLImport.read(Samples.sound("</Goal>", objectives.joined() + "</Goal>")).plan)
    #expect(Set(plan.measures.map(\.id)).count == 6)
    let written = Samples.bytes(plan)
    #expect(StratMLImport.read(written).plan?.measures.map(\.id) == plan.measures.map(\.id))
  }

  @Test("the place of a repair is the element and its line")
  func place() {
    let reading = StratMLImport.read(Samples.sound("812.5", "約1,2"))
    let repair = reading.repairs.first { $0.kind == .unreadableNumber }
    let path = "StrategicPlanCore/Goal[1]/Objective[1]/PerformanceIndicator[1]/MeasurementInstance[1]/ActualResult[1]"
    #expect(repair?.path == path + "/NumberOfUnits")
    let line = Samples.sound.components(separatedBy: "812.5")[0].components(separatedBy: "\n").count
    #expect(repair?.line == line)
  }

  @Test("Part 1 before ISO, with its prefix and its old names of persons, is read")
  func oldPartOne() throws {
    let reading = Samples.read(
      """

      <?xml version='1.0' encoding='us-ascii'?>
      <stratml:StrategicPlan xmlns:stratml="http://www.stratml.net" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
        xsi:schemaLocation="http://www.stratml.net StrategicPlan.xsd">
        <stratml:Name>Plan</stratml:Name>
        <stratml:StrategicPlanCore>
          <stratml:Goal><stratml:Name>Water</stratml:Name><stratml:Description>Clean</stratml:Description>
            <stratml:Identifier>_1</stratml:Identifier>
            <stratml:Objective><stratml:Name>Wells</stratml:Name><stratml:Identifier>_2</stratml:Identifier>
              <stratml:Stakeholder><stratml:Name>Farmers</stratml:Name></stratml:Stakeholder></stratml:Objective>
          </stratml:Goal>
        </stratml:StrategicPlanCore>
        <stratml:AdministrativeInformation>
          <stratml:StartDate>2013-10-01</stratml:StartDate><stratml:EndDate>2018-09-30</stratml:EndDate>
          <stratml:Submitter><stratml:FirstName>Taro</stratml:FirstName><stratml:LastName>Mihon</stratml:LastName></stratml:Submitter>
        </stratml:AdministrativeInformation>
      </stratml:StrategicPlan>
      """)
    #expect(reading.edition == .partOneBeforeISO)
    #expect(reading.kinds == [.oldNamespace, .goalOutsidePillars, .personName])
    let plan = try #require(reading.plan)
    #expect(plan.measures.map(\.title) == ["Wells"] && plan.promotion?.partners.map(\.name) == ["Farmers"])
    #expect(plan.span?.last.description == "2018-09-30" && plan.contact?.name == "Mihon Taro")
  }

  @Test("Part 2 before 2016 lets a result begin with its description")
  func oldPartTwo() {
    let reading = StratMLImport.read(
      Samples.sound("urn:ISO:std:iso:17469:tech:xsd:", "http://www.stratml.net/").withResult(
        "<Description>2年目</Description><NumberOfUnits>812.5</NumberOfUnits><StartDate>2026-04-01</StartDate>"
          + "<EndDate>2027-03-31</EndDate>"))
    #expect(reading.kinds == [.oldNamespace])
    #expect(reading.plan?.observations.first?.note == "2年目")
  }

  @Test("UTF-16, and the encoding of western Windows where a file says so, are read")
  func encodings() {
    let wide = Samples.sound.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    for bytes in [[0xFF, 0xFE] + wide, wide] {
      let reading = StratMLImport.read(bytes)
      #expect(reading.kinds == [.encoding] && reading.plan?.title == "海辺市デジタル計画")
    }
    let western =
      Array(
        "<?xml version=\"1.0\" encoding=\"iso-8859-1\"?><StrategicPlan xmlns=\"http://www.stratml.net\"><Name>Agency"
          .utf8)
      + [0x92] + Array("s plan</Name></StrategicPlan>".utf8)
    #expect(StratMLImport.read(western).plan?.title == "Agency’s plan")
  }

  @Test("every kind of repair is told in the documentation, by its number and title")
  func documentation() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let text = try String(contentsOf: root.appending(path: "docs/stratml.md"), encoding: .utf8)
    for kind in StratMLRepairKind.allCases { #expect(text.contains("| \(kind.number) | \(kind.title) |"), "\(kind)") }
    for kind in StratMLLossKind.allCases { #expect(text.contains("- \(kind.title)"), "\(kind)") }
    #expect(text.components(separatedBy: "\n").count { $0.hasPrefix("| ") && $0.contains("がある |") } > 0)
  }
}

extension [UInt8] {
  /// The document with another content of its actual result.
  fileprivate func withResult(_ content: String) -> [UInt8] {
    let text = String(decoding: self, as: UTF8.self)
    let parts = text.components(separatedBy: "<ActualResult>")
    let tail = parts[1].components(separatedBy: "</ActualResult>")[1]
    return Array((parts[0] + "<ActualResult>" + content + "</ActualResult>" + tail).utf8)
  }
}
