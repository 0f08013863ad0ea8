import PlanModel

extension Rule {
  /// 柱1の名称が一つの書き方にそろっている.
  static let pillarOneSpelledAlike = Rule(
    id: "pillar-one-spelled-alike",
    title: "柱1の名称が一つの書き方にそろっている",
    why: "法第10条の見出しは令和元年に「情報通信の技術」から「情報通信技術」に変わりました。二つの書き方が混じると、別の柱のように見えます。",
    clauses: ["pillar-one-caption"],
    doesNotCheck: "どちらの書き方にそろえるかは、団体が決めます。",
    examples: [
      .passing("一つの書き方にそろっている") {
        $0.changeChapter("policy") { $0.body = "「手続における情報通信の技術の利用等」に取り組みます。" }
      },
      .failing("二つの書き方が混じっている", at: .chapter("policy", "body")) { plan in
        plan.changeChapter("policy") { $0.body = "「手続における情報通信の技術の利用等」に取り組みます。" }
        plan.changeChapter("measures") { $0.body = "「手続における情報通信技術の利用等」の施策を掲げます。" }
      },
    ]
  ) { context in
    guard context.texts.contains(where: { newer.occurs(in: $0.text) }) else { return .satisfied }
    var gaps: [Gap] = []
    for text in context.texts where older.occurs(in: text.text) {
      gaps.append(
        Gap(
          text.place, "柱1の名称が、二つの書き方で書かれています。",
          mend: "\(text.file) の \(text.place.field ?? "") の「情報通信の技術」を「情報通信技術」に改めてください。"))
    }
    return .found(gaps)
  }

  private static let older = Word("手続における情報通信の技術の利用")
  private static let newer = Word("手続における情報通信技術の利用")
}
