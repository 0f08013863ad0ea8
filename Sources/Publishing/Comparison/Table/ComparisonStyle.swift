/// How a body sets its comparison tables (新旧対照表). Houses differ in every part of it, so all of it is data.
public struct ComparisonStyle: Hashable, Sendable {
  /// Which state stands on the left.
  public enum Order: String, Hashable, Sendable {
    case newLeft
    case oldLeft
  }

  /// The column beside the two texts.
  public struct ThirdColumn: Hashable, Sendable {
    /// What it tells.
    public enum Content: String, Hashable, Sendable {
      /// What sort of change it is, such as 「字句の改正」.
      case sort
      /// Why it was changed, as recorded.
      case reason
      /// Both.
      case sortAndReason
    }

    /// What stands at its head, such as 「説明」.
    public var title: String
    /// What it tells.
    public var content: Content

    /// Makes a column.
    public init(title: String, content: Content) {
      self.title = title
      self.content = content
    }
  }

  /// By what the style is chosen.
  public var id: String
  /// What it is called where people choose.
  public var name: String
  /// Which state stands on the left.
  public var order: Order
  /// What stands above the newer text.
  public var newTitle: String
  /// What stands above the older text.
  public var oldTitle: String
  /// What stands in the older column beside new text, such as 「（新設）」; `nil` for nothing.
  public var added: String?
  /// What stands in the newer column beside text that is gone, such as 「（削る）」; `nil` for nothing.
  public var deleted: String?
  /// What stands for text that is the same.
  public var unchanged: String
  /// Whether ``added`` and ``deleted`` are underlined as well.
  public var underlinesMarks: Bool
  /// The column beside the texts, if any.
  public var third: ThirdColumn?
  /// The line below the table, if any.
  public var remark: String?

  /// Makes a style.
  public init(
    id: String, name: String, order: Order = .newLeft, newTitle: String, oldTitle: String, added: String?,
    deleted: String?, unchanged: String = "（略）", underlinesMarks: Bool = true, third: ThirdColumn? = nil,
    remark: String? = nil
  ) {
    self.id = id
    self.name = name
    self.order = order
    self.newTitle = newTitle
    self.oldTitle = oldTitle
    self.added = added
    self.deleted = deleted
    self.unchanged = unchanged
    self.underlinesMarks = underlinesMarks
    self.third = third
    self.remark = remark
  }

  /// The style with that id among the presets.
  public static func preset(_ id: String) -> ComparisonStyle? { presets.first { $0.id == id } }

  /// The style of a body that chose none: 改正案 beside 現行 before the decision, 改正後 beside 改正前 after it.
  public static func standard(isDecided: Bool) -> ComparisonStyle { isDecided ? .nationalDecided : .nationalDraft }
}
