internal import Foundation
internal import PlanModel

extension LabelledField<Indicator> {
  /// What `OtherInformation` of a `PerformanceIndicator` holds.
  static let all: [LabelledField<Indicator>] = [
    level, periodKind, .text("定義", \.definition), .word("成果の時期", \.outcomeTerm), .word("数え方", \.counting),
    .word("目指す方向", \.direction), .text("目標を定めない理由", \.reasonWithoutTarget), .text("出典", \.source),
    .text("出典のアドレス", \.sourceURL), .text("数値確定の時期", \.settlement), .text("選定理由", \.reasonForChoice),
    .flag("アンケートによる値", \.isSurvey), .flag("順位", \.isRank), .text("段階が欠けている理由", \.reasonForMissingStep),
    .text("検証の方法", \.verification), .text("求められる精度", \.requiredAccuracy), .text("限界", \.limits),
    .text("限界への対応", \.limitsHandling), .text("変化とみなす基準", \.changeRule),
  ]

  /// The levels that `ValueChainStage` cannot tell from others.
  private static let level = LabelledField(
    "指標の水準",
    { indicator in
      guard let level = indicator.level, StratMLStage.level(StratMLStage.of(level) ?? "") != level else { return [] }
      return [level.label]
    }
  ) { indicator, text in
    guard let level = IndicatorLevel.reading(text) else { return false }
    indicator.level = level
    return true
  }

  private static let periodKind = LabelledField("値の期間", { [$0.periodKind.label] }) { indicator, text in
    guard let kind = PeriodKind.allCases.first(where: { $0.label == text }) else { return false }
    indicator.periodKind = kind
    return true
  }
}

/// The stages of the value chain (`ValueChainStage`) and the levels of the plan.
enum StratMLStage {
  /// The stage of a level; `nil` for 対象指標, which is no stage of a chain.
  static func of(_ level: IndicatorLevel) -> String? {
    switch level {
    case .input: "Input"
    case .activity: "Output"
    case .targetGroup: nil
    case .outcome, .impact: "Outcome"
    }
  }

  /// The level of a stage. 活動指標 are the State's アウトプット; the stages of processing have no level of their own.
  static func level(_ stage: String) -> IndicatorLevel? {
    switch stage {
    case "Input": .input
    case "Input_Processing", "Output_Processing", "Output": .activity
    case "Outcome": .outcome
    default: nil
    }
  }
}

extension LabelledField<Target> {
  /// What `Description` of a `TargetResult` holds.
  static let all: [LabelledField<Target>] = [
    deadline, comparator("比較", \.comparator), .flag("概数", \.isApproximate), .text("印刷された値", \.asPrinted), nothing,
  ]

  /// Whether a text holds a deadline.
  static func tellsDeadline(_ text: String) -> Bool {
    !LabelledText.read(text, labels: [deadline.label]).parts.isEmpty
  }

  /// Deadlines that a start and an end cannot tell.
  private static let deadline = LabelledField(
    "期限",
    { target in
      switch target.deadline {
      case .total(let first, let last)?: [StratMLDeadline.text(.total(from: first, through: last))]
      case .everyFiscalYear?: [StratMLDeadline.everyYear]
      case .endOfPlan?: [StratMLDeadline.endOfPlan]
      case .by?, nil: []
      }
    }
  ) { target, text in
    guard let deadline = StratMLDeadline.read(text) else { return false }
    target.deadline = deadline
    return true
  }

  /// A target of which nothing is settled yet, so that it is not taken for an empty element.
  private static let nothing = LabelledField("目標", { $0.saysNothing ? ["未定"] : [] }) { _, text in text == "未定" }
}

extension Target {
  /// Whether nothing is left once the share of a relative target, which StratML does not hold, is taken away.
  fileprivate var saysNothing: Bool {
    var target = self
    target.relative = nil
    return target == Target()
  }
}

extension LabelledField<Observation> {
  /// What `Description` of an `ActualResult` holds.
  static let all: [LabelledField<Observation>] = [
    status, comparator("比較", \.comparator), .flag("概数", \.isApproximate), .text("印刷された値", \.asPrinted),
    .text("備考", \.note),
  ]

  private static let status = LabelledField(
    "速報・確定の別", { $0.status == .final ? [] : [$0.status.label] }
  ) { observation, text in
    guard let status = ObservationStatus.reading(text) else { return false }
    observation.status = status
    return true
  }
}

extension LabelledField<Baseline> {
  /// What `Description` of the `ActualResult` of a baseline holds.
  static let all: [LabelledField<Baseline>] = [
    .text("時期", \.periodText), .flag("概数", \.isApproximate), .text("印刷された値", \.asPrinted),
  ]
}

extension LabelledField {
  /// How a number is held against another, where not simply equal.
  fileprivate static func comparator(
    _ label: String, _ path: any WritableKeyPath<Record, PlanModel.Comparator> & Sendable
  ) -> LabelledField {
    LabelledField(label, { $0[keyPath: path] == .equal ? [] : [$0[keyPath: path].label] }) { record, text in
      guard let comparator = PlanModel.Comparator.allCases.first(where: { $0.label == text }) else { return false }
      record[keyPath: path] = comparator
      return true
    }
  }
}
