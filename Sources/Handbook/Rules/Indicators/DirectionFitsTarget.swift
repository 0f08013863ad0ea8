import Foundation
import PlanModel

extension Rule {
  /// 目指す方向と目標値が食い違っていない.
  static let directionFitsTarget = Rule(
    id: "direction-fits-target",
    title: "目指す方向と目標値が食い違っていない",
    why: "増やす指標の目標が基準値より低いと、後退しても達成したことになります。意図したものであれば、選定理由に書いておくと誤解されません。",
    clauses: ["kpi-fields"],
    doesNotCheck: "目標を基準値より低く定めた理由がもっともかどうかは、担当課が判断します。",
    examples: [
      .passing("増やす指標の目標が基準値より高い"),
      .passing("基準値より低い目標に選定理由がある") {
        $0.changeIndicator("online-count") {
          $0.targets[0].value = 30
          $0.reasonForChoice = "手続の統合により対象が減るため。"
        }
      },
      .failing("増やす指標の目標が基準値より低い", at: .indicator("online-count", "targets[0].value")) {
        $0.changeIndicator("online-count") { $0.targets[0].value = 20 }
      },
      .failing("増やす指標の目標が「以下」である", of: .town, at: .indicator("online-rate", "targets[1].comparator")) {
        $0.changeIndicator("online-rate") { $0.targets[1].comparator = .atMost }
      },
      .notConcerned("数値の目標がある指標がない") { $0.removeIndicators() },
    ]
  ) { context in
    let measured = context.indicators.filter { $0.indicator.finalTarget?.value != nil }
    guard !measured.isEmpty else { return .notApplicable("数値の目標がある指標がありません。") }
    return .found(measured.compactMap { gap(in: $0) })
  }

  private static func gap(in item: IndicatorInPlan) -> Gap? {
    let indicator = item.indicator
    guard let direction = indicator.direction, let target = indicator.finalTarget, let value = target.value else {
      return nil
    }
    let field = "targets[\(indicator.targets.count - 1)]"
    let isUpperBound = target.comparator == .atMost || target.comparator == .lessThan
    let isLowerBound = target.comparator == .atLeast || target.comparator == .moreThan
    if (direction == .increase && isUpperBound) || (direction == .decrease && isLowerBound) {
      return Gap(
        .indicator(indicator.id, field + ".comparator"),
        "\(item.name)は、目指す方向が「\(direction.label)」であるのに、目標が「\(target.comparator.label)」とされています。",
        mend: "\(item.file) の指標 \(indicator.id) の direction 又は \(field) を改めてください。")
    }
    guard indicator.reasonForChoice.isBlank, let start = indicator.baseline?.value else { return nil }
    guard (direction == .increase && value < start) || (direction == .decrease && value > start) else { return nil }
    return Gap(
      .indicator(indicator.id, field + ".value"),
      "\(item.name)は、目指す方向が「\(direction.label)」であるのに、目標値が基準値より\(direction == .increase ? "低く" : "高く")なっています。",
      mend:
        "\(item.file) の指標 \(indicator.id) の direction 又は \(field).value を改めるか、意図したものであれば reasonForChoice に理由を記載してください。")
  }
}
