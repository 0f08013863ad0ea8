extension LegalDocument {
  /// The Act that asks for the plans. Articles are cited by the text in force since 2021-09-01.
  public static let act = LegalDocument(
    id: "public-private-data-act", kind: .law, title: "官民データ活用推進基本法", shortTitle: "法",
    number: "平成28年法律第103号", edition: "令和3年法律第35号による改正後（2021年9月1日施行）", editionDate: "2021-09-01",
    eGovLawID: "428AC1000000103")

  /// The handbook for prefectures. The edition for municipalities has the same nine headings, but its wording was
  /// not read; towards municipalities its clauses are therefore never stronger than a recommendation.
  public static let handbook = LegalDocument(
    id: "handbook-prefecture", kind: .handbook, title: "都道府県官民データ活用推進計画策定の手引", shortTitle: "手引",
    number: "官民データ活用推進基本計画実行委員会", edition: "平成30年8月版（2018年8月31日改定）", editionDate: "2018-08-31")

  /// 重点計画: the national basic plan of Art. 8 since 2021.
  public static let priorityPlan = LegalDocument(
    id: "priority-plan", kind: .nationalPlan, title: "デジタル社会の実現に向けた重点計画", shortTitle: "重点計画",
    number: "閣議決定", edition: "2025年6月13日決定（把握している最新）", editionDate: "2025-06-13")

  /// The law on procedures by digital technology; in this project only its effect on Art. 10's caption matters.
  public static let digitalProcedureAct = LegalDocument(
    id: "digital-procedure-act", kind: .law, title: "デジタル手続法による改正", shortTitle: "デジタル手続法",
    number: "令和元年法律第16号", edition: "令和元年の改正")

  /// The law that set up today's digital administration and abolished the Conference of the Act's former chapter IV.
  public static let digitalSocietyAct = LegalDocument(
    id: "digital-society-act", kind: .law, title: "デジタル社会形成基本法", shortTitle: "デジタル社会形成基本法",
    number: "令和3年法律第35号", edition: "2021年9月1日施行", editionDate: "2021-09-01")

  /// The privacy law, which binds local governments directly since 2023-04-01.
  public static let privacyAct = LegalDocument(
    id: "privacy-act", kind: .law, title: "個人情報の保護に関する法律", shortTitle: "個人情報保護法",
    number: "平成15年法律第57号", edition: "令和3年法律第37号第51条による改正後（2023年4月1日施行）", editionDate: "2023-04-01")

  /// The law on the use of numbers that identify a person.
  public static let numberAct = LegalDocument(
    id: "number-act", kind: .law, title: "行政手続における特定の個人を識別するための番号の利用等に関する法律", shortTitle: "番号法",
    number: "平成25年法律第27号", edition: "2015年の条文（第19条の柱書きは以後も同じ条番号で引かれている）")

  /// The copyright law.
  public static let copyrightAct = LegalDocument(
    id: "copyright-act", kind: .law, title: "著作権法", shortTitle: "著作権法",
    number: "昭和45年法律第48号", edition: "令和6年法律第55号による改正後（2024年7月19日施行）", editionDate: "2024-07-19")

  /// The cybersecurity law that the handbook names in section 9.
  public static let cybersecurityAct = LegalDocument(
    id: "cybersecurity-act", kind: .law, title: "サイバーセキュリティ基本法", shortTitle: "サイバーセキュリティ基本法",
    number: "平成26年法律第104号", edition: "手引が引くもの")

  /// The local autonomy law as amended in 2024; its cybersecurity policy duty holds since 2026-04-01.
  public static let localAutonomyAct = LegalDocument(
    id: "local-autonomy-act", kind: .law, title: "地方自治法", shortTitle: "地方自治法",
    number: "昭和22年法律第67号", edition: "令和6年法律第65号による改正後（2026年4月1日施行分）", editionDate: "2026-04-01")

  /// The law on standardising the information systems of local governments.
  public static let standardisationAct = LegalDocument(
    id: "standardisation-act", kind: .law, title: "地方公共団体情報システムの標準化に関する法律", shortTitle: "標準化法",
    number: "令和3年法律第40号", edition: "2021年9月1日施行", editionDate: "2021-09-01")

  /// The promotion plan for digital transformation of local governments, revised several times since 2020.
  public static let dxPromotionPlan = LegalDocument(
    id: "dx-promotion-plan", kind: .nationalPlan, title: "自治体DX推進計画", shortTitle: "自治体DX推進計画",
    number: "総務省", edition: "第2.3版（2024年2月5日）", editionDate: "2024-02-05")

  /// What became of the portal on which the State listed bodies with a plan.
  public static let cioPortal = LegalDocument(
    id: "cio-portal", kind: .convention, title: "政府CIOポータル", shortTitle: "政府CIOポータル",
    number: "内閣官房", edition: "2026年1月末公開終了")

  /// PDL1.0, the licence for public data.
  public static let publicDataLicence = LegalDocument(
    id: "public-data-licence", kind: .convention, title: "公共データ利用規約（第1.0版）", shortTitle: "PDL1.0",
    number: "デジタル庁", edition: "第1.0版（2024年7月5日決定）", editionDate: "2024-07-05")

  /// The rule for statistical tables that machines can read.
  public static let machineReadableTables = LegalDocument(
    id: "machine-readable-tables", kind: .convention, title: "統計表における機械判読可能なデータの表記方法の統一ルール",
    shortTitle: "機械判読ルール", number: "総務省", edition: "2020年12月18日", editionDate: "2020-12-18")

  /// The government's interoperability framework: contact, address, date and report models.
  public static let interoperabilityFramework = LegalDocument(
    id: "gif", kind: .convention, title: "政府相互運用性フレームワーク", shortTitle: "GIF",
    number: "デジタル庁", edition: "v2.2系（2026年3月17日までの文書）", editionDate: "2026-03-17")

  /// The codes of local governments and corporations with their check digits.
  public static let publicCodes = LegalDocument(
    id: "public-codes", kind: .convention, title: "全国地方公共団体コード及び法人番号", shortTitle: "公的コード",
    number: "総務省・国税庁", edition: "検査数字の算式")

  /// What the published plans, sheets and evaluations of real bodies have in common. No law: practice.
  public static let indicatorPractice = LegalDocument(
    id: "indicator-practice", kind: .convention, title: "地方公共団体の指標管理の慣行", shortTitle: "指標の慣行",
    number: "公表された計画・評価表の比較", edition: "本事業の調査")
}
