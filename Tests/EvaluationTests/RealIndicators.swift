import Foundation
import PlanModel

@testable import Evaluation

/// The rows of `Fixtures/real-kpi-rows.csv`: indicators that Japanese governments published, each with its source.
///
/// `ratio` and `baselineRelative` hold ① and ② to one decimal place, half up; `n/a` where a division by zero stands in
/// the way, blank where a value is missing.
struct RealIndicator: CustomStringConvertible, Sendable {
  let fields: [String: String]

  var description: String { self["id"] + " " + self["body"] + " " + self["indicator"] }

  subscript(_ name: String) -> String { fields[name] ?? "" }

  static let all: [RealIndicator] = {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Fixtures/real-kpi-rows.csv")
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    let rows = text.split(separator: "\n").map { cells(String($0)) }
    guard let header = rows.first else { return [] }
    return rows.dropFirst().map { row in
      RealIndicator(fields: Dictionary(zip(header, row), uniquingKeysWith: { first, _ in first }))
    }
  }()

  /// The row as the model holds it, times and numbers read by the readers of the model.
  var indicator: Indicator {
    Indicator(id: RecordID(self["id"].lowercased()), title: self["indicator"]) {
      $0.unit = self["unit"]
      $0.direction = Direction.reading(self["direction"])
      $0.counting = Counting.reading(self["direction"])
      if let value = number("baseline") {
        $0.baseline = Baseline(value: value, period: period("baselineTime"), periodText: self["baselineTime"])
      }
      if let value = number("target") { $0.targets = [Target(value: value, deadline: deadline)] }
    }
  }

  /// The actual value, if one was published.
  var observations: [Observation] {
    guard let value = number("actual"), let period = period("actualTime") else { return [] }
    return [Observation(indicator: indicator.id, period: period, value: .number(value))]
  }

  func number(_ name: String) -> Decimal? { JapaneseNumber.read(self[name]).value?.value }

  func period(_ name: String) -> Period? { JapaneseDateReader.period(self[name]).value }

  var deadline: Deadline? {
    switch self["targetTime"] {
    case "毎年度": .everyFiscalYear
    case "計画期末": .endOfPlan
    case "2022–2026年度累計": .total(from: FiscalYear(2022), through: FiscalYear(2026))
    default: period("targetTime").map { .by($0) }
    }
  }

  private static func cells(_ line: String) -> [String] {
    var cells = [""]
    var isQuoted = false
    for character in line {
      switch character {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted: cells.append("")
      default: cells[cells.count - 1].append(character)
      }
    }
    return cells
  }
}
