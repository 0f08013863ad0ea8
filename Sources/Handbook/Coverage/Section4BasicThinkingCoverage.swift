import PlanModel

extension HandbookCoverage {
  /// I-4 基本的考え方, sentence by sentence.
  static let section4: [HandbookSentence] = [
    .init(4, 1, 1, .body, "eb5576ef", "新規と既存活用の二つの型", .clauses(["pattern-one-or-two"])),
    .init(4, 1, 2, .body, "d53dbedb", "既存計画の構成を生かし関係を述べる工夫", .clauses(["pattern-two-relation"])),
    .init(4, 1, 3, .caption, "f999250f", "策定の型の図", .noNorm(.label)),
    .init(4, 2, 1, .body, "c648e96f", "実施中の団体は一層の推進を目指す", .clauses(["more-ambitious-plan"])),
    .init(4, 2, 2, .body, "3895696c", "未着手の団体は施策を絞って始める", .clauses(["small-start"])),
    .init(4, 2, 3, .body, "fa62af6b", "雛型の施策は取捨選択して参考に", .clauses(["template-as-fits"])),
    .init(4, 3, 1, .body, "2375b61e", "余力を使った計画の充実の好循環", .clauses(["reinvest-surplus"])),
    .init(4, 3, 2, .body, "6645ad3e", "将来の地域間連携の検討", .clauses(["wide-area-cooperation"])),
    .init(4, 4, 1, .body, "51a4f942", "国のノウハウと優良事例の活用", .clauses(["use-good-cases", "own-or-national-measures"])),
    .init(4, 4, 2, .caption, "b2266c62", "計画の推進の図", .noNorm(.label)),
    .init(
      4, 5, 1, .body, "2eaff97b", "施策の連携、既存計画との整合、計画期間",
      .clauses(["measures-connected", "consistent-with-other-plans", "plan-period"])),
    .init(
      4, 6, 1, .body, "f0dc1dbb", "位置付けの明記、問合せ先、ウェブ公開",
      .clauses(["formal-status-stated", "contact-shown", "web-publication", "publish-without-delay"])),
    .init(4, 6, 2, .body, "055a49c4", "改定後の速やかな更新", .clauses(["prompt-update", "publish-without-delay"])),
    .init(4, 7, 1, .body, "ef0458b6", "国のポータルへの策定団体の掲載", .clauses(["cio-portal-listing"])),
  ]
}
