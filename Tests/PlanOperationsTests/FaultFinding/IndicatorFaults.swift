import Foundation
import PlanModel

extension FaultCatalogue {
  /// What is asked of every indicator, broken in each indicator of 見本県.
  static let indicators: [Fault] = CarriedIndicator.all.flatMap { item -> [Fault] in
    var faults: [Fault] = fields(of: item)
    faults += baseline(of: item)
    faults += source(of: item)
    faults += formula(of: item)
    faults += direction(of: item)
    faults += derivation(of: item)
    return faults
  }

  /// Formulas of derived figures: one that cannot be read, and one that gives other numbers than were reported.
  private static func derivation(of item: CarriedIndicator) -> [Fault] {
    let indicator = item.indicator
    let id = indicator.id
    var faults = [
      Fault("indicator-formula-readable", "\(id) の計算式が途中で終わっている", at: .indicator(indicator, "formula")) {
        $0.changeIndicator(id) { $0.formula = "(1 +" }
      }
    ]
    let reported = SamplePlan.prefecture.plan.observations(of: id)
    // 未報告 would make room for the computed value, which is another fault.
    if !reported.isEmpty, reported.allSatisfy({ $0.value.number != nil }) {
      let places = reported.map { Place(.observation(id, $0.period), field: "value") }
      faults.append(
        Fault("derived-values-current", "\(id) の報告された値が計算式と違う", in: .prefecture, outcome: .found(places)) {
          $0.changeIndicator(id) { $0.formula = "-987,654,321.5" }
        })
    }
    return faults
  }

  private static func fields(of item: CarriedIndicator) -> [Fault] {
    let indicator = item.indicator
    let id = indicator.id
    // A part may leave to its whole what both share.
    guard indicator.partOf == nil else { return [] }
    func missing(_ field: String, _ word: String = "ない", _ change: @escaping @Sendable (inout Indicator) -> Void)
      -> Fault
    {
      Fault("indicator-fields-complete", "\(id) の \(field) が\(word)", at: .indicator(indicator, field)) {
        $0.changeIndicator(id, change)
      }
    }
    let always = [missing("direction") { $0.direction = nil }, missing("level") { $0.level = nil }]
    guard indicator.nature == .quantitative else { return always }
    return always + [
      missing("unit") { $0.unit = nil }, missing("counting") { $0.counting = nil },
      missing("unit", "空である") { $0.unit = blank },
    ]
  }

  private static func baseline(of item: CarriedIndicator) -> [Fault] {
    let indicator = item.indicator
    let id = indicator.id
    guard !item.isLater else { return [] }
    var faults: [Fault] = []
    // What begins at nothing every year needs no baseline.
    let beginsAnew = indicator.counting == .yearly && indicator.targets.allSatisfy { $0.deadline == .everyFiscalYear }
    if !beginsAnew {
      faults.append(
        Fault("indicator-baseline-stated", "\(id) に基準値がない", at: .indicator(indicator, "baseline")) {
          $0.changeIndicator(id) { $0.baseline = nil }
        })
    }
    if indicator.baseline?.value != nil {
      faults.append(
        Fault("indicator-baseline-stated", "\(id) の基準値に時点がない", at: .indicator(indicator, "baseline.period")) {
          $0.changeIndicator(id) {
            $0.baseline?.period = nil
            $0.baseline?.periodText = nil
          }
        })
    }
    return faults
  }

  private static func source(of item: CarriedIndicator) -> [Fault] {
    let indicator = item.indicator
    let id = indicator.id
    guard !item.isLater, indicator.partOf == nil else { return [] }
    return [
      Fault("indicator-source-stated", "\(id) に出典がない", at: .indicator(indicator, "source")) {
        $0.changeIndicator(id) { $0.source = nil }
      },
      Fault("indicator-source-stated", "\(id) に確定の時期がない", at: .indicator(indicator, "settlement")) {
        $0.changeIndicator(id) { $0.settlement = nil }
      },
    ]
  }

  private static func formula(of item: CarriedIndicator) -> [Fault] {
    let indicator = item.indicator
    let id = indicator.id
    let last = item.last
    guard let target = indicator.finalTarget?.value, let start = indicator.baseline?.value else { return [] }
    var faults: [Fault] = []
    let isByBaseline = indicator.method == nil || indicator.method == .baselineRelative
    if indicator.direction != .keep, isByBaseline {
      faults.append(
        Fault("formula-fits-indicator", "\(id) の目標値が基準値と同じである", at: .indicator(indicator, "direction")) {
          $0.changeIndicator(id) { $0.targets[last].value = start }
        })
    } else if start == target, isByBaseline {
      let isUpperBound = indicator.finalTarget?.comparator == .atMost
      faults.append(
        Fault("formula-fits-indicator", "\(id) を維持ではなく増減で測る", at: .indicator(indicator, "direction")) {
          $0.changeIndicator(id) { $0.direction = isUpperBound ? .decrease : .increase }
        })
    }
    if target <= 0 || start < 0 {
      faults.append(
        Fault("formula-fits-indicator", "\(id) を0以下の値との割合で測る", at: .indicator(indicator, "method")) {
          $0.changeIndicator(id) { $0.method = .ratio }
        })
    }
    return faults
  }

  private static func direction(of item: CarriedIndicator) -> [Fault] {
    let indicator = item.indicator
    let id = indicator.id
    let last = item.last
    guard indicator.finalTarget?.value != nil, let direction = indicator.direction, direction != .keep else {
      return []
    }
    let isUp = direction == .increase
    var faults = [
      Fault("direction-fits-target", "\(id) の方向と以上・以下が食い違う", at: .indicator(indicator, "targets[\(last)].comparator")) {
        $0.changeIndicator(id) { $0.targets[last].comparator = isUp ? .atMost : .atLeast }
      }
    ]
    if let start = indicator.baseline?.value, indicator.reasonForChoice == nil {
      faults.append(
        Fault("direction-fits-target", "\(id) の目標が後退である", at: .indicator(indicator, "targets[\(last)].value")) {
          $0.changeIndicator(id) { $0.targets[last].value = isUp ? start - 1 : start + 1 }
        })
    }
    return faults
  }
}
