import PlanModel

extension FaultCatalogue {
  /// What is asked of every measure, broken in each measure of 見本県.
  static let measures: [Fault] = SamplePlan.prefecture.plan.measures.flatMap { measure in
    goals(of: measure) + facts(of: measure) + connections(of: measure) + schedule(of: measure) + reviews(of: measure)
  }

  private static func goals(of measure: Measure) -> [Fault] {
    let id = measure.id
    let waiting = Fault("small-start-names-condition", "\(id) を始める条件がない", at: .measure(measure, "startCondition")) {
      $0.changeMeasure(id) { $0.priority = .later(condition: nil) }
    }
    guard !measure.priority.isLater else {
      let blankCondition = Fault(
        "small-start-names-condition", "\(id) を始める条件が空である", at: .measure(measure, "startCondition")
      ) {
        $0.changeMeasure(id) { $0.priority = .later(condition: blank) }
      }
      return [waiting, blankCondition]
    }
    return [
      waiting,
      Fault("skeleton-text-replaced", "\(id) の題名がひな型のままである", at: .measure(measure, "title")) {
        $0.changeMeasure(id) { $0.title = "（施策名を書いてください）" }
      },
      Fault("measure-has-goal-and-time", "\(id) に目標も指標もない", at: .measure(measure, "goal")) {
        $0.removeIndicators(of: id)
        $0.changeMeasure(id) {
          $0.goal = nil
          $0.goalDeadline = nil
        }
      },
      Fault("measure-has-goal-and-time", "\(id) の目標に時期がない", at: .measure(measure, "goalDeadline")) {
        $0.removeIndicators(of: id)
        $0.changeMeasure(id) {
          $0.goal = "対象の手続を全て電子化します。"
          $0.goalDeadline = nil
        }
      },
      Fault("deadline-inside-plan", "\(id) の目標の時期が計画期間の後である", at: .measure(measure, "goalDeadline")) {
        $0.changeMeasure(id) { $0.goalDeadline = .by(.fiscalYear(FiscalYear(2031))) }
      },
      Fault("deadline-inside-plan", "\(id) の目標の時期が計画期間の前である", at: .measure(measure, "goalDeadline")) {
        $0.changeMeasure(id) { $0.goalDeadline = .by(.fiscalYear(FiscalYear(2025))) }
      },
    ]
  }

  private static func facts(of measure: Measure) -> [Fault] {
    guard !measure.priority.isLater else { return [] }
    let id = measure.id
    return [
      Fault("measure-shows-present-state", "\(id) に現状と課題がない", at: .measure(measure, "presentState")) {
        $0.changeMeasure(id) { $0.presentState = nil }
      },
      Fault("measure-shows-present-state", "\(id) の現状と課題が空である", at: .measure(measure, "presentState")) {
        $0.changeMeasure(id) { $0.presentState = blank }
      },
      Fault("measure-has-lead-section", "\(id) に担当課がない", at: .measure(measure, "lead")) {
        $0.changeMeasure(id) { $0.lead = nil }
      },
    ]
  }

  private static func connections(of measure: Measure) -> [Fault] {
    let id = measure.id
    let reference =
      measure.origin.nationalReference
      ?? NationalMeasureReference(number: "04-05", edition: "施策集（令和4年6月7日）", title: measure.title)
    let count = SamplePlan.cardLeftOut.plan.measures.first { $0.id == id }?.pillars.count ?? 0
    return [
      Fault("national-measure-identified", "\(id) の国の施策に番号がない", at: .measure(measure, "origin.number")) {
        $0.changeMeasure(id) {
          $0.origin = .national(NationalMeasureReference(edition: reference.edition, title: reference.title))
        }
      },
      Fault("national-measure-identified", "\(id) の国の施策に版がない", at: .measure(measure, "origin.edition")) {
        $0.changeMeasure(id) {
          $0.origin = .national(NationalMeasureReference(number: reference.number, title: reference.title))
        }
      },
      Fault(
        "measures-match-pillars", "\(id) が取り上げていない柱に置かれている", in: .cardLeftOut,
        at: .measure(measure, "pillars[\(count)]")
      ) {
        $0.changeMeasure(id) { $0.pillars.append(.individualNumberCard) }
      },
    ]
  }

  private static func schedule(of measure: Measure) -> [Fault] {
    let id = measure.id
    return measure.schedule.indices.map { index in
      // Each step is broken in one of three ways, by turns.
      switch index % 3 {
      case 0:
        Fault("schedule-in-order", "\(id) の工程\(index)の年度が逆である", at: .measure(measure, "schedule[\(index)].last")) {
          $0.changeMeasure(id) { $0.schedule[index].last = $0.schedule[index].first.previous }
        }
      case 1:
        Fault("schedule-in-order", "\(id) の工程\(index)が計画期間の後である", at: .measure(measure, "schedule[\(index)]")) {
          $0.changeMeasure(id) {
            $0.schedule[index].first = FiscalYear(2031)
            $0.schedule[index].last = FiscalYear(2032)
          }
        }
      default:
        Fault("schedule-in-order", "\(id) の工程\(index)が計画期間の前である", at: .measure(measure, "schedule[\(index)]")) {
          $0.changeMeasure(id) {
            $0.schedule[index].first = FiscalYear(2024)
            $0.schedule[index].last = FiscalYear(2025)
          }
        }
      }
    }
  }

  private static func reviews(of measure: Measure) -> [Fault] {
    let id = measure.id
    return measure.reviews.enumerated().flatMap { index, review -> [Fault] in
      var faults = [
        Fault("no-personal-names", "\(id) の評価\(index)に担当者の氏名がある", at: .review(measure, index, "comment")) {
          $0.changeMeasure(id) { $0.reviews[index].comment = "遅れの原因を整理した。（担当：山田）" }
        }
      ]
      guard review.publishedGrade != nil else { return faults }
      faults += [
        Fault("published-grade-apart", "\(id) の評価\(index)に尺度がない", at: .review(measure, index, "gradeScale")) {
          $0.changeMeasure(id) { $0.reviews[index].gradeScale = nil }
        },
        Fault("published-grade-apart", "\(id) の評価\(index)が尺度にない", at: .review(measure, index, "publishedGrade")) {
          $0.changeMeasure(id) { $0.reviews[index].publishedGrade = "順調" }
        },
      ]
      return faults
    }
  }
}
