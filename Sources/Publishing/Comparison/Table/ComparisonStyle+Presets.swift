extension ComparisonStyle {
  /// All presets, in the order in which they are offered.
  public static let presets: [ComparisonStyle] = [
    nationalDraft, nationalDecided, oldLeftDraft, oldLeftDecided, explainedDraft, explainedDecided, remarks, planDraft,
    planDecided,
  ]

  /// 改正案 on the left, 現行 on the right, 下線 on both sides.
  ///
  /// The titles before and after the decision, the newer text on the left and the underlines: 法制執務の解説 (hoti-ak 2008,
  /// kei-zu 2013-12-25), each read in one source.
  public static let nationalDraft = ComparisonStyle(
    id: "national-draft", name: "改正案・現行（国の例、決定前）", newTitle: "改正案", oldTitle: "現行", added: "（新設）", deleted: "（削る）")

  /// The same after the decision.
  public static let nationalDecided = ComparisonStyle(
    id: "national", name: "改正後・改正前（国の例、決定後）", newTitle: "改正後", oldTitle: "改正前", added: "（新設）", deleted: "（削る）")

  /// The older text on the left, no words for what is new or gone, and the remark below the table.
  ///
  /// 岩手県: the order of the columns after hoti-ak 2008; the remark after gminky 2020-03-11, which also says that nothing
  /// else explains the table. 静岡県 explains its tables by a remark as well (gminky 2020-03-27).
  public static let oldLeftDraft = ComparisonStyle(
    id: "old-left-draft", name: "現行・改正案（岩手県の例、決定前）", order: .oldLeft, newTitle: "改正案", oldTitle: "現行", added: nil,
    deleted: nil, remark: underlineRemark)

  /// The same after the decision.
  public static let oldLeftDecided = ComparisonStyle(
    id: "old-left", name: "改正前・改正後（岩手県の例、決定後）", order: .oldLeft, newTitle: "改正後", oldTitle: "改正前", added: nil,
    deleted: nil, remark: underlineRemark)

  /// A third column 説明, which says what sort of change each row is and, where recorded, why.
  ///
  /// 武蔵野市 writes 字句の改正, 条の追加 or 項の繰上げ there (kei-zu 2013-12-25); that the reason follows is our own addition.
  public static let explainedDraft = ComparisonStyle(
    id: "explained-draft", name: "説明の欄のある表（武蔵野市の例、決定前）", newTitle: "改正案", oldTitle: "現行", added: "（新設）",
    deleted: "（削る）",
    third: ThirdColumn(title: "説明", content: .sortAndReason))

  /// The same after the decision.
  public static let explainedDecided = ComparisonStyle(
    id: "explained", name: "説明の欄のある表（武蔵野市の例、決定後）", newTitle: "改正後", oldTitle: "改正前", added: "（新設）", deleted: "（削る）",
    third: ThirdColumn(title: "説明", content: .sortAndReason))

  /// 新 on the left, 旧 in the middle, 備考 on the right with the sort of the change.
  ///
  /// The layout taught at shinkyutaishohyo.com (write.html), where 「（追加）」 and the like stand in 備考.
  public static let remarks = ComparisonStyle(
    id: "remarks", name: "新・旧・備考", newTitle: "新", oldTitle: "旧", added: "（新設）", deleted: "（削除）",
    third: ThirdColumn(title: "備考", content: .sort))

  /// For plans, which are no regulations: 変更案 beside 現行計画, with the reasons.
  ///
  /// 「変更」 is the word of the Basic Act for plans (法第9条第4項 「定め、又は変更したとき」); the layout is our own.
  public static let planDraft = ComparisonStyle(
    id: "plan-draft", name: "変更案・現行計画（決定前）", newTitle: "変更案", oldTitle: "現行計画", added: "（新規）", deleted: "（削除）",
    underlinesMarks: false, third: ThirdColumn(title: "変更の理由", content: .reason), remark: underlineRemarkForPlans)

  /// The same after the decision.
  public static let planDecided = ComparisonStyle(
    id: "plan", name: "変更後・変更前（決定後）", newTitle: "変更後", oldTitle: "変更前", added: "（新規）", deleted: "（削除）",
    underlinesMarks: false, third: ThirdColumn(title: "変更の理由", content: .reason), remark: underlineRemarkForPlans)

  /// 岩手県 (gminky 2020-03-11).
  private static let underlineRemark = "備考　改正部分は、下線の部分である。"
  private static let underlineRemarkForPlans = "備考　変更した部分に下線を付しています。"
}
