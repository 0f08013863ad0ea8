import Foundation
import PlanModel

/// Measures, indicators and values of the sample plan.
enum SampleMeasures {
  static var all: [Measure] { [online, openData, card, smartphone, later] }

  private static var online: Measure {
    Measure(id: "m-1-1", title: "行政手続のオンライン化") { measure in
      measure.number = "1-1"
      measure.pillars = [.onlineProcedures, .individualNumberCard]
      measure.summary = "利用の多い100の手続を、スマートフォンだけで済むようにします。"
      measure.presentState = "県の手続のうち、オンラインで申請できるものは**26％**にとどまっています。"
      measure.content = "次のとおり進めます。\n\n1. 手続を洗い出します。\n2. 様式を簡単にします。\n3. 市町村と共同でシステムを使います。"
      measure.targetGroup = "県民及び県内の事業者"
      measure.lead = "digital"
      measure.related = ["welfare"]
      measure.partners = ["towns", "firms"]
      measure.participation = "使いやすさの試験に参加してくださる方を募集しています。"
      measure.schedule = [
        ScheduleItem(title: "手続の洗い出しと様式の見直し", first: FiscalYear(2024), last: FiscalYear(2025)),
        ScheduleItem(title: "利用の多い50手続のオンライン化", first: FiscalYear(2025), last: FiscalYear(2026), note: "市町村と共同"),
        ScheduleItem(title: "残る50手続のオンライン化、電子納付への対応、申請の状況を知らせる仕組みの整備", first: FiscalYear(2026), last: FiscalYear(2028)),
      ]
      measure.goal = "年間申請件数の多い100手続を全てオンラインで受け付けます。"
      measure.goalDeadline = .by(.fiscalYear(FiscalYear(2028)))
      measure.indicators = [onlineRate, waiting]
      measure.budget = Budget(
        businessCode: "02-01-05-012",
        amounts: [
          BudgetAmount(fiscalYear: FiscalYear(2024), kind: .initial, thousandYen: 42_000),
          BudgetAmount(fiscalYear: FiscalYear(2024), kind: .settled, thousandYen: 40_318),
          BudgetAmount(fiscalYear: FiscalYear(2025), kind: .initial, thousandYen: 51_500),
        ])
      measure.legalBasis = ["情報通信技術を活用した行政の推進等に関する法律"]
      measure.priority = .focus
      measure.effects = [.digitalFirst, .onceOnly]
      measure.reviews = [
        Review(fiscalYear: FiscalYear(2024)) { review in
          review.publishedGrade = "B"
          review.gradeScale = "abc"
          review.progress = "様式の見直しを終え、20手続をオンラインで受け付けました。"
          review.nextStep = "継続"
        }
      ]
    }
  }

  private static var openData: Measure {
    Measure(id: "m-2-1", title: "オープンデータの推進") { measure in
      measure.number = "2-1"
      measure.pillars = [.dataUse]
      measure.summary = "県と市町村のデータを、誰もが使える形で公開します。"
      measure.origin = .national(
        NationalMeasureReference(number: "04-05", edition: "官民データ活用推進基本計画の施策一覧（令和2年7月版）", title: "オープンデータの推進"))
      measure.lead = "digital"
      measure.partners = ["firms"]
      measure.dependsOn = ["m-1-1"]
      measure.indicators = [openDataCount]
      measure.sources = [Citation(title: "見本県オープンデータ方針", url: "https://example.jp/opendata")]
    }
  }

  private static var card: Measure {
    Measure(id: "m-3-1", title: "マイナンバーカードを使う場面の拡大") { measure in
      measure.number = "3-1"
      measure.pillars = [.individualNumberCard]
      measure.lead = "digital"
      measure.indicators = [renewal]
    }
  }

  private static var smartphone: Measure {
    Measure(id: "m-4-1", title: "高齢者向けスマートフォン教室") { measure in
      measure.number = "4-1"
      measure.pillars = [.divideCorrection]
      measure.summary = "身近な公民館で、無料の教室を開きます。"
      measure.lead = "welfare"
      measure.partners = ["npo"]
      measure.participation = "教室の講師と、会場の提供を募集しています。"
      measure.indicators = [classes]
    }
  }

