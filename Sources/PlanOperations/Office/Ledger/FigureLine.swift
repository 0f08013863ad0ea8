public import Interchange
public import PlanModel
internal import PlanStore

/// A reported value as it was understood, with what taking it over would do.
public struct FigureLine: Sendable {
  /// What came in.
  public var entry: FigureEntry
  /// The indicator; `nil` when it is not known.
  public var indicator: Indicator?
  /// The period; `nil` when it could not be read.
  public var period: Period?
  /// What stands in the ledger now for this period.
  public var before: Observation?
  /// What would stand there; `nil` when the line is refused.
  public var after: Observation?
  /// What taking it over would do.
  public var effect: Effect
  /// Why the line is refused; each sentence ends with what to do.
  public var problems: [String] = []
  /// What seems odd, and must be confirmed before it is taken over.
  public var doubts: [String] = []
  /// What was understood in a way that the person may want to know.
  public var notes: [String] = []
  /// The name of the record, and the version from which it is changed.
  var record: (id: String, version: Int64, position: Int64)?

  /// What taking a line over would do.
  public enum Effect: String, Sendable, CaseIterable {
    /// There was no value for the period.
    case adds
    /// A provisional value, or a missing one, is settled.
    case settles
    /// A final value is replaced.
    case corrects
    /// The same stands there already.
    case unchanged
    /// It seems odd and waits for confirmation.
    case waits
    /// It cannot be taken over.
    case refused

    /// The word for it.
    public var label: String {
      switch self {
      case .adds: "新しい値"
      case .settles: "値を更新・確定"
      case .corrects: "訂正"
      case .unchanged: "変更なし"
      case .waits: "確認待ち"
      case .refused: "受け付けません"
      }
    }

    /// Whether the line will be saved.
    public var isTaken: Bool { self == .adds || self == .settles || self == .corrects }
  }

  /// The version of the record that stands there now; 0 where there is none.
  public var seenVersion: Int64 { record?.version ?? 0 }

  init(_ entry: FigureEntry) {
    self.entry = entry
    effect = .refused
  }
}
