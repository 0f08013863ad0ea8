internal import PlanModel

/// What is tried, in which order, where the figure of a scale has no result.
///
/// A scale may state its own order (``GradeScale/fallbacks``). The usual one goes to the figure that answers the nearest
/// question and is defined where the first is not:
///
/// - A ratio is undefined for a target of 0 and misleading where less is better; the share of the way from the baseline
///   is neither.
/// - That share is undefined where baseline and target are equal; the ratio is not.
/// - Where both fail, a target that is met counts as 100 percent (大船渡市: no disturbance wanted, none had). One that is
///   missed has no rate, and a person decides.
enum GradeFallback {
  /// The figures to try for an indicator, the scale's own first.
  static func chain(for scale: GradeScale, _ indicator: Indicator) -> [GradeFigure] {
    let stated = scale.figure ?? (scale.comparesPositions ? .positions : .indicatorMethod)
    let first = resolved(stated, indicator)
    let rest = scale.fallbacks.isEmpty ? usual(after: first) : scale.fallbacks.map { resolved($0, indicator) }
    var chain = [first]
    for figure in rest where !chain.contains(figure) { chain.append(figure) }
    return chain
  }

  /// The figure of the indicator's own method.
  static func resolved(_ figure: GradeFigure, _ indicator: Indicator) -> GradeFigure {
    guard figure == .indicatorMethod else { return figure }
    return switch indicator.chosenMethod.kind {
    case .ratio: .ratio
    case .baselineRelative: .baselineRelative
    case .expectedPath: .expectedRatio
    case .baselineOnly: .positions
    case .manual: .byHand
    }
  }

  private static func usual(after figure: GradeFigure) -> [GradeFigure] {
    switch figure {
    case .indicatorMethod, .byHand: []
    case .ratio: [.baselineRelative, .reached, .byHand]
    case .interimRatio, .sharedTargetRatio: [.expectedRatio, .baselineRelative, .reached, .byHand]
    case .expectedRatio: [.baselineRelative, .ratio, .reached, .byHand]
    case .baselineRelative: [.ratio, .reached, .byHand]
    case .positions, .reached: [.byHand]
    }
  }
}
