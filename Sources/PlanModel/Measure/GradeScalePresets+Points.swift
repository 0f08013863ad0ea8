internal import Foundation

extension GradeScalePresets {
  /// Scales that count points.
  public static let points: [GradeScalePreset] = [sano]

  /// What the rate divides is not stated in what could be read, and neither are the names and bounds of the four levels.
  private static let sano = GradeScalePreset(
    origin: "佐野市",
    scale: GradeScale(
      id: "sano-points", title: "達成率と方針達成の点数による4段階", grades: [],
      basis: "達成率の点数（7点から1点まで）に方針達成の点数（3点から1点まで）を加え、合計により4段階とします。"
        + "4段階の名称と境は、確認した資料にないため、含めていません。達成率は、目標値に対する割合としています。",
      source: Citation(title: "評価に関する資料（6505）", publisher: "佐野市", note: "確度：資料1件")
    ) {
      $0.figure = .ratio
      $0.pointSteps = [
        PointStep(lowerBound: 100, points: 7), PointStep(lowerBound: 90, points: 6),
        PointStep(lowerBound: 80, points: 5), PointStep(lowerBound: 70, points: 4),
        PointStep(lowerBound: 60, points: 3), PointStep(lowerBound: 50, points: 2), PointStep(points: 1),
      ]
      $0.handPoints = HandPoints(title: "方針達成", choices: [3, 2, 1])
    })
}
