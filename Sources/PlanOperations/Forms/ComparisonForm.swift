internal import PlanModel
internal import Publishing
internal import Spreadsheets

/// 新旧対照表 of two states of a plan, as a document and as a workbook.
struct ComparisonForm {
  private let comparison: PlanComparison
  private let plan: Plan
  private let style: ComparisonStyle
  private let day: CalendarDate?

  /// - Parameter style: the name of a style; the usual one for the state of the decision when `nil` or unknown.
  init(
    old: Plan, new: Plan, reasons: ComparisonReasons, isDecided: Bool, style: String?, day: CalendarDate?
  ) {
    comparison = PlanComparison.between(old: old, new: new, reasons: Self.adding(new.revision(since: old), to: reasons))
    plan = new
    self.style = style.flatMap(ComparisonStyle.preset) ?? .standard(isDecided: isDecided)
    self.day = day
  }

  /// The reason of the revision stands at the plan itself.
  private static func adding(_ revision: Revision?, to known: ComparisonReasons) -> ComparisonReasons {
    var reasons = known
    if let reason = revision?.reason { reasons.add(reason, for: .plan, "decision") }
    return reasons
  }

  /// The table as a document.
  var document: ComposedDocument {
    ComparisonTable.document(of: comparison, plan: plan, style: style, countsResults: true)
  }

  /// The table as a workbook of one sheet.
  func workbook() throws(OperationStopped) -> [UInt8] {
    let isNewLeft = style.order == .newLeft
    let titles = isNewLeft ? [style.newTitle, style.oldTitle] : [style.oldTitle, style.newTitle]
    var columns = [WorkbookColumn("箇所", width: 24), WorkbookColumn("項目", width: 20)]
    columns += titles.map { WorkbookColumn($0, width: 56) }
    if let third = style.third { columns.append(WorkbookColumn(third.title, width: 28)) }
    let rows = ComparisonTable.rows(of: comparison, style: style).map { row -> [WorkbookCell] in
      let texts = isNewLeft ? [row.new, row.old] : [row.old, row.new]
      return [.text(row.place), .text(row.item)] + texts.map(Self.cell)
        + (style.third == nil ? [] : [WorkbookCell.text(row.remark)])
    }
    let sheet = WorkbookSheet(
      name: "新旧対照表", titles: [plan.title + "　新旧対照表"] + (style.remark.map { [$0] } ?? []), columns: columns, rows: rows,
      layout: SheetLayout(frozenColumns: 1, hasFilter: false, hasGrid: true))
    let day = day ?? PlanBook.date(plan) ?? .earliest
    let properties = WorkbookProperties(
      title: plan.title + "　新旧対照表", author: PlanBook.issuer(plan),
      created: WorkbookDay(year: day.year, month: day.month, day: day.day))
    do {
      return try Workbook(sheets: [sheet], properties: properties).bytes()
    } catch {
      throw OperationStopped("新旧対照表をExcelの形にできませんでした。長い文章があるときは、PDF又はWordを使ってください。")
    }
  }

  private static func cell(_ runs: [ComparisonRun]) -> WorkbookCell {
    guard runs.contains(where: { !$0.text.isEmpty }) else { return .empty }
    return .rich(runs.filter { !$0.text.isEmpty }.map { TextRun($0.text, isUnderlined: $0.isChanged) })
  }
}

/// The looks of comparison tables to choose from.
public enum ComparisonChoice {
  /// The styles: the name by which one is asked for, and the words for people.
  public static let all: [(id: String, title: String)] = ComparisonStyle.presets.map { ($0.id, $0.name) }
}
