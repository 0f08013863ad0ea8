public import PlanModel

/// What to think of when writing the chapter that fills one of the seven elements, in our own words.
///
/// The handbook's own model chapters (手引 II) are not at hand; what stands here follows its part I and the Act.
public struct ChapterGuidance: Sendable {
  /// The element.
  public let role: ChapterRole
  /// A title that a new plan can begin with.
  public let suggestedTitle: String
  /// What the chapter is for, in a sentence.
  public let aim: String
  /// Questions whose answers make the chapter.
  public let questions: [String]
  /// The clauses behind it.
  public let clauses: [ClauseID]

  /// The guidance for an element.
  public static func guidance(for role: ChapterRole) -> ChapterGuidance {
    switch role {
    case .presentState: presentState
    case .purpose: purpose
    case .positioning: positioning
    case .promotionStructure: promotionStructure
    case .basicPolicy: basicPolicy
    case .measures: measures
    case .securityAndPrivacy: securityAndPrivacy
    }
  }

  private static let presentState = ChapterGuidance(
    role: .presentState, suggestedTitle: "現状及び課題",
    aim: "地域と行政の現状を数値で示し、データの活用によって解決したい課題を明らかにします。",
    questions: [
      "人口、産業、行政手続などの現状を、出典のある統計や業務データで示していますか。",
      "住民、事業者、職員のそれぞれが困っていることは何ですか。",
      "これまでの情報化の取組で、できたことと残っていることは何ですか。",
      "民間が保有するデータの活用で解決が見込まれる課題はありますか。",
    ],
    clauses: ["seven-elements", "ebpm", "private-data-may-be-used"])

  private static let purpose = ChapterGuidance(
    role: .purpose, suggestedTitle: "計画の目的",
    aim: "計画を通じて目指す社会の姿を、住民が思い描ける言葉と図で示します。",
    questions: [
      "計画が終わるとき、住民や事業者の暮らしと仕事はどう変わっていますか。",
      "その姿を、場面や数値、図で示していますか。",
      "住民の利便性の向上、事務負担の軽減、地域課題の解決のうち、何に重きを置きますか。",
    ],
    clauses: ["seven-elements", "vision-shown", "figures-shown"])

  private static let positioning = ChapterGuidance(
    role: .positioning, suggestedTitle: "計画の位置付け",
    aim: "法律上の位置付け、国や都道府県の計画との関係、計画期間を示します。",
    questions: [
      "官民データ活用推進基本法第9条に基づく計画であることを明記していますか。",
      "即している国の基本計画の名称と閣議決定日を書いていますか。",
      "（市町村）都道府県の計画をどのように勘案したかを書いていますか。",
      "総合計画など、他の計画との関係を書いていますか。既存の計画に盛り込む場合は、その関係を一文で示していますか。",
      "計画期間（例えば3年、5年）を書いていますか。",
    ],
    clauses: [
      "formal-status-stated", "follow-national-plan", "take-prefectural-plan-into-account", "pattern-two-relation",
      "consistent-with-other-plans", "plan-period",
    ])

  private static let promotionStructure = ChapterGuidance(
    role: .promotionStructure, suggestedTitle: "推進体制",
    aim: "誰が計画をつくり、進め、評価するのかを示します。",
    questions: [
      "情報部門と企画部門、各部局が加わる横断的な体制はありますか。",
      "（都道府県）市町村とは、策定の段階からどのように連携しますか。",
      "民間企業、大学、NPO、他の都道府県との連携はありますか。どこから参加できますか。",
      "施策ごとの成果を、誰が、いつ、どの数値で評価し、見直しにつなげますか。",
      "国の相談窓口や人材の派遣制度を活用しますか。",
    ],
    clauses: [
      "cross-section-structure", "municipalities-from-drafting", "outside-partners", "execution-structure",
      "quantitative-evaluation", "pdca-review", "use-national-support",
    ])

  private static let basicPolicy = ChapterGuidance(
    role: .basicPolicy, suggestedTitle: "官民データ活用の推進に関する施策の基本的な方針",
    aim: "5つの柱のうち、実情に合うものを選び、それぞれの方針を示します。",
    questions: [
      "どの柱を取り上げますか。取り上げない柱については、その理由を書いていますか。",
      "それぞれの柱で、何を優先し、どこまで進めますか。",
      "できるところから始める場合、何を先にし、何を後の段階に回しますか。",
    ],
    clauses: ["plan-basic-policy", "five-pillars-as-fit", "small-start"])

  private static let measures = ChapterGuidance(
    role: .measures, suggestedTitle: "官民データ活用の推進に係る個別施策",
    aim: "独自の施策と、国の施策一覧から選んだ施策を、目標と時期とともに示します。",
    questions: [
      "施策ごとに、具体的な目標と達成の時期を定めていますか。定められないときは、その理由を書いていますか。",
      "国の施策一覧から選んだ施策には、番号と一覧の版を付けていますか。",
      "施策どうしのつながりを示していますか。",
      "担当課と、連携する主体を示していますか。",
    ],
    clauses: ["plan-matters", "own-or-national-measures", "goal-and-time-in-principle", "measures-connected"])

  private static let securityAndPrivacy = ChapterGuidance(
    role: .securityAndPrivacy, suggestedTitle: "セキュリティ及び個人情報の適正な取扱いの確保",
    aim: "サイバーセキュリティの確保と個人情報の適正な取扱いについて、よりどころとなる法令と方針を示します。",
    questions: [
      "個人情報の保護に関する法律と、その施行条例をよりどころとしていますか（令和5年4月1日以後、旧条例は引用しません）。",
      "サイバーセキュリティを確保するための方針を定め、公表していますか（令和8年4月1日から）。",
      "データの公開や共有に当たって、誰が、何を確認しますか。",
    ],
    clauses: [
      "cybersecurity-and-privacy", "ordinances-observed", "privacy-law-direct", "cybersecurity-policy-published",
    ])
}
