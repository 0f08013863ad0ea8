public import PlanModel

/// What differs between two states of a plan, as a reader of the plan would tell it: by chapter, measure, indicator and
/// field, with what was moved or renumbered told as such.
///
/// A record is the same by its id, or else by title and number (``RecordPairing/threshold``). Remarks of the office do not
/// count. Results – actual values, reviews, reports, judgements, settled amounts – are no text of the plan and are only
/// counted.
public struct PlanComparison: Hashable, Sendable {
  /// The records that differ, in the order of the plan; what was deleted stands where it stood.
  public let records: [ComparedRecord]
  /// How many results differ.
  public let results: ComparedResults
  /// Records whose id changed, by which alone no text of the plan differs.
  public let renamedIDs: [RenamedID]

  /// A record that bears another id than before.
  public struct RenamedID: Hashable, Sendable {
    /// What the record is.
    public let kind: ComparedKind
    /// The id in the older state.
    public let old: String
    /// The id in the newer state.
    public let new: String
  }

  /// Whether the text of the plan is the same; results may differ.
  public var isEmpty: Bool { records.isEmpty }

  /// Compares two states of a plan.
  ///
  /// - Parameters:
  ///   - old: the older state.
  ///   - new: the newer state.
  ///   - reasons: why things were changed, as recorded.
  public static func between(
    old: Plan, new: Plan, reasons: ComparisonReasons = ComparisonReasons()
  ) -> PlanComparison {
    var builder = ComparisonBuilder(old.withoutRemarks, new.withoutRemarks, reasons)
    return builder.build()
  }

  /// The records of a kind.
  public func records(_ kind: ComparedKind) -> [ComparedRecord] { records.filter { $0.kind == kind } }

  /// The record of a kind and name.
  public func record(_ kind: ComparedKind, _ id: String) -> ComparedRecord? {
    records.first { $0.kind == kind && $0.id == id }
  }
}
