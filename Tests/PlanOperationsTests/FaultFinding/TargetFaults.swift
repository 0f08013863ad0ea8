import PlanModel

extension FaultCatalogue {
  /// What is asked of targets and of their deadlines, broken in each indicator of 見本県.
  static let targets: [Fault] =
    stated + outcomes + chains + passed + standardisation

  private static let stated: [Fault] = CarriedIndicator.all.flatMap { item in
    presence(of: item) + counting(of: item) + deadlines(of: item) + order(of: item)
  }

  private static let outcomes: [Fault] = SamplePlan.prefecture.plan.measures.flatMap(outcomes(of:))

  private static let chains: [Fault] = SamplePlan.prefecture.plan.measures.flatMap(chains(of:))

  private static func presence(of item: CarriedIndicator) -> [Fault] {
    let indicator = item.indicator
    let id = indicator.id
    let last = item.last
    let isGroupOrMeans = indicator.level == .targetGroup || indicator.level == .input
    guard !item.isLater, !isGroupOrMeans, indicator.reasonWithoutTarget == nil, last >= 0 else { return [] }
    var faults = [
      Fault("indicator-has-target-and-time", "\(id) の目標に時期がない", at: .indicator(indicator, "targets[\(last)].deadline"))
      {
        $0.changeIndicator(id) { $0.targets[last].deadline = nil }
      }
    ]
    if indicator.partOf == nil {
      faults.append(
        Fault("indicator-has-target-and-time", "\(id) に目標がない", at: .indicator(indicator, "targets")) {
          $0.changeIndicator(id) { $0.targets = [] }
        })
    }
    faults.append(
      Fault("indicator-has-target-and-time", "\(id) の目標に値がない", at: .indicator(indicator, "targets[0].value")) {
        $0.changeIndicator(id) { $0.targets[0] = Target(deadline: $0.targets[0].deadline) }
      })
    return faults
  }

  private static func counting(of item: CarriedIndicator) -> [Fault] {
    let indicator = item.indicator
    let id = indicator.id
    let last = item.last
    guard let counting = indicator.counting, last >= 0 else { return [] }
    let isByYear = counting == .yearly || counting == .pointInTime
    let clashing: Deadline =
      isByYear ? .total(from: FiscalYear(2026), through: FiscalYear(2030)) : .everyFiscalYear
    var faults = [
      Fault(
        "cumulative-and-yearly-apart", "\(id) の目標が\(counting.label)に合わない",
        at: .indicator(indicator, "targets[\(last)].deadline")
      ) {
        $0.changeIndicator(id) { $0.targets[last].deadline = clashing }
      }
    ]
    if indicator.partOf != nil {
      faults.append(
        Fault("cumulative-and-yearly-apart", "\(id) の数え方が元の指標と異なる", at: .indicator(indicator, "counting")) {
          $0.changeIndicator(id) { $0.counting = counting == .yearly ? .pointInTime : .yearly }
        })
    }
    return faults
  }

  private static func deadlines(of item: CarriedIndicator) -> [Fault] {
    let indicator = item.indicator
    let id = indicator.id
    guard let final = indicator.finalTarget else { return [] }
    // A long-term goal may follow after one inside the plan; here it stands alone.
    return [(2031, "後"), (2025, "前")].map { year, word in
      Fault("deadline-inside-plan", "\(id) の目標が計画期間の\(word)だけにある", at: .indicator(indicator, "targets[0].deadline")) {
        $0.changeIndicator(id) { indicator in
          var target = final
          target.deadline = .by(.fiscalYear(FiscalYear(year)))
          indicator.targets = [target]
        }
      }
    }
  }

  private static func order(of item: CarriedIndicator) -> [Fault] {
    let indicator = item.indicator
    let id = indicator.id
    let last = item.last
    guard last >= 2 else { return [] }
    return [
      Fault("targets-in-order", "\(id) の目標が時期の順でない", at: .indicator(indicator, "targets[1].deadline")) {
        $0.changeIndicator(id) { $0.targets.swapAt(0, 1) }
      }
    ]
  }

