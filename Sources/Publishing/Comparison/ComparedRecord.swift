/// What a compared record is.
public enum ComparedKind: String, CaseIterable, Hashable, Sendable {
  /// A part of the plan's own facts, such as its period or its contact; the record's id is the name of the part.
  case plan
  case chapter
  case measure
  case indicator
  case partner
  case gradeScale
  case section

  /// The word for people.
  public var word: String {
    switch self {
    case .plan: "基本情報"
    case .chapter: "章"
    case .measure: "施策"
    case .indicator: "指標"
    case .partner: "連携先"
    case .gradeScale: "判定尺度"
    case .section: "担当課"
    }
  }
}

/// A record of which two states of a plan say different things.
public struct ComparedRecord: Hashable, Sendable {
  /// What the record is.
  public let kind: ComparedKind
  /// The record's name in the newer state, or in the older one where the newer has none.
  public let id: String
  /// The record's name in the older state, where that is another one.
  public let earlierID: String?
  /// What it is called in the older state, with its number; `nil` for an added record.
  public let oldTitle: String?
  /// What it is called in the newer state, with its number; `nil` for a deleted record.
  public let newTitle: String?
  /// Where it stands, as it is read out at the head of a row: 「施策1-1 …」, 「指標「…」（施策1-1）」.
  public let place: String
  /// Whether it came or went with the measure to which it belongs.
  public let comesWithMeasure: Bool
  /// Where it stood and where it stands, for a record that was moved.
  public let move: ComparedMove?
  /// The fields that differ; for an added or deleted record those that say something.
  public let fields: [ComparedField]
  /// Why it was changed, as recorded.
  public let reason: String?

  /// Whether only the newer state has it.
  public var isAdded: Bool { oldTitle == nil }
  /// Whether only the older state has it.
  public var isDeleted: Bool { newTitle == nil }
  /// The title to call it by.
  public var title: String { newTitle ?? oldTitle ?? id }

  /// Everything that became of it; a record can be moved, renumbered and changed at once.
  public var changes: [ComparedChange] {
    if isAdded { return [ComparedChange(.added)] }
    if isDeleted { return [ComparedChange(.deleted)] }
    return (move == nil ? [] : [ComparedChange(.moved)])
      + fields.map { ComparedChange($0.isNumber ? .renumbered : .changed, path: $0.path) }
  }

  /// Whether something of that sort became of it.
  public func has(_ sort: ComparedChange.Sort) -> Bool { changes.contains { $0.sort == sort } }
}

/// One thing that became of a record.
public struct ComparedChange: Hashable, Sendable {
  /// The sorts of change.
  public enum Sort: String, CaseIterable, Hashable, Sendable {
    case added
    case deleted
    /// Another place in the order, or another measure.
    case moved
    /// Another printed number.
    case renumbered
    /// Another text or value.
    case changed

    /// The word for people, as comparison tables write it beside a row.
    public var label: String {
      switch self {
      case .added: "追加"
      case .deleted: "削除"
      case .moved: "位置の移動"
      case .renumbered: "番号の変更"
      case .changed: "字句の改正"
      }
    }
  }

  /// What happened.
  public let sort: Sort
  /// The field, by the name that it has in the plan folder; `nil` where the record as a whole is meant.
  public let path: String?

  /// Makes a change.
  public init(_ sort: Sort, path: String? = nil) {
    self.sort = sort
    self.path = path
  }
}

/// Where a moved record stood and stands, in words: 「「第2章 目的」の次」, 「施策1-1 …」.
public struct ComparedMove: Hashable, Sendable {
  /// Where it stood.
  public let from: String
  /// Where it stands.
  public let to: String
}

/// A field of a record that differs.
public struct ComparedField: Hashable, Sendable {
  /// The name of the field in the plan folder, such as `goal`.
  public let path: String
  /// The field's name for people, such as 「目標」.
  public let label: String
  /// The text in pieces, in order: a text of several paragraphs has one for each, another field one in all.
  public let blocks: [ComparedBlock]

  /// Whether the field is the printed number.
  public var isNumber: Bool { path == "number" }
  /// What the older state says; `nil` when nothing.
  public var old: String? { Self.joined(blocks.compactMap(\.old)) }
  /// What the newer state says; `nil` when nothing.
  public var new: String? { Self.joined(blocks.compactMap(\.new)) }

  private static func joined(_ texts: [String]) -> String? { texts.isEmpty ? nil : texts.joined(separator: "\n") }
}

/// A paragraph, heading, item or table row of a text, as it is printed.
public struct ComparedBlock: Hashable, Sendable {
  /// The printed text of the older state; `nil` when the newer one added it.
  public let old: String?
  /// The printed text of the newer state; `nil` when the older one alone has it.
  public let new: String?
  /// Whether both say the same; only the number of a list's item may differ then.
  public let isSame: Bool
  /// Whether it is a heading, below which others stand.
  public let isHeading: Bool

  init(old: String?, new: String?, isSame: Bool = false, isHeading: Bool = false) {
    self.old = old
    self.new = new
    self.isSame = isSame
    self.isHeading = isHeading
  }
}
