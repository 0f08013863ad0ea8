import PlanModel

/// The change of Art. 10's caption, from which the first pillar takes its name.
enum ProcedureLaw: ClauseSection {
  static let clauses: [Clause] = [
    Clause(
      id: "pillar-one-caption", title: "柱1の名称", document: .digitalProcedureAct, pinpoint: "（法第10条の見出しの改正）",
      force: .information, binds: .localGovernments, reading: .pillarCaption,
      statement: "法第10条の見出しは、令和元年の改正で「情報通信の技術」から「情報通信技術」に変わりました。柱1の名称はどちらの書き方も同じ柱として読み、印刷では一つにそろえます。",
      note: "手引の本文と一覧でも二つの書き方が混在しています。施行日は確認していません。")
  ]
}
