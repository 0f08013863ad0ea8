import PlanModel

/// What became of the Conference, the national plan and the handbook itself.
enum NationalPlanLaw: ClauseSection {
  static let clauses: [Clause] = [
    Clause(
      id: "national-plan-series", title: "現在の国の基本計画", document: .priorityPlan, pinpoint: "各年の閣議決定",
      force: .information, binds: .localGovernments, from: "2017-05-30", reading: .nationalPlans,
      statement: "国の官民データ活用推進基本計画は2017年に定められ、2021年からは「デジタル社会の実現に向けた重点計画」がこれを兼ねて、おおむね毎年改められています。",
      note: "決定日の一覧は NationalPlan にあります。2025年6月13日より後の決定は確認していません。"),
    Clause(
      id: "strategic-conference-abolished", title: "戦略会議の廃止", document: .digitalSocietyAct, pinpoint: "附則による法の改正",
      force: .information, binds: .localGovernments, from: "2021-09-01", reading: .act,
      statement: "官民データ活用推進戦略会議は2021年9月1日に廃止され、法第4章（第20条から第28条まで）はなくなりました。国の基本計画の案は内閣総理大臣が作ります。",
      reasonWithoutRule: "国の組織の変更であり、計画の記載を求めるものではありません。根拠条文を書くときの参考とします。"),
    Clause(
      id: "handbook-edition", title: "手引の版", document: .handbook, pinpoint: "改定履歴", force: .information,
      binds: .localGovernments, from: "2017-10-10", reading: .handbookEditions,
      statement: "手引には2017年10月、2018年8月及び2019年10月の版があります。どの版によったかを計画に記録しておくと、後の点検が確実になります。",
      note: "全文を確認できたのは2018年8月の都道府県版です。"),
    Clause(
      id: "cio-portal-closed", title: "政府CIOポータルの公開終了", document: .cioPortal, pinpoint: "公開終了の告知",
      force: .information, binds: .localGovernments, from: "2026-02-01", reading: .cioPortal,
      statement: "政府CIOポータル（cio.go.jp）は2022年6月30日で更新を終え、2026年1月末に公開を終えました。以後は、このサイトを現に見られるものとして案内しないでください。",
      note: "以前のページは国立国会図書館のインターネット資料収集保存事業（WARP）で閲覧できるものがあります。"),
    Clause(
      id: "dx-promotion-plan-relation", title: "自治体DX推進計画との関係", document: .dxPromotionPlan, pinpoint: "全体",
      force: .information, binds: .localGovernments, from: "2020-12-25", reading: .dxPromotionPlan,
      statement: "総務省の自治体DX推進計画は、標準化、フロントヤード改革などの重点取組事項を示しています。DXの全体方針を兼ねる計画では、その関係を書いておくと分かりやすくなります。",
      reasonWithoutRule: "法も手引も求めていません。他の計画との整合は consistent-with-other-plans で点検します。"),
  ]
}
