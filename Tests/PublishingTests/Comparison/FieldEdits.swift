import Foundation
import PlanModel

/// A change of one field, told by the number of the step so that no two are alike.
struct FieldEdit<Record> {
  var path: String
  var change: (inout Record, Int) -> Void

  init(_ path: String, _ change: @escaping (inout Record, Int) -> Void) {
    self.path = path
    self.change = change
  }
}

/// What the edit scripts do to fields.
enum FieldEdits {
  static var measure: [FieldEdit<Measure>] {
    [
      FieldEdit("title") { measure, count in measure.title += "（改称\(count)）" },
      FieldEdit("number") { measure, count in measure.number = "8-\(count)" },
      FieldEdit("goal") { measure, count in measure.goal = "目標を改めた\(count)。" },
      FieldEdit("content") { measure, count in measure.content = (measure.content ?? "") + "\n\n段落\(count)を加えます。" },
      FieldEdit("lead") { measure, count in measure.lead = RecordID("section-\(count)") },
      FieldEdit("priority") { measure, count in measure.priority = .later(condition: "条件\(count)") },
      FieldEdit("legalBasis") { measure, count in measure.legalBasis.append("根拠\(count)") },
      FieldEdit("budget.businessCode") { measure, count in
        measure.budget = Budget(businessCode: "77-\(count)", amounts: measure.budget?.amounts ?? [])
      },
      FieldEdit("schedule") { measure, count in
        measure.schedule.append(ScheduleItem(title: "工程\(count)", first: FiscalYear(2027), last: FiscalYear(2028)))
      },
    ]
  }

  static var indicator: [FieldEdit<Indicator>] {
    [
      FieldEdit("title") { indicator, count in indicator.title += "（改称\(count)）" },
      FieldEdit("definition") { indicator, count in indicator.definition = "新しい定義\(count)" },
      FieldEdit("unit") { indicator, count in indicator.unit = "単位\(count)" },
      FieldEdit("direction") { indicator, _ in indicator.direction = indicator.direction == .keep ? .increase : .keep },
      FieldEdit("baseline") { indicator, count in
        indicator.baseline = Baseline(value: Decimal(count) + 90_000, period: .fiscalYear(FiscalYear(2020)))
      },
      FieldEdit("targets") { indicator, count in
        indicator.targets.append(Target(value: Decimal(count), deadline: .by(.fiscalYear(FiscalYear(2050)))))
      },
      FieldEdit("targets") { indicator, count in
        let last = indicator.targets.popLast()
        indicator.targets.append(Target(value: Decimal(count) + 80_000, deadline: last?.deadline))
      },
      FieldEdit("targets") { indicator, count in
        if indicator.targets.isEmpty { indicator.targets = [Target(value: 1)] }
        indicator.targets[0].deadline = .by(.calendarYear(2100 + count))
      },
    ]
  }

  /// By the part of the plan's facts to which they belong.
  static var parts: [String: [FieldEdit<Plan>]] {
    [
      "basic": [
        FieldEdit("span") { plan, count in plan.span?.last = FiscalYear(2031 + count).lastDay },
        FieldEdit("title") { plan, count in plan.title += "（\(count)）" },
        FieldEdit("status") { plan, _ in plan.status = .ended },
      ],
      "decision": [
        FieldEdit("contact.telephone") { plan, count in plan.contact?.telephone = "000-\(count)" },
        FieldEdit("adoption.decidedBy") { plan, count in plan.adoption?.decidedBy = "会議\(count)" },
      ],
      "vision": [FieldEdit("vision.statement") { plan, count in plan.vision?.statement += "\(count)" }],
      "promotion": [FieldEdit("promotion.chair") { plan, count in plan.promotion?.chair = "副知事\(count)" }],
      "pillars": [FieldEdit("pillars") { plan, count in plan.pillars[0].policy = "方針\(count)" }],
      "standing": [
        FieldEdit("handbookEdition") { plan, _ in plan.handbookEdition = .october2017 },
        FieldEdit("roles") { plan, count in plan.roles[0].basis = "根拠\(count)" },
      ],
      "other": [FieldEdit("licence.title") { plan, count in plan.licence?.title = "規約\(count)" }],
      "round": [
        FieldEdit("yearlyRound.stages") { plan, _ in
          let stages: [ReviewStage] = plan.yearlyRound?.stages == [.own, .external] ? [.own] : [.own, .external]
          var round = plan.yearlyRound ?? YearlyRound()
          round.stages = stages
          plan.yearlyRound = round
        }
      ],
    ]
  }
}
