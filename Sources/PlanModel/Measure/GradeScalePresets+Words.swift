extension GradeScalePresets {
  /// Scales of which only the words were published.
  public static let words: [GradeScalePreset] = [
    GradeScalePreset(
      origin: "下野市",
      scale: GradeScale(
        id: "shimotsuke-words", title: "計画に対する進み具合（S・A・B・C）",
        grades: [
          Grade(label: "S", meaning: "計画以上"), Grade(label: "A", meaning: "計画どおり"),
          Grade(label: "B", meaning: "やや遅れ"), Grade(label: "C", meaning: "ほとんど進んでいない"),
        ], basis: "区分の境を数値で定めた記載は確認できません。",
        source: Citation(
          title: "取組の進捗に関する資料（info-0000006600-3）", publisher: "下野市", note: "確度：資料1件"))),
    GradeScalePreset(
      origin: "木津川市",
      scale: GradeScale(
        id: "kizugawa-words", title: "良好さの4段階（S・A・B・C）",
        grades: [
          Grade(label: "S", meaning: "特に良好"), Grade(label: "A", meaning: "良好"), Grade(label: "B", meaning: "概ね"),
          Grade(label: "C", meaning: "課題あり"),
        ], basis: "区分の境を数値で定めた記載は確認できません。",
        source: Citation(title: "取組の評価に関する資料（43021、48511）", publisher: "木津川市", note: "確度：資料1件"))),
    GradeScalePreset(
      origin: "茨城県、福岡市、沖縄県などで用いられる言葉",
      scale: GradeScale(
        id: "progress-words", title: "順調・概ね順調・やや遅れ・遅れ",
        grades: ["順調", "概ね順調", "やや遅れ", "遅れ"].map { Grade(label: $0) },
        basis: "言葉だけの尺度です。区分の境は、用いる団体が定めます。")),
  ]
}
