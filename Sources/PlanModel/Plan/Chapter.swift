/// A part of the plan's text. An existing plan keeps its own chapters and titles (手引 I-4 パターン2).
public struct Chapter: Hashable, Sendable {
  /// The chapter's name inside the plan.
  public var id: RecordID<Chapter>
  /// The printed number, such as `1` or `第2章`; `nil` for an unnumbered chapter.
  public var number: String?
  /// The chapter's own title.
  public var title: String
  /// Which of the seven elements of the handbook this chapter fills; may be several, may be none.
  public var roles: [ChapterRole]
  /// Which matters of Art. 9(2) this chapter settles, where the roles alone do not tell.
  public var matters: [ActMatter]
  /// The text in Markdown (CommonMark with tables).
  public var body: String

  /// Makes a chapter.
  public init(
    id: RecordID<Chapter>, number: String? = nil, title: String, roles: [ChapterRole] = [], matters: [ActMatter] = [],
    body: String = ""
  ) {
    self.id = id
    self.number = number
    self.title = title
    self.roles = roles
    self.matters = matters
    self.body = body
  }

  /// The matters of Art. 9(2) settled here: those stated, or else those that the roles imply.
  public var settledMatters: Set<ActMatter> {
    matters.isEmpty ? Set(roles.map(\.impliedMatter)) : Set(matters)
  }
}

/// The seven elements that the handbook asks of a plan (手引 I-6 構成).
public enum ChapterRole: String, CodedValue {
  /// 1 現状及び課題.
  case presentState
  /// 2 目的.
  case purpose
  /// 3 位置付け.
  case positioning
  /// 4 推進体制.
  case promotionStructure
  /// 5 施策の基本的な方針.
  case basicPolicy
  /// 6 個別施策.
  case measures
  /// 7 セキュリティ及び個人情報の適正な取扱いの確保.
  case securityAndPrivacy

  public static var listName: String { "構成要素" }

  /// The number in the handbook's list, 1–7.
  public var number: Int { (Self.allCases.firstIndex(of: self) ?? 0) + 1 }

  public var label: String {
    switch self {
    case .presentState: "現状及び課題"
    case .purpose: "目的"
    case .positioning: "位置付け"
    case .promotionStructure: "推進体制"
    case .basicPolicy: "基本的な方針"
    case .measures: "個別施策"
    case .securityAndPrivacy: "セキュリティ及び個人情報"
    }
  }

  /// The matter of Art. 9(2) that a chapter of this role usually settles.
  public var impliedMatter: ActMatter {
    switch self {
    case .basicPolicy: .basicPolicy
    case .measures: .matters
    default: .otherNecessary
    }
  }
}

/// The three matters that a prefectural plan settles (法第9条第2項各号).
public enum ActMatter: String, CodedValue {
  /// 第1号 基本的な方針.
  case basicPolicy
  /// 第2号 官民データ活用の推進に関する事項.
  case matters
  /// 第3号 その他必要な事項.
  case otherNecessary

  public static var listName: String { "法第9条第2項の事項" }

  public var label: String {
    switch self {
    case .basicPolicy: "第1号 施策についての基本的な方針"
    case .matters: "第2号 官民データ活用の推進に関する事項"
    case .otherNecessary: "第3号 その他必要な事項"
    }
  }

  public var aliases: [String] {
    switch self {
    case .basicPolicy: ["一", "第1号", "1"]
    case .matters: ["二", "第2号", "2"]
    case .otherNecessary: ["三", "第3号", "3"]
    }
  }
}
