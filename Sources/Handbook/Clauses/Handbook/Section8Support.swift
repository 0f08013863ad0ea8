import PlanModel

/// I-8: what the State offers in support.
enum Section8Support: ClauseSection {
  static let clauses: [Clause] = [
    .handbook(
      "use-national-support", "国の支援策の活用", "I-8 第1段落", .recommendation,
      "計画を作るときは、国が設ける相談の窓口や、人材を派遣する制度などの支援を進んで使います。",
      note: "手引にある内閣官房の窓口は、2021年9月1日のデジタル庁設置により組織が変わっています。現在の窓口は国に確認してください。"),
    .handbook(
      "support-scheme-per-measure", "個別の支援策の活用", "I-8 第2段落", .recommendation,
      "国の施策一覧から選んだ施策では、一覧で紹介された個別の支援策も適宜活用し、円滑に進めます。",
      reasonWithoutRule: "手引 III の一覧の本文が手元になく、どの施策にどの支援策があるかを機械では照合できません。"),
  ]
}
