import PlanModel

extension Rule {
  /// 指標の基本項目がそろっている.
  static let indicatorFieldsComplete = Rule(
    id: "indicator-fields-complete",
    title: "指標の基本項目がそろっている",
    why: "単位、目指す方向、数え方及び水準がないと、実績が良いのか悪いのか、累計か単年度かを、後から判断できません。",
    clauses: ["kpi-fields"],
    doesNotCheck: "選んだ方向や数え方が指標の実態に合っているかどうかは、担当課が判断します。",
    weight: .atLeast(.warning, because: "欠けると実績の良し悪しを誤って示すおそれがあるためです。"),
    examples: [
      .passing("四つの項目がそろっている"),
      .passing("定性的な指標に単位と数え方がない") {
        $0.changeIndicator("online-rate") {
          $0.nature = .qualitative
          $0.unit = nil
          $0.counting = nil
          $0.baseline = Baseline(value: nil, asPrinted: "一部の窓口で受付")
          $0.targets = [Target(deadline: .endOfPlan, statement: "全ての窓口で受付")]
        }
      },
      .failing("単位がない", at: .indicator("online-rate", "unit")) {
        $0.changeIndicator("online-rate") { $0.unit = nil }
      },
      .failing(
        "目指す方向と数え方がない", of: .town, at: .indicator("online-count", "direction"), .indicator("online-count", "counting")
      ) {
        $0.changeIndicator("online-count") {
          $0.direction = nil
          $0.counting = nil
        }
      },
      .failing("水準がない", at: .indicator("online-count", "level")) {
        $0.changeIndicator("online-count") { $0.level = nil }
      },
      .notConcerned("指標がない") { $0.removeIndicators() },
    ]
  ) { context in
    guard !context.indicators.isEmpty else { return .notApplicable("指標がありません。") }
    var gaps: [Gap] = []
    for item in context.indicators {
      let indicator = item.indicator
      func missing(_ field: String, _ word: String, _ choices: String) {
        gaps.append(
          Gap(
            .indicator(indicator.id, field), "\(item.name)に\(word)がありません。",
            mend: "\(item.file) の指標 \(indicator.id) の \(field) に\(choices)を記載してください。"))
      }
      if indicator.direction == nil { missing("direction", "目指す方向", "「増加」「減少」又は「維持」") }
      if indicator.level == nil, item.parent?.level == nil { missing("level", "水準", "「活動指標」「成果指標」など") }
      guard indicator.nature == .quantitative else { continue }
      if indicator.unit.isBlank, item.parent?.unit.isBlank ?? true { missing("unit", "単位", "「件」「％」などの単位") }
      if indicator.counting == nil, item.parent?.counting == nil {
        missing("counting", "数え方", "「単年度」「累計」「期間累計」又は「時点値」")
      }
    }
    return .found(gaps)
  }
}

extension Plan {
  /// Takes every indicator out, and gives their measures goals in words; for examples.
  mutating func removeIndicators() {
    indicators = []
    observations = []
    vision?.headlineIndicators = []
    vision?.scenes = [VisionScene(title: "引っ越しのとき", now: "窓口を回る。", then: "届出を自宅で終える。")]
    for index in measures.indices where !measures[index].indicators.isEmpty {
      measures[index].indicators = []
      measures[index].goal = "全ての手続で電子申請を受け付けます。"
      measures[index].goalDeadline = .endOfPlan
    }
  }
}
