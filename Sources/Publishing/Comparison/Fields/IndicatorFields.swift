import Foundation
import PlanModel

/// The fields of an indicator. Values are compared as they are kept: another unit or number of places is a change of
/// that field, not of every value.
enum IndicatorFields {
  static func sheet(_ indicator: Indicator, _ side: ComparisonSide) -> FieldSheet {
    var sheet = FieldSheet()
    sheet.text("title", "指標の名称", indicator.title)
    sheet.text("definition", "定義・算出方法", indicator.definition)
    sheet.text("unit", "単位", indicator.unit)
    sheet.text("direction", "目指す方向", indicator.direction?.label)
    sheet.references("owner", "担当課", side.references(.section, indicator.owner))
    sheet.text("baseline", "基準値", baseline(indicator), token: baselineToken(indicator.baseline))
    sheet.elements("targets", "目標値", indicator.targets.map { target($0, indicator) }, pairedInOrder: true)
    sheet.text("reasonWithoutTarget", "目標を定めない理由", indicator.reasonWithoutTarget)
    addCharacter(indicator, to: &sheet)
    addSource(indicator, side, to: &sheet)
    return sheet
  }

  private static func addCharacter(_ indicator: Indicator, to sheet: inout FieldSheet) {
    sheet.text("level", "指標の水準", indicator.level?.label)
    sheet.text("outcomeTerm", "成果の時期", indicator.outcomeTerm?.label)
    sheet.text("nature", "定量・定性の別", indicator.nature.label)
    sheet.text("counting", "数え方", indicator.counting?.label)
    sheet.text("periodKind", "値の期間", indicator.periodKind.label)
    sheet.text("decimalPlaces", "小数点以下の桁数", indicator.decimalPlaces.map { "\($0)桁" })
    sheet.text("survey", "調査の方法", FieldWords.yes(indicator.isSurvey, "アンケートによる"))
    sheet.text("rank", "値の種類", FieldWords.yes(indicator.isRank, "順位"))
  }

  private static func addSource(_ indicator: Indicator, _ side: ComparisonSide, to sheet: inout FieldSheet) {
    sheet.text("source", "出典", indicator.source)
    sheet.text("sourceURL", "出典のアドレス", indicator.sourceURL)
    sheet.text("settlement", "数値が確定する時期", indicator.settlement)
    sheet.text("formula", "計算式", indicator.formula)
    sheet.text("verification", "値の検証の方法", indicator.verification)
    sheet.text("requiredAccuracy", "求められる精度", indicator.requiredAccuracy)
    sheet.text("limits", "データの限界", indicator.limits)
    sheet.text("limitsHandling", "限界への対応", indicator.limitsHandling)
    sheet.text("changeRule", "変化とみなす基準", indicator.changeRule)
    sheet.references("leadsTo", "つながる指標", side.references(.indicator, indicator.leadsTo))
    sheet.references("partOf", "内訳のもとの指標", side.references(.indicator, indicator.partOf))
    sheet.text("reasonForMissingStep", "つながりを示せない理由", indicator.reasonForMissingStep)
    sheet.text("method", "評価の方法", indicator.method?.label)
    sheet.text(
      "tolerance", "許容の幅", indicator.tolerance.map { FigureText.number($0, indicator) },
      token: FieldWords.number(indicator.tolerance))
    sheet.text("reasonForChoice", "選んだ理由", indicator.reasonForChoice)
    sheet.elements("sourceCitations", "資料", FieldWords.citations(indicator.sourceCitations))
  }

  private static func baseline(_ indicator: Indicator) -> String? {
    guard indicator.baseline != nil else { return nil }
    let (value, time) = (FigureText.baseline(indicator), FigureText.baselineTime(indicator))
    return time == FigureText.nothing ? value : value + FieldWords.inBrackets(time)
  }

  private static func baselineToken(_ baseline: Baseline?) -> String {
    guard let baseline else { return "" }
    return [
      FieldWords.number(baseline.value), baseline.period?.code ?? "", baseline.periodText ?? "",
      baseline.asPrinted ?? "", baseline.isApproximate ? "約" : "",
    ].joined(separator: "\u{1F}")
  }

  private static func target(_ target: Target, _ indicator: Indicator) -> FieldSheet.Element {
    let time = FieldWords.code(target.deadline)
    var words = FigureText.target(target, indicator)
    if let statement = target.statement, target.value != nil || target.asPrinted != nil { words += "\n" + statement }
    if target.value != nil, let rule = FigureText.relative(target) { words += "\n" + rule }
    let token = [
      time, FieldWords.number(target.value), target.comparator.rawValue, target.isApproximate ? "約" : "",
      target.statement ?? "", target.asPrinted ?? "", FigureText.relative(target) ?? "",
    ].joined(separator: "\u{1F}")
    return FieldSheet.Element(
      time, words + FieldWords.inBrackets(target.deadline?.label ?? "時期の定めなし"), token: token)
  }
}
