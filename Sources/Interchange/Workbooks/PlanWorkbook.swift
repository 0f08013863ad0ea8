public import PlanModel
internal import Spreadsheets

/// The tables of a plan in one workbook of Excel: what the CSV files hold, column by column, and a sheet that explains it.
public enum PlanWorkbook {
  /// The sheets' names, in their order; the last one explains the others.
  static let explanation = "この表について"

  /// The file. Sheets of tables begin with the names of their columns and hold values only, as the rules for tables that
  /// machines read ask (`TableCheck`).
  ///
  /// - Parameter editions: the editions published so far; without any there is no sheet of them.
  /// - Throws: `PlanWorkbookProblem` when a text is longer than a cell can be, or nothing can be written.
  public static func bytes(
    _ plan: Plan, assessments: [IndicatorAssessment] = [], editions: [PublishedEdition] = []
  ) throws(PlanWorkbookProblem) -> [UInt8] {
    var tables: [(name: String, table: PublishedTable)] = [
      ("施策", MeasureTable.table(plan)),
      ("指標", IndicatorTable.table(plan, assessments: assessments)),
      ("指標の値", ObservationTable.table(plan)),
    ]
    if !editions.isEmpty { tables.append(("版", EditionTable.table(plan, editions))) }
    let sheets = tables.map { name, table in
      var sheet = table.sheet(named: name)
      // A table of sixty thousand broken lines is no more legible; rows stay of one height.
      sheet.layout = SheetLayout(wraps: false)
      return sheet
    }
    let explained = ExplanationSheet.sheet(plan, tables: tables.map { ($0.name, $0.table.columns) })
    let workbook = Workbook(sheets: sheets + [explained], properties: properties(plan, editions))
    do { return try workbook.bytes() } catch { throw PlanWorkbookProblem(error) }
  }

  private static func properties(_ plan: Plan, _ editions: [PublishedEdition]) -> WorkbookProperties {
    let dates = PlanDates(plan, editions: editions)
    let created = (dates.modified ?? dates.issued).map { WorkbookDay(year: $0.year, month: $0.month, day: $0.day) }
    let terms = LicenceTerms(plan.licence)
    return WorkbookProperties(
      title: plan.title, author: PlanNames.bodies(plan),
      // The day from which ZIP files count, for a plan that was never published.
      created: created ?? WorkbookDay(year: 1980, month: 1, day: 1),
      remarks: [terms?.title, plan.licence?.citation].compactMap { $0 }.joined(separator: " "))
  }
}

/// Why there is no workbook of a plan.
public struct PlanWorkbookProblem: Error, Hashable, Sendable {
  /// What the officer can mend; at least one.
  public let findings: [Finding]

  /// The rule under which the findings go.
  public static let rule: RuleID = "workbook-limits"

  init(_ problem: WorkbookProblem) {
    let place = Place(.file("plan.xlsx"))
    switch problem {
    case .unfit(let gaps):
      findings = gaps.map { gap in
        Finding(
          rule: Self.rule, severity: .warning, place: place, summary: "\(gap.place)：\(gap.summary)", remedy: gap.remedy)
      }
    case .notWritten:
      findings = [
        Finding(
          rule: Self.rule, severity: .error, place: place, summary: problem.summary,
          remedy: "一時的な領域の空き容量と書込みの権限を確かめてください。")
      ]
    }
  }
}
