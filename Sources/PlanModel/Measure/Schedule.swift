/// A step of a measure and the fiscal years in which it is done (工程表).
public struct ScheduleItem: Hashable, Sendable {
  /// What is done.
  public var title: String
  /// The first fiscal year.
  public var first: FiscalYear
  /// The last fiscal year, not before `first` in a sound plan.
  public var last: FiscalYear
  /// Remark.
  public var note: String?

  /// Makes a step.
  public init(title: String, first: FiscalYear, last: FiscalYear, note: String? = nil) {
    self.title = title
    self.first = first
    self.last = last
    self.note = note
  }
}

/// The money of a measure.
public struct Budget: Hashable, Sendable {
  /// 予算事業コード: the key that ties the measure to the budget book.
  public var businessCode: String?
  /// Amounts by fiscal year.
  public var amounts: [BudgetAmount]

  /// Makes a budget.
  public init(businessCode: String? = nil, amounts: [BudgetAmount] = []) {
    self.businessCode = businessCode
    self.amounts = amounts
  }
}

/// An amount in one fiscal year.
public struct BudgetAmount: Hashable, Sendable {
  /// The fiscal year in which the money runs (予算年度, not the year of the sheet).
  public var fiscalYear: FiscalYear
  /// Budgeted or settled.
  public var kind: BudgetKind
  /// Thousands of yen, as budget books print them.
  public var thousandYen: Int

  /// Makes an amount.
  public init(fiscalYear: FiscalYear, kind: BudgetKind, thousandYen: Int) {
    self.fiscalYear = fiscalYear
    self.kind = kind
    self.thousandYen = thousandYen
  }
}

/// Kinds of amount.
public enum BudgetKind: String, CodedValue {
  case initial
  case revised
  case settled

  public static var listName: String { "予算の区分" }

  public var label: String {
    switch self {
    case .initial: "当初予算"
    case .revised: "補正後予算"
    case .settled: "決算"
    }
  }
}
