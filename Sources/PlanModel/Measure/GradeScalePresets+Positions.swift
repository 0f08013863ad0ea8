internal import Foundation

extension GradeScalePresets {
  /// Scales that compare positions.
  public static let positions: [GradeScalePreset] = [nagayo, fukuoka, gunma]

  private static let nagayo = GradeScalePreset(
    origin: "長与町",
    scale: GradeScale(
      id: "nagayo-baseline", title: "基準値との比較（S・A・B・C・－）",
      grades: [
        Grade(label: "S", meaning: "目標値を超える", condition: .exceedsTarget),
        Grade(label: "A", meaning: "基準値を超える", condition: .betterThanBaseline),
        Grade(label: "B", meaning: "基準値の±10％の範囲内", condition: .nearBaseline),
        Grade(label: "C", meaning: "基準値を下回る", condition: .worseThanBaseline),
        Grade(label: "－", meaning: "実績値がない", condition: .noValue),
      ],
      basis: "目標値を超えればS、基準値を超えればA、基準値の±10％の範囲内であればB、基準値を下回ればCとし、機械的に判定します。"
        + "基準値を超え、かつ±10％の範囲内にある値は、Bの範囲に意味を持たせるため、Bとして扱っています。",
      source: Citation(
        title: "指標の判定に関する資料（kiji0032107）", publisher: "長与町", note: "確度：資料1件")
    ) {
      $0.figure = .positions
      $0.bandPercent = 10
    })

  private static let fukuoka = GradeScalePreset(
    origin: "福岡市 保健福祉総合計画",
    scale: GradeScale(
      id: "fukuoka-pace", title: "指標の進み具合（a・b・c）",
      grades: [
        Grade(label: "a", meaning: "見込みどおり進んでいる", condition: .onPace),
        Grade(label: "b", meaning: "見込みより遅れているが、改善又は現状維持", condition: .notWorseThanBaseline),
        Grade(label: "c", meaning: "計画の初めより悪化", condition: .worseThanBaseline),
      ],
      basis: "見込みに対する遅れと、計画の初めからの変化により判定します。アンケートによる指標は、±3ポイント以内の変化を現状維持とします。"
        + "この後に行う分野ごとの評価（A～D）の決め方は、含めていません。",
      source: Citation(
        title: "保健福祉総合計画の資料（04_shiryou1-1）", publisher: "福岡市", note: "確度：資料1件")
    ) {
      $0.figure = .positions
      $0.surveyBand = 3
    })

  /// No width of 横ばい is published: 95.0→92.9 was 横ばい. Once a body sets one (`bandPercent`, or the tolerance of an
  /// indicator), all four can be computed.
  private static let gunma = GradeScalePreset(
    origin: "群馬県 第4次情報化推進計画",
    scale: GradeScale(
      id: "gunma-panel", title: "達成・前進・横ばい・後退",
      grades: [
        Grade(label: "達成A", meaning: "目標を上回った", condition: .exceedsTarget),
        Grade(label: "前進B", meaning: "目標に向かって進んだ", condition: .betterThanBaseline),
        Grade(label: "横ばいC", meaning: "目立った変化がない", condition: .nearBaseline),
        Grade(label: "後退D", meaning: "策定時より悪くなった", condition: .worseThanBaseline),
      ],
      basis: "外部の懇談会が指標を判定しています。「横ばい」の幅を数値で定めた記載は見当たらないため、"
        + "策定時より悪い値が「横ばい」か「後退」かは算出できません。わずかな改善を「横ばい」とすることがあるかどうかも分かりません。",
      source: Citation(
        title: "指標の評価結果", publisher: "群馬県", url: "https://www-pref-gunma-jp.cache.yimg.jp/page/16106.html",
        note: "確度：二つの資料又は再計算により確認")
    ) { $0.figure = .positions })
}
