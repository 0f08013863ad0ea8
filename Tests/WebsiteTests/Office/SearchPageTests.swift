import Accounts
import PlanModel
import Testing

@testable import Website

@Suite("The search in the workspace")
struct SearchPageTests {
  private func path(_ text: String, _ more: String = "") -> String {
    "/office/search?q=" + OfficePath.encoded(text) + more
  }

  @Test("finds words of two letters in one's own plans, marks them, and leads to the record")
  func finds() async throws {
    let person = try await OfficeTrial().person([.clerk])
    let page = await person.get(path("施策"))
    #expect(page.status == 200 && page.text.contains("<mark>施策</mark>"))
    #expect(page.text.contains("href=\"/office/plans/own/records/measure/m-1\"") && page.text.contains("ownの計画"))
  }

  @Test("never shows another body's text", arguments: Role.allCases)
  func otherBody(role: Role) async throws {
    let trial = try await OfficeTrial()
    let person = try await trial.person([role])
    let stranger = try await trial.person([role], body: OfficeTrial.other)
    let homeless = try await trial.person([role], body: nil)
    for text in ["施策", "other", "計画", "本文 "] {
      #expect(!(await person.get(path(text)).text.contains("otherの計画")))
      #expect(!(await stranger.get(path(text)).text.contains("ownの計画")))
      // Only an auditor of the whole installation reads plans without belonging to a body.
      let all = await homeless.get(path(text)).text
      if role != .auditor { #expect(!all.contains("otherの計画") && !all.contains("ownの計画")) }
    }
    #expect(await homeless.get(path("施策")).text.contains("otherの計画") == (role == .auditor))
    #expect(await person.get(path("施策")).text.contains("ownの計画") == (role != .operator))
  }

  @Test("shows the form alone without words, and says when nothing is found")
  func empty() async throws {
    let person = try await OfficeTrial().person([.clerk])
    let form = await person.get("/office/search")
    #expect(form.text.contains("id=\"words\"") && !form.text.contains("見つかり"))
    #expect(await person.get(path("　")).text.contains("見つかり") == false)
    let none = await person.get(path("<b>存在しない語"))
    #expect(none.text.contains("見つかりませんでした") && none.text.contains("&lt;b&gt;存在しない語") && !none.text.contains("<b>"))
  }

  @Test("says when there is more than is shown")
  func more() async throws {
    let trial = try await OfficeTrial()
    var plan = OfficeTrial.plan("large", OfficeTrial.own)
    plan.measures += (10...260).map { Measure(id: RecordID("m-\($0)"), title: "窓口の施策\($0)") }
    try await trial.save(plan)
    let person = try await trial.person([.clerk])
    let few = await person.get(path("窓口")).text
    #expect(few.contains("50件より多く") && few.contains("limit=200"))
    #expect(few.split(separator: "<mark>").count - 1 == 50)
    let many = await person.get(path("窓口", "&limit=200")).text
    #expect(many.split(separator: "<mark>").count - 1 == 200 && many.contains("絞り込んでください"))
    #expect(await person.get(path("窓口", "&limit=99999")).text.split(separator: "<mark>").count - 1 == 50)
  }
}
