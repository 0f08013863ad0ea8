import Foundation
import PlanModel

extension ExamplePlan {
  static let exampleChapters: [Chapter] = [
    Chapter(id: "present", number: "1", title: "現状及び課題", roles: [.presentState], body: "人口の減少と職員の不足が進んでいます。"),
    Chapter(id: "purpose", number: "2", title: "目的", roles: [.purpose], body: "データの活用により、住民の利便を高めます。"),
    Chapter(id: "positioning", number: "3", title: "位置付け", roles: [.positioning], body: "総合計画の分野別計画です。"),
    Chapter(id: "structure", number: "4", title: "推進体制", roles: [.promotionStructure], body: "推進本部を置きます。"),
    Chapter(id: "policy", number: "5", title: "基本的な方針", roles: [.basicPolicy], body: "4つの柱に取り組みます。"),
    Chapter(id: "measures", number: "6", title: "個別施策", roles: [.measures], body: "施策を次に掲げます。"),
    Chapter(
      id: "security", number: "7", title: "セキュリティ及び個人情報", roles: [.securityAndPrivacy],
      body: "個人情報の保護に関する法律を守り、データを適正に取り扱います。"),
  ]

  static let exampleMeasures: [Measure] = [
    Measure(id: "online", title: "手続のオンライン化") { measure in
      fill(&measure, number: "1-1", pillars: [.onlineProcedures], content: "申請の多い手続から順に電子申請を受け付けます。")
      measure.origin = .national(
        NationalMeasureReference(number: "01-01", edition: "国の施策一覧（2018年5月2日改定）", title: "行政手続のオンライン化"))
      measure.indicators = [onlineRate, onlineCount]
      measure.effects = [.digitalFirst]
    },
    Measure(id: "open-data", title: "オープンデータの公開") { measure in
      fill(&measure, number: "2-1", pillars: [.dataUse], content: "各課のデータを一覧にし、公開します。")
      measure.partners = ["npo"]
      measure.participation = "公開してほしいデータの提案を受け付けます。"
      measure.goal = "自治体標準オープンデータセットの全項目を公開します。"
      measure.goalDeadline = .by(.fiscalYear(FiscalYear(2028)))
      measure.dependsOn = ["standard"]
    },
    Measure(id: "lecture", title: "スマートフォン講座") { measure in
      fill(&measure, number: "3-1", pillars: [.divideCorrection], content: "公民館で講座を開きます。")
      measure.priority = .later(condition: "電子申請が定着し、窓口の職員を講師に充てられるとき。")
    },
    Measure(id: "standard", title: "標準準拠システムの運用") { measure in
      fill(&measure, number: "4-1", pillars: [.standardsAndCompatibility], content: "業務の流れを標準に合わせて見直します。")
      measure.goal = "標準に合わせた業務の手引を全業務で整えます。"
      measure.goalDeadline = .by(.fiscalYear(FiscalYear(2029)))
    },
  ]

  static let exampleObservations: [Observation] = [
    Observation(indicator: "online-rate", period: .fiscalYear(FiscalYear(2025)), value: .number(31)),
    Observation(indicator: "online-count", period: .fiscalYear(FiscalYear(2025)), value: .number(40)),
  ]

  private static func fill(_ measure: inout Measure, number: String, pillars: [Pillar], content: String) {
    measure.number = number
    measure.pillars = pillars
    measure.presentState = "利用者への調査では、4割が手続や情報の入手に手間を感じています。"
    measure.content = content
    measure.lead = "joho"
    measure.schedule = [ScheduleItem(title: "実施", first: FiscalYear(2026), last: FiscalYear(2030))]
  }

  private static let onlineRate = Indicator(id: "online-rate", title: "電子申請の利用率") { indicator in
    describe(&indicator, level: .outcome, counting: .yearly, unit: "％")
    indicator.baseline = Baseline(value: 30, period: .fiscalYear(FiscalYear(2024)))
    indicator.targets = [
      Target(value: 50, comparator: .atLeast, deadline: .by(.fiscalYear(FiscalYear(2028)))),
      Target(value: 70, comparator: .atLeast, deadline: .by(.fiscalYear(FiscalYear(2030)))),
    ]
  }

  private static let onlineCount = Indicator(id: "online-count", title: "電子申請ができる手続の数") { indicator in
    describe(&indicator, level: .activity, counting: .cumulative, unit: "手続")
    indicator.baseline = Baseline(value: 35, period: .fiscalYear(FiscalYear(2024)))
    indicator.targets = [Target(value: 120, deadline: .endOfPlan)]
    indicator.leadsTo = ["online-rate"]
  }

  private static func describe(
    _ indicator: inout Indicator, level: IndicatorLevel, counting: Counting, unit: String
  ) {
    indicator.definition = "年度末までの申請の記録から数えます。"
    indicator.level = level
    indicator.counting = counting
    indicator.direction = .increase
    indicator.unit = unit
    indicator.source = "電子申請システムの利用記録"
    indicator.settlement = "翌年度5月"
  }
}

extension Plan {
  /// Changes the measure with `id`; for examples.
  mutating func change(_ id: RecordID<Measure>, _ change: (inout Measure) -> Void) {
    guard let index = measures.firstIndex(where: { $0.id == id }) else { return }
    change(&measures[index])
  }

  /// Takes away the indicator with `id` and its values; for examples.
  mutating func removeIndicator(_ id: RecordID<Indicator>) {
    for measure in measures.indices { measures[measure].indicators.removeAll { $0.id == id } }
    observations.removeAll { $0.indicator == id }
  }

  /// Changes the indicator with `id`; for examples.
  mutating func changeIndicator(_ id: RecordID<Indicator>, _ change: (inout Indicator) -> Void) {
    for measure in measures.indices {
      for index in measures[measure].indicators.indices where measures[measure].indicators[index].id == id {
        change(&measures[measure].indicators[index])
      }
    }
  }

  /// Changes the chapter with `id`; for examples.
  mutating func changeChapter(_ id: RecordID<Chapter>, _ change: (inout Chapter) -> Void) {
    guard let index = chapters.firstIndex(where: { $0.id == id }) else { return }
    change(&chapters[index])
  }
}