  private static func outcomes(of measure: Measure) -> [Fault] {
    let id = measure.id
    let outcomes = measure.indicators.filter { $0.level == .outcome || $0.level == .impact }
    let hasReason = measure.indicators.contains { $0.reasonForMissingStep != nil }
    guard !measure.priority.isLater, !hasReason, let first = outcomes.first else { return [] }
    var faults = [
      Fault("outcome-beside-output", "\(id) の指標が活動指標だけである", at: .measure(measure, "indicators")) { plan in
        for outcome in outcomes { plan.changeIndicator(outcome.id) { $0.level = .activity } }
      }
    ]
    if outcomes.allSatisfy({ $0.reasonForChoice == nil }) {
      faults.append(
        Fault("outcome-beside-output", "\(id) の成果がアンケートだけである", at: .indicator(first, "reasonForChoice")) { plan in
          for outcome in outcomes { plan.changeIndicator(outcome.id) { $0.isSurvey = true } }
        })
    }
    return faults
  }

  /// A chain of which the plan does not tell where it leads, and a count of activity that passes for an outcome.
  private static func chains(of measure: Measure) -> [Fault] {
    let id = measure.id
    let outputs = measure.indicators.filter { $0.level == .activity }
    let outcomes = measure.indicators.filter { $0.level == .outcome }
    let hasReason = measure.indicators.contains { $0.reasonForMissingStep != nil }
    guard !measure.priority.isLater, !hasReason, !outcomes.isEmpty else { return [] }
    var faults: [Fault] = []
    if let first = outputs.first {
      faults.append(
        Fault("outcome-chain-unbroken", "\(id) の活動指標がどこにもつながらない", at: .indicator(first, "leadsTo")) { plan in
          for output in outputs { plan.changeIndicator(output.id) { $0.leadsTo = [] } }
        })
    }
    if let first = outcomes.first(where: { $0.reasonForChoice == nil }) {
      faults.append(
        Fault("outcome-is-no-count-of-activity", "\(id) の成果が開催回数である", at: .indicator(first, "level")) { plan in
          plan.changeIndicator(first.id) { $0.title = "\(measure.title)の説明会の開催回数" }
        })
    }
    return faults
  }

  /// 見本県 missed one deadline, on 2026-09-30, and says why in a review.
  private static let passed: [Fault] = {
    let missed = Place(.indicator("i-2-4-2"), field: "targets[0]")
    @Sendable func isExplanation(_ review: Review) -> Bool {
      review.indicator == "i-2-4-2" && review.fiscalYear.startYear == 2026
    }
    return [
      Fault("deadline-passed-unmet", "未達の理由を述べた評価がない", in: .prefectureLater, at: missed) {
        $0.changeMeasure("m-2-4") { $0.reviews.removeAll(where: isExplanation) }
      },
      Fault("deadline-passed-unmet", "評価に未達の理由も対応もない", in: .prefectureLater, at: missed) {
        $0.changeMeasure("m-2-4") { measure in
          for index in measure.reviews.indices where isExplanation(measure.reviews[index]) {
            measure.reviews[index].comment = nil
            measure.reviews[index].nextStep = nil
          }
        }
      },
      Fault("deadline-passed-unmet", "評価が別の指標についてのものである", in: .prefectureLater, at: missed) {
        $0.changeMeasure("m-2-4") { measure in
          for index in measure.reviews.indices where isExplanation(measure.reviews[index]) {
            measure.reviews[index].indicator = "i-2-4-1"
          }
        }
      },
    ]
  }()

  private static let standardisation: [Fault] = [
    Fault(
      "standardisation-deadline-met", "過ぎた移行期限だけが残っている", in: .standardisationLate,
      at: Place(.measure("m-5-1"), field: "goalDeadline")
    ) {
      $0.changeMeasure("m-5-1") { $0.goal = "全ての対象システムを標準準拠システムに移します。" }
    }
  ]
}
