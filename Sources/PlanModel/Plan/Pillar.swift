/// One of the five pillars of the basic policy (手引 I-6). None is compulsory.
public enum Pillar: String, CodedValue {
  /// 1 手続における情報通信技術の利用等 (法第10条).
  case onlineProcedures
  /// 2 官民データの容易な利用等 (法第11条・第12条).
  case dataUse
  /// 3 個人番号カードの普及及び活用 (法第13条).
  case individualNumberCard
  /// 4 利用の機会等の格差の是正 (法第14条).
  case divideCorrection
  /// 5 情報システムに係る規格の整備及び互換性の確保等 (法第15条).
  case standardsAndCompatibility

  public static var listName: String { "5つの柱" }

  /// The number under which the handbook lists the pillar, 1–5.
  public var number: Int { (Self.allCases.firstIndex(of: self) ?? 0) + 1 }

  /// The one spelling that Tebiki prints.
  ///
  /// Pillar 1 follows the caption of Art. 10 since 2019; the older one with 「の」 is read as an alias.
  public var label: String {
    switch self {
    case .onlineProcedures: "手続における情報通信技術の利用等"
    case .dataUse: "官民データの容易な利用等"
    case .individualNumberCard: "個人番号カードの普及及び活用"
    case .divideCorrection: "利用の機会等の格差の是正"
    case .standardsAndCompatibility: "情報システムに係る規格の整備及び互換性の確保等"
    }
  }

  /// A short name for tables and charts.
  public var shortLabel: String {
    switch self {
    case .onlineProcedures: "手続のオンライン化"
    case .dataUse: "データの容易な利用"
    case .individualNumberCard: "マイナンバーカード"
    case .divideCorrection: "格差の是正"
    case .standardsAndCompatibility: "規格と互換性"
    }
  }

  public var aliases: [String] {
    let withUndertaking = [label + "に係る取組", shortLabel, String(number), "柱\(number)"]
    guard self == .onlineProcedures else { return withUndertaking }
    return withUndertaking + ["手続における情報通信の技術の利用等", "手続における情報通信の技術の利用等に係る取組"]
  }
}
