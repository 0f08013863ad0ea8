import Foundation
import PlanModel

@testable import Interchange

/// One damaged document for each kind of repair, and what must have become of the damage.
struct StratMLRepairCase: Sendable {
  let kind: StratMLRepairKind
  let bytes: [UInt8]
  /// Whether nothing was lost.
  let holds: @Sendable (StratMLReading) -> Bool

  private init(
    _ kind: StratMLRepairKind, _ bytes: [UInt8], _ holds: @escaping @Sendable (StratMLReading) -> Bool
  ) {
    self.kind = kind
    self.bytes = bytes
    self.holds = holds
  }

  private init(
    _ kind: StratMLRepairKind, _ old: String, _ new: String, _ holds: @escaping @Sendable (StratMLReading) -> Bool
  ) {
    self.init(kind, StratMLSamples.sound(old, new), holds)
  }

  private static let name = "<Name>海辺市デジタル計画</Name>"
  private static let target = "<StartDate>2026-04-01</StartDate><EndDate>2027-03-31</EndDate><NumberOfUnits>1000<"
  private static let actual = "<StartDate>2026-04-01</StartDate><EndDate>2027-03-31</EndDate><NumberOfUnits>812.5<"

  static let all = form + identity + names + dates + figures + words + kept

  private static let form: [StratMLRepairCase] = [
    StratMLRepairCase(.byteOrderMark, [0xEF, 0xBB, 0xBF] + Array(StratMLSamples.sound.utf8)) { $0.plan != nil },
    StratMLRepairCase(.encoding, Array(StratMLSamples.sound.data(using: .shiftJIS) ?? Data())) {
      $0.plan?.title == "海辺市デジタル計画"
    },
    StratMLRepairCase(.oldNamespace, "urn:ISO:std:iso:17469:tech:xsd:", "http://www.stratml.net/") {
      $0.edition == .partTwoBeforeISO && $0.plan?.measures.count == 1
    },
    StratMLRepairCase(.missingNamespace, " xmlns=\"urn:ISO:std:iso:17469:tech:xsd:PerformancePlanOrReport\"", "") {
      $0.edition == .partTwo && $0.plan?.measures.count == 1
    },
    StratMLRepairCase(.otherNamespace, "<Vision>", "<Vision xmlns=\"http://www.stratml.net\">") {
      $0.plan?.vision != nil
    },
    StratMLRepairCase(.looseReference, "データを使いやすくする。", "R&D&nbsp;&rsquo;s &x;") {
      $0.plan?.pillars.first?.policy == "R&D\u{A0}’s &x;"
    },
    StratMLRepairCase(
      .nameWriting, "<Vision><Description>誰もが便利に暮らせるまち</Description></Vision>",
      "<vision><description>まち</description></vision>"
    ) { $0.plan?.vision?.statement == "まち" },
    StratMLRepairCase(.unknownElement, name, name + "<Colour shade=\"dark\">藍色</Colour>") {
      $0.kept.contains("藍色") && $0.kept.contains("dark")
    },
    StratMLRepairCase(.unknownAttribute, "<Vision>", "<Vision by=\"市長\">") { $0.kept.contains("by＝市長") },
    StratMLRepairCase(
      .misplacedElement, "</StrategicPlanCore>",
      "<Objective><Name>迷子の施策</Name><Identifier>_o9</Identifier></Objective></StrategicPlanCore>"
    ) { $0.plan?.measures.map(\.title) == ["オープンデータの推進", "迷子の施策"] },
    StratMLRepairCase(
      .misplacedSubmitter, "</AdministrativeInformation>",
      "<Submitter><Surname>広報課</Surname></Submitter></AdministrativeInformation>"
    ) { $0.plan?.contact != nil },
    StratMLRepairCase(
      .outOfOrder, "<Vision><Description>誰もが便利に暮らせるまち</Description></Vision>",
      "<Mission><Description>使命</Description></Mission><Vision><Description>まち</Description></Vision>"
    ) { $0.plan?.vision?.statement == "まち" && $0.plan?.chapters.first?.body == "使命" },
    StratMLRepairCase(.surplusElement, name, name + "<Name>別の名称</Name>") {
      $0.plan?.title == "海辺市デジタル計画" && $0.kept.contains("別の名称")
    },
    StratMLRepairCase(.strayText, "<Vision>", "迷子の文<Vision>") { $0.kept.contains("迷子の文") },
    StratMLRepairCase(.markupInText, "データを使いやすくする。", "<p>一つ<b>目</b></p><p>二つ目</p>") {
      $0.plan?.pillars.first?.policy?.split(separator: "\n").map(String.init) == ["一つ目", "二つ目"]
    },
    StratMLRepairCase(.escapedMarkup, "データを使いやすくする。", "&lt;p&gt;文&lt;/p&gt;") {
      $0.plan?.pillars.first?.policy == "<p>文</p>"
    },
    StratMLRepairCase(
      .emptyElement, "</StrategicPlanCore>",
      "<Goal><Name/><Description/><Objective><Name/></Objective></Goal></StrategicPlanCore>"
    ) { $0.plan?.measures.count == 1 && $0.plan?.chapters.isEmpty == true },
    StratMLRepairCase(
      .missingCore,
      Array(
        StratMLSamples.sound.replacingOccurrences(of: "<StrategicPlanCore>", with: "")
          .replacingOccurrences(of: "</StrategicPlanCore>", with: "").utf8)
    ) { $0.plan?.measures.count == 1 && $0.plan?.vision != nil },
    StratMLRepairCase(.controlCharacters, "データを使いやすくする。", "使い&#x7F;やすく") {
      $0.plan?.pillars.first?.policy == "使いやすく"
    },
  ]

