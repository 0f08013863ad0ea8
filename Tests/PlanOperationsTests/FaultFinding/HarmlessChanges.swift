import Foundation
import PlanModel

/// A change after which a plan is still sound: what the law and the handbook leave to the body, or ask only in
/// principle. A rule that speaks here asks for more than the text does.
struct HarmlessChange: Sendable {
  let title: String
  let base: SamplePlan
  let change: @Sendable (inout Plan) -> Void

  init(
    _ title: String, in base: SamplePlan = .prefecture, by change: @escaping @Sendable (inout Plan) -> Void
  ) {
    self.title = title
    self.base = base
    self.change = change
  }

  static let all: [HarmlessChange] = formalities + composition + measures + indicators + texts + fields

  private static let formalities: [HarmlessChange] = [
    HarmlessChange("決定から30日で公表した") { $0.publication?.publishedOn = SamplePlan.decisionDay.adding(days: 30) },
    HarmlessChange("決定の日に公表した") { $0.publication?.publishedOn = SamplePlan.decisionDay },
    HarmlessChange("90日後に公表し、理由がある") {
      $0.publication?.publishedOn = SamplePlan.decisionDay.adding(days: 90)
      $0.publication?.reasonForDelay = "概要版の作成に日を要したため。"
    },
    HarmlessChange("改定を計画と同じページに掲載した") { $0.revisions[0].publication?.url = nil },
    HarmlessChange("改定されていない") { $0.revisions = [] },
    HarmlessChange("点検が知らない、より新しい国の計画に即した") {
      $0.nationalPlan?.decidedOn = SamplePlan.decisionDay.adding(days: -7)
    },
    HarmlessChange("手引の別の版によった") { $0.handbookEdition = .october2017 },
    HarmlessChange("条例によらない") { $0.ordinance = nil },
    HarmlessChange("問合せ先がメールアドレスだけである") {
      $0.contact?.telephone = nil
      $0.contact?.url = nil
      $0.contact?.address = nil
    },
    HarmlessChange("鳥取県との共同の計画である") { $0.bodies += [LocalGovernmentCode("310000")].compactMap(\.self) },
    HarmlessChange("県が計画を定めていないことを市が記した", in: .city) {
      $0.prefecturalPlan = PrefecturalPlanReference(title: "", howConsidered: "県は計画を定めていません。")
    },
    HarmlessChange("市町村との連携を書かない市の計画である", in: .city) { $0.promotion?.municipalities = nil },
    HarmlessChange("提案を募集しない市の計画である", in: .city) {
      $0.securityAndPrivacy?.invitesAnonymisedDataProposals = nil
    },
  ]

  private static let composition: [HarmlessChange] = [
    HarmlessChange("新たに作った計画である") { $0.formulation = Formulation(.newPlan) },
    HarmlessChange("小さく始める計画である") { $0.formulation?.isSmallStart = true },
    HarmlessChange("期間が法に基づく役割にだけある") { $0.span = nil },
    HarmlessChange("章の順序が手引と異なる") { $0.chapters.reverse() },
    HarmlessChange("章の題名が手引と異なる") { $0.changeChapter("c-05-basic-policy") { $0.title = "第2編 進む道" } },
    HarmlessChange("用語の章がない") { plan in plan.chapters.removeAll { $0.id == "c-10-glossary" } },
    HarmlessChange("一つの章が七つの要素を兼ねる") { plan in
      plan.chapters = [Chapter(id: "all", title: "本文", roles: ChapterRole.allCases, body: "本文です。")]
    },
    HarmlessChange("目指す姿を場面だけで示した") { $0.vision?.headlineIndicators = [] },
    HarmlessChange("評価の尺度を設けず、評価を公表していない") { plan in
      plan.gradeScales = []
      plan.changeMeasures { $0.reviews = [] }
    },
    HarmlessChange("実績がまだない") { $0.observations = [] },
  ]

