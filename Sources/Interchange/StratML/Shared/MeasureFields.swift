internal import PlanModel

extension LabelledField<Measure> {
  /// What `OtherInformation` of an `Objective` holds.
  static let all: [LabelledField<Measure>] = [
    .text("現状と課題", \.presentState), .text("取組内容", \.content), .text("参画の機会", \.participation),
    .text("目標", \.goal), deadline, .text("目標を定めない理由", \.reasonWithoutGoal), .texts("根拠", \.legalBasis),
    national("国の施策の番号", \.number), national("国の施策の版", \.edition), national("国の施策", \.title), origin,
    pillars, .words("効果", \.effects), bodies, .text("国の支援", \.nationalSupport),
  ]

  private static let deadline = LabelledField(
    "目標の期限", { $0.goalDeadline.map { [StratMLDeadline.text($0)] } ?? [] }
  ) { measure, text in
    guard let deadline = StratMLDeadline.read(text) else { return false }
    measure.goalDeadline = deadline
    return true
  }

  /// All pillars in their order: an objective stands under one goal only.
  private static let pillars = LabelledField("柱", { $0.pillars.map(\.label) }) {
    measure, text in
    guard let pillar = Pillar.reading(text) else { return false }
    measure.pillars.append(pillar)
    return true
  }

  private static let bodies = LabelledField("共同で実施する団体", { $0.jointBodies.map(\.text) }) { measure, text in
    guard let code = LocalGovernmentCode(text) else { return false }
    measure.jointBodies.append(code)
    return true
  }

  /// A measure of the national list of which neither number nor title is known.
  private static let origin = LabelledField(
    "施策の由来", { $0.origin == .national(NationalMeasureReference()) ? ["国の施策一覧"] : [] }
  ) { measure, text in
    guard text == "国の施策一覧" else { return false }
    measure.origin = .national(NationalMeasureReference())
    return true
  }

  private static func national(
    _ label: String, _ path: any WritableKeyPath<NationalMeasureReference, String?> & Sendable
  ) -> LabelledField {
    LabelledField(label, { $0.origin.nationalReference?[keyPath: path].map { [$0] } ?? [] }) { measure, text in
      var reference = measure.origin.nationalReference ?? NationalMeasureReference()
      reference[keyPath: path] = text
      measure.origin = .national(reference)
      return true
    }
  }
}

/// Deadlines as they stand in texts.
enum StratMLDeadline {
  static let total = "期間累計"
  static let everyYear = "毎年度"
  static let endOfPlan = "計画期間の終了時"

  /// The deadline: the code of a period, or words.
  static func text(_ deadline: Deadline) -> String {
    switch deadline {
    case .by(let period): period.code
    case .everyFiscalYear: everyYear
    case .total(let first, let last): "\(total) \(first)/\(last)"
    case .endOfPlan: endOfPlan
    }
  }

  /// The deadline in a text written by ``text(_:)``.
  static func read(_ text: String) -> Deadline? {
    switch text {
    case everyYear: return .everyFiscalYear
    case endOfPlan: return .endOfPlan
    default: break
    }
    if text.hasPrefix(total + " ") {
      let years = text.dropFirst(total.count + 1).split(separator: "/").map { Period(code: String($0)) }
      guard years.count == 2, case .fiscalYear(let first)? = years[0], case .fiscalYear(let last)? = years[1]
      else { return nil }
      return .total(from: first, through: last)
    }
    return Period(code: text).map { .by($0) }
  }
}
