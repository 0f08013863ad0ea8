import PlanModel

/// Art. 15: standards, compatibility and the review of work.
enum ActArticle15: ClauseSection {
  static let clauses: [Clause] = [
    .act(
      "standards-and-work-review", "規格の整備、互換性及び業務の見直し", "第15条第1項", .obligation,
      binds: .localGovernments, read: .actCaption,
      "国と地方公共団体は、互いに連携して、情報システムの規格を整え、互換性を確保し、業務を見直すなどの措置を講じます。")
  ]
}
