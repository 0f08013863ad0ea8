import PlanModel

/// Arts. 10, 13 and 14: basic measures of the State from which three of the five pillars come.
enum ActPillarArticles: ClauseSection {
  static let clauses: [Clause] = [
    .act(
      "state-procedures-online", "手続における情報通信技術の利用等", "第10条第1項", .obligation, binds: .stateOnly,
      "国は、行政機関等への申請や届出などの手続を、電子的な方法によることを原則とするために必要な措置を講じます。柱1の基になる規定です。",
      reasonWithoutRule: "国に向けた規定です。柱の取捨は five-pillars-as-fit で点検します。"),
    .act(
      "state-number-card", "個人番号カードの普及及び活用", "第13条第1項", .obligation, binds: .stateOnly,
      "国は、個人番号カードの普及と活用を進めるための計画を定めるなどの措置を講じます。柱3の基になる規定です。",
      reasonWithoutRule: "国に向けた規定です。柱の取捨は five-pillars-as-fit で点検します。"),
    .act(
      "state-closes-gaps", "利用の機会等の格差の是正", "第14条", .obligation, binds: .stateOnly, read: .actCaption,
      "国は、地理的な条件、年齢、身体の状況などによって利用の機会や能力に生じる差を縮めるための措置を講じます。柱4の基になる規定です。",
      reasonWithoutRule: "国に向けた規定です。柱の取捨は five-pillars-as-fit で点検します。"),
  ]
}
