import Foundation
import PlanModel

/// The fields of a measure, in the order of 施策票. Indicators are records of their own; reviews and settled amounts are
/// results.
enum MeasureFields {
  static func sheet(_ measure: Measure, _ side: ComparisonSide) -> FieldSheet {
    var sheet = FieldSheet()
    sheet.text("number", "番号", measure.number)
    sheet.text("title", "施策の名称", measure.title)
    sheet.text("pillars", "柱", measure.pillars.map { "\($0.number) \($0.label)" }.joined(separator: "\n"))
    sheet.text("summary", "概要", measure.summary)
    sheet.prose("presentState", "現状と課題", measure.presentState)
    sheet.prose("content", "取組の内容", measure.content)
    sheet.text("targetGroup", "対象", measure.targetGroup)
    sheet.text("goal", "目標", measure.goal)
    sheet.text(
      "goalDeadline", "達成の時期", measure.goalDeadline?.label, token: FieldWords.code(measure.goalDeadline))
    sheet.text("reasonWithoutGoal", "目標又は時期を定めない理由", measure.reasonWithoutGoal)
    sheet.elements("schedule", "工程表", measure.schedule.map(step))
    addCooperation(measure, side, to: &sheet)
    sheet.text("priority", "着手の時期", priority(measure.priority))
    sheet.text("budget.businessCode", "予算事業コード", measure.budget?.businessCode)
    sheet.elements("budget.amounts", "予算", (measure.budget?.amounts ?? []).filter { $0.kind != .settled }.map(amount))
    sheet.text("origin", "施策の区分", origin(measure.origin))
    sheet.elements("legalBasis", "根拠", FieldWords.plain(measure.legalBasis))
    sheet.text("effects", "期待する効果", measure.effects.map(\.label).joined(separator: "、"))
    sheet.text("nationalSupport", "国の支援", measure.nationalSupport)
    sheet.elements("sources", "資料", FieldWords.citations(measure.sources))
    return sheet
  }

  private static func addCooperation(_ measure: Measure, _ side: ComparisonSide, to sheet: inout FieldSheet) {
    sheet.references("lead", "担当課", side.references(.section, measure.lead))
    sheet.references("related", "関係課", side.references(.section, measure.related))
    sheet.references("partners", "連携先", side.references(.partner, measure.partners))
    sheet.text("participation", "参加の方法", measure.participation)
    sheet.text(
      "jointBodies", "共同で取り組む団体",
      measure.jointBodies.map { side.plan.body($0)?.fullName ?? $0.text }.joined(separator: "、"),
      token: measure.jointBodies.map(\.text).joined(separator: ","))
    sheet.references("dependsOn", "土台とする施策", side.references(.measure, measure.dependsOn))
  }

  private static func step(_ item: ScheduleItem) -> FieldSheet.Element {
    let time = FigureText.years(min(item.first, item.last), max(item.first, item.last))
    return FieldSheet.Element(item.title, item.title + "：" + time + (item.note.map { "（\($0)）" } ?? ""))
  }

  private static func amount(_ amount: BudgetAmount) -> FieldSheet.Element {
    let year = Wareki.text(amount.fiscalYear)
    return FieldSheet.Element(
      "\(amount.fiscalYear) \(amount.kind.rawValue)",
      year + amount.kind.label + "：" + FigureText.thousandYen(amount.thousandYen))
  }

  private static func priority(_ priority: MeasurePriority) -> String {
    switch priority {
    case .now: "直ちに実施"
    case .focus: "重点施策として直ちに実施"
    case .later(let condition): "後年度に実施" + (condition.map { "\n始める条件：" + $0 } ?? "")
    }
  }

  private static func origin(_ origin: MeasureOrigin) -> String {
    guard case .national(let reference) = origin else { return "独自の施策" }
    let name = [reference.number, reference.title].compactMap { $0 }.joined(separator: " ")
    let list = reference.edition.map { "（\($0)）" } ?? ""
    return "国の施策一覧から選んだ施策" + (name.isEmpty && list.isEmpty ? "" : "\n" + name + list)
  }
}
