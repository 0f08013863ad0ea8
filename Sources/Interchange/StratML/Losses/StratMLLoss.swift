public import PlanModel

/// Something that a plan holds and a StratML document made of it does not.
public struct StratMLLoss: Hashable, Sendable {
  /// What it is.
  public let kind: StratMLLossKind
  /// The records to which it belongs, each once, in the order of the plan.
  public let records: [RecordReference]
  /// How many such things there are.
  public let count: Int

  /// The loss in one sentence, with its number and, where they say more than 「計画」, the records.
  public var message: String {
    let named = records.filter { $0 != .plan }
    let shown = named.prefix(Self.mostNamed).map(\.label).joined(separator: "、")
    let more = named.count > Self.mostNamed ? "ほか\(named.count - Self.mostNamed)件" : ""
    let place = named.isEmpty ? "" : "（\(shown)\(more)）"
    return "\(kind.title)（\(count)件）は、\(kind.reason)、書き出していません。" + place
  }

  private static let mostNamed = 5

  /// Everything of `plan` that a document of this part does not hold.
  static func all(in plan: Plan, part: StratMLPart) -> [StratMLLoss] {
    StratMLLossKind.allCases.compactMap { kind in
      let found = kind.records(in: plan, part: part)
      guard !found.isEmpty else { return nil }
      var seen: Set<RecordReference> = []
      return StratMLLoss(kind: kind, records: found.filter { seen.insert($0).inserted }, count: found.count)
    }
  }
}

/// The kinds of things that StratML has no place for.
public enum StratMLLossKind: String, Hashable, Sendable, CaseIterable {
  case chapters, formulation, legalRoles, higherPlans, ordinance, revisions, publication, contact, visionScenes
  case promotion, partners, pillars, security, sections, bodies, yearlyRound, yearlyReports, gradeScales, judgements
  case licence, sources, news, planID
  case schedule, budget, dependencies, priority, reviews, measureReferences
  case indicators, calculation, owners, relativeTargets, results, evidence, reportedValues, strayObservations

  /// What it is, for people.
  public var title: String {
    switch self {
    case .chapters: "章の本文及び題名（目的の章の本文は、Missionに入ります。）"
    case .formulation: "策定パターン及び既存計画との関係"
    case .legalRoles: "計画の役割ごとの名称及び期間"
    case .higherPlans: "国の計画、都道府県計画及び関連計画"
    case .ordinance: "条例及び手引の版"
    case .revisions: "改定の経過"
    case .publication: "公表に時間を要した理由及びアドレスとして書けない公表先"
    case .contact: "連絡先の用途、住所、ウェブページなど"
    case .visionScenes: "暮らしの変化の場面及び代表的な指標"
    case .promotion: "推進体制のうち、本部長、実行、評価及び見直しの体制など"
    case .partners: "連携先の参加の呼び掛け及び法人番号"
    case .pillars: "取り上げない柱とその理由など"
    case .security: "セキュリティ及び個人情報の根拠"
    case .sections: "課の連絡先"
    case .bodies: "一覧にない団体の都道府県名、読み仮名など"
    case .yearlyRound: "毎年度の評価の段階及び日程"
    case .yearlyReports: "年次報告の文章"
    case .gradeScales: "判定尺度"
    case .judgements: "人が判断した事項"
    case .licence: "利用条件"
    case .sources: "出典"
    case .news: "お知らせ"
    case .planID: "計画の識別子"
    case .schedule: "工程表"
    case .budget: "予算"
    case .dependencies: "施策どうしの前後関係"
    case .priority: "重点施策又は後年度に始める施策の別"
    case .reviews: "施策の評価"
    case .measureReferences: "登録のない課又は連携先への参照"
    case .indicators: "指標、目標値及び基準値"
    case .calculation: "指標の算式、評価方法、許容幅及び表示桁数"
    case .owners: "指標の実績を報告する課"
    case .relativeTargets: "前年度比などで定めた目標の割合"
    case .results: "実績値"
    case .evidence: "実績値の根拠資料"
    case .reportedValues: "実績値の時点、報告した課及び日、訂正の理由など"
    case .strayObservations: "計画にない指標の実績値"
    }
  }

  /// Why it is not held.
  var reason: String {
    switch self {
    case .planID, .indicators: "StratML第1部に入る要素がないため"
    case .results: "年次報告としての書き出しではないため"
    case .strayObservations: "対象となる指標が計画にないため"
    case .measureReferences: "参照先が計画にないため"
    default: "StratMLに入る要素がないため"
    }
  }
}
