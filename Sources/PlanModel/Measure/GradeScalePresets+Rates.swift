internal import Foundation

extension GradeScalePresets {
  /// Scales with bounds in percent.
  public static let rates: [GradeScalePreset] = [aichi, tama, fuji]

  private static let aichi = GradeScalePreset(
    origin: "愛知県 あいちITプラン2010",
    scale: GradeScale(
      id: "aichi-attainment", title: "目標値に対する達成度（A・B・C・D）",
      grades: grades(["A": 100, "B": 80, "C": 50, "D": nil]),
      basis: "目標値に対する達成度が100％以上はA、80％以上はB、50％以上はC、50％未満はDとします。",
      source: Citation(
        title: "あいちITプラン2010の達成度に関する資料", publisher: "愛知県",
        url: "https://www.pref.aichi.jp/soshiki/joho/0000013863.html", note: "確度：資料1件")
    ) { $0.figure = .ratio })

  private static let tama = GradeScalePreset(
    origin: "多摩市 総合戦略",
    scale: GradeScale(
      id: "tama-even-share", title: "着実・概ね・要改善", grades: grades(["着実": 100, "概ね": 60, "要改善": nil]),
      basis: "最終目標値を年数で等しく割り振り（5年の計画では20、40、60、80、100％）、その値に対する割合が100％以上は着実、60％以上は概ね、60％未満は要改善とします。",
      source: Citation(
        title: "総合戦略の評価に関する資料", publisher: "多摩市", note: "expydoc.com 文書番号10040981。確度：資料1件")
    ) { $0.figure = .sharedTargetRatio })

  /// The bands have no names in what could be read; they are named by their bounds.
  private static let fuji = GradeScalePreset(
    origin: "富士市 前期基本計画",
    scale: GradeScale(
      id: "fuji-interim", title: "中間目標値に対する割合の4区分",
      grades: grades(["80％以上": 80, "50％以上80％未満": 50, "20％以上50％未満": 20, "20％未満": nil]),
      basis: "中間目標値に対する割合を80％、50％及び20％で区切ります。区分の名称は確認した資料にないため、範囲をそのまま名称としています。"
        + "中間目標値のない指標の扱いも確認できないため、担当者の判定によることとしています。",
      source: Citation(
        title: "前期基本計画の指標に関する資料", publisher: "富士市", note: "expydoc.com 文書番号11693707。確度：資料1件")
    ) {
      $0.figure = .interimRatio
      $0.fallbacks = [.byHand]
    })
}