  private static var later: Measure {
    Measure(id: "m-4-2", title: "オンライン相談の窓口") { measure in
      measure.number = "4-2"
      measure.pillars = [.divideCorrection]
      measure.priority = .later(condition: "教室の講師が30人に達したとき")
      measure.reasonWithoutGoal = "始める時期が決まった後に定めます。"
    }
  }

  static var onlineRate: Indicator {
    indicator("online-rate", "行政手続のオンライン利用率", unit: "％", .increase, 26, [(2026, 50), (2028, 70)]) {
      $0.decimalPlaces = 1
      $0.level = .outcome
      $0.definition = "対象100手続の年間申請件数のうち、オンラインによるものの割合"
      $0.leadsTo = ["satisfaction"]
    }
  }
  static var waiting: Indicator {
    indicator("waiting", "窓口での平均待ち時間", unit: "分", .decrease, 24, [(2028, 10)]) { $0.level = .outcome }
  }
  static var openDataCount: Indicator {
    indicator("open-data", "公開しているデータセットの数", unit: "件", .increase, 320, [(2028, 1_000)]) {
      $0.level = .activity
      $0.counting = .cumulative
    }
  }
  static var renewal: Indicator {
    indicator("renewal", "カードを使えるサービスの数", unit: "件", .keep, 12, [(2028, 12)]) { $0.level = .activity }
  }
  static var classes: Indicator {
    indicator("classes", "スマートフォン教室の参加者数", unit: "人", .increase, nil, []) {
      $0.targets = [Target(value: 3_000, comparator: .atLeast, deadline: .everyFiscalYear)]
    }
  }
  static var satisfaction: Indicator {
    indicator("satisfaction", "行政サービスのデジタル化に満足している県民の割合", unit: "％", .increase, 31, [(2028, 60)]) {
      $0.isSurvey = true
      $0.level = .impact
    }
  }

  static var observations: [Observation] {
    [
      value("online-rate", 2024, .number(33.4)), value("online-rate", 2025, .number(42.2)),
      value("waiting", 2024, .number(25)), value("waiting", 2025, .number(27), .provisional),
      value("open-data", 2024, .number(512)), value("open-data", 2025, .number(735)),
      value("renewal", 2024, .notMeasured), value("renewal", 2025, .number(12)),
      value("classes", 2024, .number(2_480)), value("classes", 2025, .number(3_120)),
    ]
  }

  static func assessments(_ plan: Plan) -> [IndicatorAssessment] {
    let paces: [Pace] = [.onPace, .behind, .worse, .reached, .overdue, .notMeasured, .cannotTell]
    return plan.allIndicators.enumerated().map { place, indicator in
      let latest = plan.observations(of: indicator.id).last { $0.value.number != nil }
      let pace = latest == nil ? .notMeasured : paces[place % paces.count]
      return IndicatorAssessment(
        indicator: indicator.id, latest: latest, target: indicator.finalTarget, ratio: .value(60.285_714),
        baselineRelative: .value(36.8), expected: .value(38.666_666_7), pace: pace,
        reason: "見込まれる値と比べた結果です。")
    }
  }

  private static func indicator(
    _ id: RecordID<Indicator>, _ title: String, unit: String, _ direction: Direction, _ baseline: Decimal?,
    _ targets: [(Int, Decimal)], _ fill: (inout Indicator) -> Void
  ) -> Indicator {
    Indicator(id: id, title: title) { indicator in
      indicator.unit = unit
      indicator.direction = direction
      indicator.baseline = baseline.map { Baseline(value: $0, period: .fiscalYear(FiscalYear(2023))) }
      indicator.targets = targets.map { year, value in
        let comparator: PlanModel.Comparator = direction == .decrease ? .atMost : .atLeast
        return Target(value: value, comparator: comparator, deadline: .by(.fiscalYear(FiscalYear(year))))
      }
      fill(&indicator)
    }
  }

  private static func value(
    _ id: RecordID<Indicator>, _ year: Int, _ value: ObservedValue, _ status: ObservationStatus = .final
  ) -> Observation {
    Observation(indicator: id, period: .fiscalYear(FiscalYear(year)), value: value) { $0.status = status }
  }
}
