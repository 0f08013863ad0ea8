public import PlanModel

/// Proposes which of the seven elements a chapter of an existing plan fills, by words in its title.
///
/// A proposal only: titles say little, and the officer who knows the chapter confirms or corrects it.
public enum ChapterRoleProposal {
  /// An element, words that speak for it, and words in whose company they do not.
  private struct Sign {
    let role: ChapterRole
    let words: [String]
    var unless: [String] = []
  }

  /// In the order in which elements are proposed when a title speaks for several.
  private static let signs: [Sign] = [
    Sign(
      role: .presentState, words: ["現状", "課題", "背景", "動向", "取り巻く", "社会情勢", "これまで", "前計画", "前期計画", "総括", "実態"],
      unless: ["課題解決", "課題の解決"]),
    Sign(
      role: .purpose,
      words: ["目的", "趣旨", "ねらい", "目指す姿", "めざす姿", "将来像", "ビジョン", "はじめに", "策定にあたって", "策定に当たって", "改定にあたって", "改定に当たって"]
    ),
    Sign(role: .positioning, words: ["位置付け", "位置づけ", "位置付", "計画期間", "計画の期間", "計画の構成", "他の計画との関係", "関連計画"]),
    Sign(
      role: .promotionStructure,
      words: ["体制", "進行管理", "進捗管理", "進ちょく管理", "計画の推進", "推進方策", "計画の見直し", "評価", "PDCA", "推進に向けて"],
      unless: ["これまで", "前計画", "前期計画"]),
    Sign(role: .basicPolicy, words: ["基本方針", "基本的な方針", "基本的な考え方", "基本理念", "基本目標", "基本的方向", "方針", "重点目標"]),
    Sign(
      role: .measures,
      words: [
        "個別施策", "施策の展開", "施策の体系", "施策の内容", "具体的な", "取組内容", "取組の内容", "取組項目", "推進項目", "施策", "アクションプラン", "実施計画", "主な取組",
        "重点取組", "取り組み", "取組", "事業一覧",
      ], unless: ["方針", "これまでの取", "考え方"]),
    Sign(role: .securityAndPrivacy, words: ["セキュリティ", "個人情報", "プライバシー", "情報保護", "安全の確保", "安全管理", "安全対策"]),
  ]
  private static let mostScalars = 200

  /// The elements that the title speaks for, in the handbook's order; empty when it speaks for none.
  public static func roles(for title: String) -> [ChapterRole] {
    let text = String(
      String.UnicodeScalarView(WidthFolding.fold(String(title.unicodeScalars.prefix(mostScalars))).unicodeScalars)
    ).filter { $0 != " " }
    let roles = signs.filter { sign in
      sign.words.contains { text.contains($0) } && !sign.unless.contains { text.contains($0) }
    }.map(\.role)
    // 「セキュリティ対策の推進体制」 is about security; 「施策の現状と課題」 about the present state.
    guard roles.count > 1 else { return roles }
    if roles.contains(.securityAndPrivacy) { return [.securityAndPrivacy] }
    return roles.filter { role in role != .measures || !roles.contains(.presentState) }
  }

  /// The elements for which no chapter is named yet, in the handbook's order.
  public static func missing(in chapters: [ExistingChapter]) -> [ChapterRole] {
    let filled = Set(chapters.flatMap(\.roles))
    return ChapterRole.allCases.filter { !filled.contains($0) }
  }
}
