import Foundation
import PlanModel

/// An effect in one sentence.
enum ReviewEffectText {
  static func sentence(_ effect: ReviewEffect, _ titles: [RecordID<Measure>: String]) -> String {
    var parts = [effect.title]
    if let yen = effect.thousandYen { parts.append("1年に\(FigureText.thousandYen(yen))") }
    if let hours = effect.hours { parts.append("1年に\(JapaneseNumber.display(Decimal(hours)))時間") }
    if let basis = effect.basis { parts.append("算定：\(basis)") }
    let target = effect.reinvestedIn.map { titles[$0] ?? $0.rawValue } ?? effect.reinvestment
    if let target { parts.append("振り向け先：\(target)") }
    return parts.joined(separator: "、")
  }
}
