extension SourceReading {
  /// The Act's text of 2021-09-01; no later amendment was known on 2026-01-30.
  static let act = SourceReading(
    on: "2026-01-30", against: "2021年9月1日施行の条文。日本法令外国語訳データベースの更新履歴で、2026年1月30日現在、以後の改正がないことを確認")

  /// Articles whose captions were confirmed but whose wording was not laid beside the text.
  static let actCaption = SourceReading(
    on: "2026-01-30", against: "条の見出しのみ確認（2026年1月30日現在の版）。本文は e-Gov 法令検索で照合を要する")

  /// The handbook's part I, read in full.
  static let handbook = SourceReading(on: "2026-11-23", against: "手引（平成30年8月版）I 総論の全文")

  /// The privacy law: pages of several bodies, the newest dated one of 2022-05-10.
  static let privacy = SourceReading(
    on: "2022-05-10", against: "地方公共団体及び法律実務家の解説（日付のあるもののうち最新は2022年5月10日）。現行条文は未照合")

  /// Art. 69 of the privacy law: the text of 2024-04-01, cited alike by the commission's questions and answers of 2025-12.
  static let privacyProvision = SourceReading(
    on: "2025-12-01", against: "2024年4月1日施行の第69条の条文（法令データベースの写し）及び同条を引く個人情報保護委員会のFAQ（2025年12月追加）")

  /// Art. 19 of the number law: copies of the text and commentaries.
  static let numberAct = SourceReading(
    on: "2015-08-07", against: "第19条の条文の写し（2015年8月7日掲載）。以後の改正による各号の変更は未照合")

  /// Art. 48 of the copyright law.
  static let copyrightAct = SourceReading(on: "2024-07-19", against: "2024年7月19日施行の第48条の条文（法令データベースの写し）")

  /// The local autonomy law's cybersecurity policy.
  static let cybersecurityPolicy = SourceReading(
    on: "2026-02-23", against: "令和6年法律第65号の解説（2026年2月23日）。現行条文は未照合")

  /// Progress of the standardisation of systems.
  static let standardisation = SourceReading(on: "2026-02-27", against: "デジタル庁の進捗公表（2025年末現在、2026年2月27日公表）")

  /// The end of the portal, known from one news page.
  static let cioPortal = SourceReading(on: "2026-01-31", against: "公開終了を伝える報道1件")

  /// The series of national plans, whose newest member known here is of 2025-06-13.
  static let nationalPlans = SourceReading(on: "2025-06-13", against: "各年の決定を伝える資料。2025年6月13日の決定より後は未確認")

  /// The list of handbook editions.
  static let handbookEditions = SourceReading(on: "2019-10-11", against: "手引の改定履歴（政府CIOポータルの掲載、2019年10月11日まで）")

  /// PDL1.0 as decided.
  static let publicDataLicence = SourceReading(on: "2024-07-05", against: "公共データ利用規約（第1.0版）の本文及び解説")

  /// The table rule as issued.
  static let machineReadableTables = SourceReading(on: "2020-12-18", against: "統一ルールの解説（項目1-1から1-12まで）")

  /// The framework's documents on contact and dates.
  static let interoperabilityFramework = SourceReading(on: "2026-03-17", against: "GIF の DS-432 及び DS-441 の本文")

  /// Code formulas recomputed on the published lists.
  static let publicCodes = SourceReading(undatedAgainst: "公表されている1,788団体のコード全てで算式を再計算して確認")

  /// Practice seen in real sheets; it carries no date of its own.
  static let indicatorPractice = SourceReading(undatedAgainst: "群馬県、鳥取県、大船渡市ほかの公表資料及び国の行政事業レビューの項目の比較")

  /// The 2019 change of Art. 10's caption.
  static let pillarCaption = SourceReading(on: "2022-08-12", against: "法第10条の見出しを引く解説（2017年及び2022年）の比較")

  /// The promotion plan for digital transformation.
  static let dxPromotionPlan = SourceReading(on: "2024-02-05", against: "自治体DX推進計画 第2.3版の概要")
}
