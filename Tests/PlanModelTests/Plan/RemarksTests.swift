import PlanModel
import Testing

@Suite("Remarks between officers")
struct RemarksTests {
  @Test(
    "what stands between the signs is taken away, and nothing else",
    arguments: [
      ("前<!-- 注記 -->後", "前後"), ("<!--\n複数行\n-->\n本文", "\n本文"), ("<!-- a --><!-- b -->本文", "本文"),
      ("本文 <!-- 閉じていない", "本文 <!-- 閉じていない"), ("-->逆<!--", "-->逆<!--"), ("<!-->", "<!-->"), ("", ""),
    ])
  func removed(text: String, left: String) {
    #expect(Remarks.removed(from: text) == left)
  }

  @Test("a published plan carries none in its chapters and measures")
  func plan() {
    let plan = Plan(id: "p", title: "計画") {
      $0.chapters = [Chapter(id: "c", title: "章", body: "本文<!-- 相談中 -->")]
      $0.measures = [Measure(id: "m", title: "施策") { $0.content = "内容<!-- 確認 -->" }]
    }
    #expect(plan.withoutRemarks.chapters[0].body == "本文")
    #expect(plan.withoutRemarks.measures[0].content == "内容")
  }
}
