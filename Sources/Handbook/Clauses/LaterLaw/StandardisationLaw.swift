import PlanModel

/// The move of 20 business systems to standard ones and its deadline.
enum StandardisationLaw: ClauseSection {
  static let clauses: [Clause] = [
    Clause(
      id: "standardisation-deadline", title: "システム標準化の期限", document: .standardisationAct, pinpoint: "に基づく移行の期限",
      force: .information, binds: .localGovernments, from: "2021-09-01", reading: .standardisation,
      statement: "20業務の情報システムは、2025年度末（2026年3月31日）までに標準準拠システムへ移ることが目標とされました。"
        + "間に合わないものは特定移行支援システムとされ、おおむね2030年度末までの移行を目指します。",
      note: "2025年末現在、935団体（52.3％）に移行が遅れるシステムがあるとされています。期限を過ぎた目標が計画に残っていないか確かめてください。")
  ]
}
