import Foundation
import PlanModel

@testable import Interchange

/// Documents and plans for the tests of StratML.
enum StratMLSamples {
  static let parts: [StratMLPart] = [.one, .two(.strategicPlan), .two(.performancePlan), .two(.performanceReport)]

  static func plan(seed: Int) -> Plan {
    var generator = PlanGenerator(seed: UInt64(seed))
    return generator.plan()
  }

  static func bytes(_ plan: Plan, _ part: StratMLPart = .two(.performanceReport)) -> [UInt8] {
    StratMLExport.document(of: plan, part: part).bytes
  }

  /// A sound document of Part 2 to damage in one place.
  static let sound = """
    <?xml version="1.0" encoding="UTF-8"?>
    <PerformancePlanOrReport xmlns="urn:ISO:std:iso:17469:tech:xsd:PerformancePlanOrReport" Type="Strategic_Plan">
      <Name>海辺市デジタル計画</Name>
      <StrategicPlanCore>
        <Organization><Name>鳥取県</Name><Identifier>_C310000</Identifier></Organization>
        <Vision><Description>誰もが便利に暮らせるまち</Description></Vision>
        <Goal>
          <Name>官民データの容易な利用等</Name>
          <Description>データを使いやすくする。</Description>
          <Identifier>_g1</Identifier>
          <Objective>
            <Name>オープンデータの推進</Name>
            <Description>公開を進める。</Description>
            <Identifier>_o1</Identifier>
            <SequenceIndicator>1-1</SequenceIndicator>
            <PerformanceIndicator ValueChainStage="Outcome" PerformanceIndicatorType="Quantitative">
              <MeasurementDimension>利用件数</MeasurementDimension>
              <UnitOfMeasurement>件</UnitOfMeasurement>
              <Identifier>_i1</Identifier>
              <MeasurementInstance>
                <TargetResult>
                  <StartDate>2026-04-01</StartDate><EndDate>2027-03-31</EndDate><NumberOfUnits>1000</NumberOfUnits>
                </TargetResult>
                <ActualResult>
                  <StartDate>2026-04-01</StartDate><EndDate>2027-03-31</EndDate><NumberOfUnits>812.5</NumberOfUnits>
                </ActualResult>
              </MeasurementInstance>
            </PerformanceIndicator>
          </Objective>
        </Goal>
      </StrategicPlanCore>
      <AdministrativeInformation>
        <StartDate>2026-04-01</StartDate><EndDate>2031-03-31</EndDate><PublicationDate>2026-03-31</PublicationDate>
        <Source>https://www.example.jp/plan/</Source>
      </AdministrativeInformation>
      <Submitter><Surname>情報政策課</Surname><PhoneNumber>000-000-0100</PhoneNumber></Submitter>
    </PerformancePlanOrReport>
    """

  /// The sound document with one piece replaced.
  static func sound(_ old: String, _ new: String) -> [UInt8] {
    var text = sound
    if let range = text.range(of: old) { text.replaceSubrange(range, with: new) } else { text = "" }
    return Array(text.utf8)
  }

  static func read(_ text: String) -> StratMLReading { StratMLImport.read(Array(text.utf8)) }
}

extension StratMLReading {
  /// The kinds of repair that were made, each once.
  var kinds: Set<StratMLRepairKind> { Set(repairs.map(\.kind)) }

  /// The chapter that keeps what has no other place.
  var kept: String { plan?.chapters.first { $0.id == "stratml-notes" }?.body ?? "" }
}
