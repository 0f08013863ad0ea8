import Foundation
import PlanModel

/// The fields of chapters, and of the records that texts and measures name.
enum TextFields {
  static func sheet(_ chapter: Chapter) -> FieldSheet {
    var sheet = FieldSheet()
    sheet.text("number", "番号", chapter.number)
    sheet.text("title", "章の題名", chapter.title)
    sheet.prose("body", "本文", chapter.body)
    sheet.text("roles", "構成要素", chapter.roles.map(\.label).joined(separator: "、"))
    sheet.text("matters", "法第9条第2項の事項", chapter.matters.map(\.label).joined(separator: "\n"))
    return sheet
  }

  static func sheet(_ section: Section) -> FieldSheet {
    var sheet = FieldSheet()
    sheet.text("department", "部局", section.department)
    sheet.text("name", "課の名称", section.name)
    FieldWords.add(section.contact, under: "contact", to: &sheet)
    return sheet
  }

  static func sheet(_ partner: Partner) -> FieldSheet {
    var sheet = FieldSheet()
    sheet.text("name", "連携先の名称", partner.name)
    sheet.text("kind", "連携先の種類", partner.kind.label)
    sheet.text("role", "役割", partner.role)
    sheet.text("invitation", "参加の呼び掛け", partner.invitation)
    sheet.text("corporateNumber", "法人番号", partner.corporateNumber?.text)
    return sheet
  }

  static func sheet(_ scale: GradeScale) -> FieldSheet {
    var sheet = FieldSheet()
    sheet.text("title", "判定尺度の名称", scale.title)
    sheet.elements("grades", "区分", scale.grades.map(grade))
    sheet.text("figure", "判定に用いる値", scale.figure?.label)
    sheet.text("fallbacks", "値がないときに用いる値", scale.fallbacks.map(\.label).joined(separator: "、"))
    sheet.text("rounding", "端数の処理", scale.rounding.map { "小数点以下\($0)桁に四捨五入" })
    sheet.text("bandPercent", "変化とみなさない幅", scale.bandPercent.map { JapaneseNumber.display($0) + "％" })
    sheet.text("surveyBand", "アンケートで変化とみなさない幅", scale.surveyBand.map { JapaneseNumber.display($0) })
    sheet.text("pointSteps", "率に応じた点数", scale.pointSteps.map(points).joined(separator: "、"))
    sheet.text(
      "handPoints", "担当者が加える点数",
      scale.handPoints.map { $0.title + "：" + $0.choices.map(String.init).joined(separator: "・") })
    sheet.text("basis", "判定の方法", scale.basis)
    sheet.elements("source", "資料", FieldWords.citations(scale.source.map { [$0] } ?? []))
    return sheet
  }

  private static func grade(_ grade: Grade) -> FieldSheet.Element {
    let parts = [
      grade.meaning, grade.lowerBound.map { JapaneseNumber.display($0) + "以上" }, grade.condition?.label,
    ].compactMap { $0 }
    return FieldSheet.Element(
      grade.label, grade.label + (parts.isEmpty ? "" : "：" + parts.joined(separator: "、")))
  }

  private static func points(_ step: PointStep) -> String {
    (step.lowerBound.map { JapaneseNumber.display($0) + "％以上" } ?? "その他") + "\(step.points)点"
  }
}
