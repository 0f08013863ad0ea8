import PlanModel

/// How an indicator or a measure stands, in one sentence for residents: no figures, no technical words.
enum PlainState {
  /// The state of one indicator: 「目標の件数に向けて順調に増えています。」.
  static func sentence(_ indicator: Indicator, _ assessment: IndicatorAssessment?) -> String {
    clause(indicator, assessment) + "。"
  }

  /// The state of a measure from its indicators; nil when it has none.
  static func sentence(
    _ indicators: [Indicator], _ assessment: (RecordID<Indicator>) -> IndicatorAssessment?
  ) -> String? {
    guard !indicators.isEmpty else { return nil }
    let judged = indicators.compactMap { indicator -> Judged? in
      guard let found = assessment(indicator.id), found.pace != .notMeasured, found.pace != .cannotTell else {
        return nil
      }
      return Judged(indicator: indicator, assessment: found)
    }
    guard let first = judged.first else { return "判定に必要な値がまだそろわず、順調かどうかは分かりません。" }
    if judged.count == 1 { return "「\(first.indicator.title)」は、\(clause(first.indicator, first.assessment))。" }
    let all = "\(count(judged.count))の指標"
    let reached = judged.filter { $0.assessment.pace == .reached }.count
    let late = judged.filter { !$0.isGood }
    if reached == judged.count { return "\(all)が全て目標に達しました。" }
    if late.isEmpty {
      return reached == 0 ? "\(all)が全て順調に進んでいます。" : "\(all)が全て順調で、うち\(count(reached))は目標に達しました。"
    }
    let isOnlyBehind = late.allSatisfy { $0.assessment.pace == .behind }
    let lateWords = isOnlyBehind ? "遅れています" : "遅れているか後退しています"
    if late.count == judged.count { return "\(all)がいずれも、\(lateWords)。" }
    if late.count == 1, let one = late.first {
      return "\(all)のうち\(count(judged.count - 1))は順調ですが、「\(one.indicator.title)」は\(word(one.assessment.pace))。"
    }
    return "\(all)のうち\(count(judged.count - late.count))は順調ですが、\(count(late.count))は\(lateWords)。"
  }

  private struct Judged {
    let indicator: Indicator
    let assessment: IndicatorAssessment
    var isGood: Bool { assessment.pace == .reached || assessment.pace == .onPace }
  }

  private static func word(_ pace: Pace) -> String {
    switch pace {
    case .worse: "始めたときより後退しています"
    case .overdue: "期限を過ぎても目標に達していません"
    default: "遅れています"
    }
  }

  /// 1つ … 9つ, 10 and above without a counter.
  private static func count(_ number: Int) -> String { number < 10 ? "\(number)つ" : "\(number)" }

  private static func clause(_ indicator: Indicator, _ assessment: IndicatorAssessment?) -> String {
    let noun = noun(indicator.unit)
    let moved = movement(indicator, assessment)
    switch assessment?.pace ?? .cannotTell {
    case .reached:
      return indicator.direction == .keep ? "目標の水準を保っています" : "目標の\(noun)に達しました"
    case .onPace:
      if indicator.direction == .keep { return "目標の水準を保っています" }
      return "目標の\(noun)に向けて順調に\(moved.map { $0 + "います" } ?? "進んでいます")"
    case .behind:
      let missed = indicator.direction == .decrease ? "まで下がっていません" : "には届いていません"
      let start = moved.map { $0 + "いますが、" } ?? ""
      return "\(start)この時期に見込んだ\(noun)\(missed)"
    case .worse:
      return "始めたときより\(moved.map { $0 + "おり" } ?? "後退しており")、目標から遠ざかっています"
    case .overdue: return "期限を過ぎましたが、目標の\(noun)に達していません"
    case .notMeasured: return "実績の値がまだありません"
    case .cannotTell: return "値がそろわないなどの理由で、順調かどうかを判定できません"
    }
  }

  /// 「増えて」 or 「減って」, by the latest value and the start; nil when unknown or the same.
  private static func movement(_ indicator: Indicator, _ assessment: IndicatorAssessment?) -> String? {
    guard let start = indicator.baseline?.value, let value = assessment?.latest?.value.number, start != value else {
      return nil
    }
    return value > start ? "増えて" : "減って"
  }

  /// What is counted, by the unit.
  private static func noun(_ unit: String?) -> String {
    switch unit?.last {
    case "件": "件数"
    case "人": "人数"
    case "回": "回数"
    case "％", "%": "割合"
    case "円": "金額"
    case "間": unit?.hasSuffix("時間") == true ? "時間" : "値"
    default: "値"
    }
  }
}