  private static let measures: [HarmlessChange] = SamplePlan.prefecture.plan.measures.flatMap { measure in
    let id = measure.id
    return [
      HarmlessChange("\(id) を条件付きで後年度に回す") {
        $0.changeMeasure(id) { $0.priority = .later(condition: "体制が整ったときに始めます。") }
      },
      HarmlessChange("\(id) に目標を定められない理由がある") {
        $0.removeIndicators(of: id)
        $0.changeMeasure(id) {
          $0.goal = nil
          $0.goalDeadline = nil
          $0.reasonWithoutGoal = "国の指針の改定を待って定めるためです。"
        }
      },
      HarmlessChange("\(id) の工程が計画期間の前から続く") {
        $0.changeMeasure(id) { measure in
          for index in measure.schedule.indices { measure.schedule[index].first = FiscalYear(2020) }
        }
      },
      HarmlessChange("\(id) が二つの柱に置かれている") { $0.changeMeasure(id) { $0.pillars = Pillar.allCases } },
      HarmlessChange("\(id) に工程、予算及び根拠がない") {
        $0.changeMeasure(id) {
          $0.schedule = []
          $0.budget = nil
          $0.legalBasis = []
        }
      },
    ]
  }

  private static let indicators: [HarmlessChange] = CarriedIndicator.all.flatMap { item in
    let id = item.indicator.id
    var changes = [
      HarmlessChange("\(id) に目標を定められない理由がある") {
        $0.changeIndicator(id) {
          $0.targets = []
          $0.reasonWithoutTarget = "調査の結果を待って定めるためです。"
        }
      },
      HarmlessChange("\(id) が未計測であることが記されている") {
        $0.changeIndicator(id) { $0.baseline = Baseline(value: nil, asPrinted: "未計測（令和8年度に調査）") }
      },
      HarmlessChange("\(id) に計画期間より後の長期の目標がある") {
        $0.changeIndicator(id) { indicator in
          guard var target = indicator.finalTarget else { return }
          target.deadline = .by(.fiscalYear(FiscalYear(2035)))
          indicator.targets.append(target)
        }
      },
      HarmlessChange("\(id) の途中の目標がない") { $0.changeIndicator(id) { $0.targets = $0.targets.suffix(1) } },
    ]
    if item.indicator.counting == .cumulative {
      changes.append(
        HarmlessChange("\(id) の累計が減り、理由が記されている") {
          $0.changeLastObservation(of: id) {
            $0.value = .number(0)
            $0.note = "対象の手続が廃止されたためです。"
          }
        })
    }
    return changes
  }

  private static let texts: [HarmlessChange] = [
    "見本県個人情報保護条例は、令和5年4月1日に廃止されました。", "見本県議会個人情報保護条例の例によります。",
    "国の資料は https://warp.ndl.go.jp/info:ndljp/pid/1/cio.go.jp/tebiki にあります。",
    "官民データ活用推進基本法第11条及び第15条によります。", "サイバーセキュリティ基本法第26条によります。",
    "平成30年度から取り組み、令和12年度までに終えます。", "「手続における情報通信技術の利用等」に取り組みます。",
  ].map { sentence in
    HarmlessChange("本文に「\(sentence)」とある") { $0.changeChapter("c-09-security") { $0.body += "\n\n" + sentence } }
  }

  private static let fields: [HarmlessChange] = [
    HarmlessChange("職名だけが書かれている") { $0.judgements[0].judgedBy = "企画部長、デジタル戦略課長" },
    HarmlessChange("担当課が書かれている") { $0.contact?.note = "施策の内容は、各施策の担当：主担当課にお尋ねください。" },
    HarmlessChange("課のメールアドレスに点がある") { $0.contact?.email = "digital.strategy@pref.mihon.example" },
    HarmlessChange("事例を公開中に閲覧した") {
      $0.promotion?.referenceCases[0].url = "https://cio.go.jp/jirei"
      $0.promotion?.referenceCases[0].readOn = CalendarDate(iso: "2025-12-01")
    },
  ]
}
