/// For which periods a formula is to be computed.
struct FormulaReach {
  /// The indicators read for the period itself.
  private(set) var direct: Set<RecordID<Indicator>> = []
  /// The indicators read one year earlier.
  private(set) var earlier: Set<RecordID<Indicator>> = []
  /// The indicators read from a period up to the one that is computed.
  private(set) var open: [(indicator: RecordID<Indicator>, first: Period)] = []
  /// The last periods of ranges with both ends.
  private(set) var ends: Set<Period> = []

  init(_ expression: FormulaExpression) { add(expression) }

  private mutating func add(_ expression: FormulaExpression) {
    switch expression {
    case .number: break
    case .value(let id): direct.insert(id)
    case .previousYear(let id): earlier.insert(id)
    case .over(_, let id, let periods):
      if let last = periods.last { ends.insert(last) } else { open.append((id, periods.first)) }
    case .negative(let inner): add(inner)
    case .calculation(_, let left, let right):
      add(left)
      add(right)
    }
  }

  /// The periods of kind `kind` for which there is something to compute with.
  ///
  /// What is read for the period itself decides; a formula without such an input follows its ranges, then the years
  /// before. A year that only begins (its predecessor is known, nothing of its own) is no period to compute.
  func periods(kind: PeriodKind, entries: (RecordID<Indicator>) -> some Sequence<Period>) -> Set<Period> {
    var found: Set<Period> = []
    if !direct.isEmpty {
      for id in direct { found.formUnion(entries(id)) }
    } else if !open.isEmpty {
      for (id, first) in open { found.formUnion(entries(id).filter { $0.kind == first.kind && $0 >= first }) }
    } else if !ends.isEmpty {
      found = ends
    } else {
      for id in earlier { found.formUnion(entries(id).compactMap(\.oneYearLater)) }
    }
    return found.filter { $0.kind == kind }
  }
}