  private static let identity: [StratMLRepairCase] = [
    StratMLRepairCase(.missingIdentifier, "<Identifier>_o1</Identifier>", "") { $0.plan?.measures[0].id == "m-1-1" },
    StratMLRepairCase(
      .duplicateIdentifier, "</Goal>",
      "<Objective><Name>二つ目</Name><Identifier>_o1</Identifier></Objective></Goal>"
    ) { $0.plan?.measures.map(\.id) == ["o1", "o1-2"] },
    StratMLRepairCase(.digitLeadingIdentifier, "_o1", "3f2504e0") { $0.plan?.measures[0].id == "3f2504e0" },
    StratMLRepairCase(.malformedIdentifier, "_o1", "Agency Code#7") { $0.plan?.measures[0].id == "Agency_Code_7" },
  ]

  private static let names: [StratMLRepairCase] = [
    StratMLRepairCase(.planWithoutName, name, "<Name/>") { $0.plan?.title == "（名称のない計画）" },
    StratMLRepairCase(.goalWithoutName, "<Name>官民データの容易な利用等</Name>", "<SequenceIndicator>3</SequenceIndicator>") {
      $0.plan?.chapters.contains { $0.title == "目標3" && $0.body.contains("データを使いやすくする。") } == true
    },
    StratMLRepairCase(.objectiveWithoutName, "<Name>オープンデータの推進</Name>", "") {
      $0.plan?.measures[0].title == "公開を進める。"
    },
    StratMLRepairCase(.indicatorWithoutName, "<MeasurementDimension>利用件数</MeasurementDimension>", "") {
      $0.plan?.measures[0].indicators[0].title == "件"
    },
    StratMLRepairCase(
      .goalWithoutObjective, "</StrategicPlanCore>",
      "<Goal><Name>個人番号カードの普及及び活用</Name><Description/><Identifier>_g2</Identifier></Goal></StrategicPlanCore>"
    ) { $0.plan?.adoptedPillars == [.dataUse, .individualNumberCard] },
    StratMLRepairCase(.goalOutsidePillars, "官民データの容易な利用等", "Clean Water") {
      $0.plan?.chapters.contains { $0.title == "Clean Water" && $0.body.contains("- オープンデータの推進") } == true
    },
    StratMLRepairCase(
      .organizationUnknown, "<Name>鳥取県</Name><Identifier>_C310000</Identifier>",
      "<Name>Ministry of Plans</Name><Acronym>MoP</Acronym>"
    ) { $0.kept.contains("Ministry of Plans") && $0.kept.contains("MoP") },
    StratMLRepairCase(.personName, "<Surname>情報政策課</Surname>", "<GivenName>花子</GivenName><Surname>見本</Surname>") {
      $0.plan?.contact?.name == "見本 花子"
    },
  ]

