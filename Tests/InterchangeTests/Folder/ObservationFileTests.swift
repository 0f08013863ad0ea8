import Foundation
import PlanModel
import Testing

@testable import Interchange

@Suite("Tables of observations")
struct ObservationFileTests {
  private func reading(_ table: String, qualitative: Bool = false) -> PlanReading {
    var folder = SmallFolder()
    if qualitative { folder.replace("unit: ％", with: "nature: 定性", in: "plan.yaml") }
    folder["observations/2025.csv"] = table
    return folder.read()
  }

  @Test(
    "The reasons for a missing value are kept apart from zero",
    arguments: [
      ("未計測", ObservedValue.notMeasured), ("未報告", .notReported), ("-", .none), ("－", .none), ("x", .secret),
      ("0", .number(0)), ("０", .number(0)),
    ])
  func absence(written: String, meant: ObservedValue) {
    let reading = reading("indicator,period,value\nk-1,FY2024,\(written)\n")
    #expect(reading.plan.observations.map(\.value) == [meant])
    #expect(reading.findings.isEmpty)
  }

  @Test("Values as printed are taken apart")
  func printed() {
    let observation = reading("indicator,period,value\nk-1,R6,\"1,000件以上\"\n").plan.observations.first
    #expect(observation?.value == .number(1000))
    #expect(observation?.comparator == .atLeast)
    #expect(observation?.asPrinted == "1,000件以上")
  }

  @Test("Words are results of qualitative indicators, and mistakes elsewhere")
  func words() {
    let table = "indicator,period,value\nk-1,FY2024,おおむね良好\n"
    #expect(reading(table, qualitative: true).findings.isEmpty)
    let wrong = reading(table)
    #expect(wrong.spot(.unreadableValue) == "observations/2025.csv:2")
    #expect(wrong.plan.observations.first?.value == .text("おおむね良好"))
  }

  @Test("A cell without a value drops its row with a finding")
  func emptyCell() {
    let reading = reading("indicator,period,value\nk-1,FY2024,\nk-1,FY2025,5\n")
    #expect(reading.plan.observations.count == 1)
    #expect(reading.spot(.missingKey) == "observations/2025.csv:2")
  }

  @Test("Columns may stand in any order; unknown ones are reported")
  func columns() {
    let reading = reading("value,indicator,notte,period\n5,k-1,x,FY2024\n")
    #expect(reading.plan.observations.first?.value == .number(5))
    #expect(reading.findings(.unknownKey).first?.remedy == "「note」の誤りではありませんか。")
  }

  @Test("A table without a needed column is not read")
  func missingColumn() {
    let reading = reading("indicator,value\nk-1,5\n")
    #expect(reading.plan.observations.isEmpty)
    #expect(reading.findings(.missingKey).count == 1)
    let tabs = self.reading("indicator\tperiod\tvalue\nk-1\tFY2024\t5\n")
    #expect(tabs.findings(.missingKey).first?.remedy.contains("タブ区切り") == true)
  }

  @Test("Cells beyond the header are reported, not dropped in silence")
  func longRow() {
    #expect(reading("indicator,period,value\nk-1,FY2024,1,234\n").spot(.rowLength) == "observations/2025.csv:2")
  }

  @Test("An open quote is reported at the line where it begins; rows before it are kept")
  func openQuote() {
    let reading = reading("indicator,period,value\nk-1,FY2024,5\nk-1,FY2025,\"6\n\n")
    #expect(reading.plan.observations.count == 1)
    #expect(reading.spot(.syntax) == "observations/2025.csv:3")
  }

  @Test("The same value twice is reported; a provisional and a final one are not")
  func duplicates() {
    let head = "indicator,period,value,status\nk-1,FY2024,5,確定\n"
    #expect(reading(head + "k-1,FY2024,6,確定\n").findings(.duplicateObservation).count == 1)
    #expect(reading(head + "k-1,FY2024,6,速報\n").findings.isEmpty)
  }

  @Test("Observations stand in the order of indicators and periods, from all files")
  func order() {
    var folder = SmallFolder()
    folder["observations/a.csv"] = "indicator,period,value\ni-1,FY2023,1\nk-1,FY2025,2\n"
    let observations = folder.read().plan.observations
    #expect(observations.map(\.indicator) == ["k-1", "k-1", "i-1", "i-1"])
    #expect(observations.map(\.period.code) == ["FY2024", "FY2025", "FY2023", "FY2024"])
  }
}
