import PlanModel

/// The pillars in plain words and the articles of 官民データ活用推進基本法 on which they rest.
enum PillarText {
  /// What the pillar means for people.
  static func meaning(of pillar: Pillar) -> String {
    switch pillar {
    case .onlineProcedures: "申請や届出などの手続を、インターネットでできるようにする取組です。"
    case .dataUse: "行政や事業者が持つデータを、誰もが見付けやすく使いやすい形で公開し、活用する取組です。"
    case .individualNumberCard: "マイナンバーカードを広め、暮らしの中で使える場面を増やす取組です。"
    case .divideCorrection: "年齢、障害の有無、住む場所などにかかわらず、誰もが情報通信技術を使えるようにする取組です。"
    case .standardsAndCompatibility: "情報システムの規格をそろえ、データが互いにやり取りできるようにする取組です。"
    }
  }

  /// The articles.
  static func articles(of pillar: Pillar) -> String {
    let articles =
      switch pillar {
      case .onlineProcedures: "第10条"
      case .dataUse: "第11条及び第12条"
      case .individualNumberCard: "第13条"
      case .divideCorrection: "第14条"
      case .standardsAndCompatibility: "第15条"
      }
    return "官民データ活用推進基本法" + articles
  }
}