  private static let dates: [StratMLRepairCase] = [
    StratMLRepairCase(
      .emptyDate,
      Array(
        StratMLSamples.sound.replacingOccurrences(
          of: "urn:ISO:std:iso:17469:tech:xsd:", with: "http://www.stratml.net/"
        )
        .replacingOccurrences(of: "2026-03-31</Pub", with: "</Pub").utf8)
    ) { $0.plan != nil && $0.plan?.publication?.publishedOn == nil },
    StratMLRepairCase(.dateWriting, "2026-03-31</Pub", "2013/4/1</Pub") {
      $0.plan?.publication?.publishedOn?.description == "2013-04-01"
    },
    StratMLRepairCase(.bareYear, "2031-03-31</End", "2030</End") { $0.plan?.span?.last.description == "2030-12-31" },
    StratMLRepairCase(.unreadableDate, "2026-03-31</Pub", "近日</Pub") { $0.kept.contains("近日") },
    StratMLRepairCase(.datesReversed, target, target.replacingOccurrences(of: "2026-04-01", with: "2027-04-01")) {
      $0.plan?.measures[0].indicators[0].targets[0].deadline == CalendarDate(iso: "2027-03-31").map { .by(.day($0)) }
    },
    StratMLRepairCase(.irregularPeriod, target, target.replacingOccurrences(of: "2026-04-01", with: "2026-07-01")) {
      $0.plan?.measures[0].indicators[0].targets[0].deadline == CalendarDate(iso: "2027-03-31").map { .by(.day($0)) }
    },
    StratMLRepairCase(.resultWithoutDate, actual, "<NumberOfUnits>812.5<") {
      $0.plan?.observations.first?.period == .fiscalYear(FiscalYear(2026))
    },
    StratMLRepairCase(
      .openSpan, "<StartDate>2026-04-01</StartDate><EndDate>2031-03-31</EndDate>",
      "<EndDate>2031-03-31</EndDate>"
    ) { $0.plan?.span == nil && $0.kept.contains("2031-03-31") },
  ]

  private static let figures: [StratMLRepairCase] = [
    StratMLRepairCase(.emptyNumber, "812.5", "") { $0.plan?.observations.first?.value == .notReported },
    StratMLRepairCase(.numberWriting, ">1000<", ">１，０００件以上<") {
      let target = $0.plan?.measures[0].indicators[0].targets[0]
      return target?.value == 1000 && target?.comparator == .atLeast && target?.asPrinted == "１，０００件以上"
    },
    StratMLRepairCase(.unreadableNumber, "812.5", "5から10") { $0.plan?.observations.first?.value == .text("5から10") },
    StratMLRepairCase(.missingUnit, "<UnitOfMeasurement>件</UnitOfMeasurement>", "") {
      $0.plan?.measures[0].indicators[0].unit == nil
    },
  ]

  private static let words: [StratMLRepairCase] = [
    StratMLRepairCase(.wordWriting, "Strategic_Plan\"", "performance report\"") { $0.type == .performanceReport },
    StratMLRepairCase(.unknownWord, "\"Outcome\"", "\"成果らしきもの\"") { $0.kept.contains("成果らしきもの") },
    StratMLRepairCase(.approximateStage, "\"Outcome\"", "\"Output_Processing\"") {
      $0.plan?.measures[0].indicators[0].level == .activity
    },
    StratMLRepairCase(.blanks, "\"Outcome\"", "\" Outcome \"") { $0.plan?.measures[0].indicators[0].level == .outcome },
  ]

  private static let kept: [StratMLRepairCase] = [
    StratMLRepairCase(
      .keptRelationship, "<MeasurementInstance>",
      "<Relationship RelationshipType=\"Peer_To\"><ReferentIdentifier>_x</ReferentIdentifier></Relationship><MeasurementInstance>"
    ) { $0.kept.contains("Peer_To") && $0.kept.contains("_x") },
    StratMLRepairCase(.keptValue, "</Vision>", "</Vision><Value><Name>誠実</Name></Value>") { $0.kept.contains("誠実") },
    StratMLRepairCase(
      .keptStakeholder, "<Identifier>_g1</Identifier>",
      "<Identifier>_g1</Identifier><Stakeholder><Name>商工会</Name></Stakeholder>"
    ) { $0.kept.contains("商工会") },
    StratMLRepairCase(
      .keptText, "<Identifier>_g1</Identifier>",
      "<Identifier>_g1</Identifier><OtherInformation>補足</OtherInformation>"
    ) { $0.kept.contains("補足") },
  ]
}
