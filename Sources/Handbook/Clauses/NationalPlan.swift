public import PlanModel

/// One decision of the national basic plan that local plans have to follow (法第8条・第9条「即して」).
public struct NationalPlan: Hashable, Sendable {
  /// How sure the date is.
  public enum Confidence: String, CaseIterable, Sendable, Codable {
    /// Two independent sources agree.
    case verified
    /// Read in one source.
    case singleSource
    /// Known, but no source is at hand; to be checked before it is relied on.
    case fromMemory

    /// The word shown to readers.
    public var label: String {
      switch self {
      case .verified: "確認済み"
      case .singleSource: "資料1件"
      case .fromMemory: "要確認"
      }
    }
  }

  /// Title as decided.
  public let title: String
  /// Day of the cabinet decision.
  public let decidedOn: CalendarDate
  /// Edition in words, such as 「2022年版」.
  public let edition: String
  /// How sure the date is.
  public let confidence: Confidence
  /// What the confidence rests on.
  public let note: String

  /// Creates a decision; `nil` when `decidedOn` is no ISO day.
  init?(_ decidedOn: String, _ title: String, edition: String, _ confidence: Confidence, note: String) {
    guard let date = CalendarDate(iso: decidedOn) else { return nil }
    self.title = title
    self.decidedOn = date
    self.edition = edition
    self.confidence = confidence
    self.note = note
  }
}

extension NationalPlan {
  /// Every known decision, oldest first.
  public static let all: [NationalPlan] = [
    .init(
      "2017-05-30", declaration, edition: "2017年版", .verified, note: "手引及び国の資料"),
    .init(
      "2018-06-15", digitalDeclaration, edition: "2018年版", .verified, note: "法第8条第7項による全部の変更"),
    .init(
      "2019-06-14", digitalDeclaration, edition: "2019年版", .verified, note: "全部の変更"),
    .init(
      "2020-07-17", digitalDeclaration, edition: "2020年版", .verified, note: "全部の変更"),
    .init(
      "2021-06-18", priorityPlanTitle, edition: "2021年6月版", .fromMemory, note: "決定日の資料が手元にない"),
    .init(
      "2021-12-24", priorityPlanTitle, edition: "2021年12月版", .singleSource, note: "報道1件"),
    .init(
      "2022-06-07", priorityPlanTitle, edition: "2022年版", .verified, note: "施策集が法第8条第3項を根拠に挙げる"),
    .init(
      "2023-06-09", priorityPlanTitle, edition: "2023年版", .singleSource, note: "解説1件"),
    .init(
      "2024-06-21", priorityPlanTitle, edition: "2024年版", .fromMemory, note: "決定日の資料が手元にない"),
    .init(
      "2025-06-13", priorityPlanTitle, edition: "2025年版", .singleSource, note: "解説1件。これより後の決定は未確認"),
  ].compactMap { (plan: NationalPlan?) -> NationalPlan? in plan }

  private static let declaration = "世界最先端IT国家創造宣言・官民データ活用推進基本計画"
  private static let digitalDeclaration = "世界最先端デジタル国家創造宣言・官民データ活用推進基本計画"
  private static let priorityPlanTitle = "デジタル社会の実現に向けた重点計画"

  /// The plan in force on a day: the newest decision not later than it. `nil` before 2017-05-30.
  ///
  /// Decisions later than the newest known one are not seen; `LawFreshness` reports when the list has grown old.
  public static func current(on date: CalendarDate) -> NationalPlan? {
    all.last { $0.decidedOn <= date }
  }

  /// The decision of a day; `nil` when none of the known ones was decided then.
  public static func decided(on date: CalendarDate) -> NationalPlan? {
    all.first { $0.decidedOn == date }
  }
}
