import PlanModel
import Testing

@testable import Handbook

@Suite("Before anything leaves")
struct ReleaseCheckTests {
  private func check(
    _ base: ExamplePlan = .prefecture, figures: [PlanFigure] = [], _ change: (inout Plan) -> Void = { _ in }
  ) -> ReleaseCheck {
    var plan = base.plan
    change(&plan)
    return ReleaseCheck.of(plan, report: Checker.check(plan), figures: figures, files: ["plan.json"])
  }

  private func yes(_ question: String) -> PublicationAnswer {
    PublicationAnswer(question: question, isConfirmed: true, answeredBy: "情報政策課長")
  }

  @Test("A sound plan is stopped by nothing and still waits for both answers of the edition")
  func soundPlan() {
    let release = check()
    #expect(release.stops.isEmpty && release.remarks.isEmpty)
    #expect(release.questions.map(\.id) == ["cybersecurity", "privacy"])
    #expect(!release.isReady([]) && !release.isReady([yes("privacy")]))
    #expect(release.isReady([yes("privacy"), yes("cybersecurity")]))
  }

  @Test("The last answer counts, a no is none, and nobody is nobody")
  func answers() {
    let release = check()
    var no = yes("privacy")
    no.isConfirmed = false
    var nobody = yes("privacy")
    nobody.answeredBy = "　"
    for late in [no, nobody] {
      #expect(release.unanswered([yes("cybersecurity"), yes("privacy"), late]).map(\.id) == ["privacy"])
    }
  }

  @Test(
    "A number in any published text stops publication, with the number nowhere in the report",
    arguments: ExamplePlan.allCases)
  func numberStops(base: ExamplePlan) {
    let release = check(base) { $0.news = [NewsItem(date: .earliest, text: "個人番号は１２３４５６７８９０１８です。")] }
    #expect(release.stops.map(\.place.field) == ["news[0].text"])
    #expect(!release.isReady([yes("privacy"), yes("cybersecurity")]))
    let words = release.stops.map { $0.summary + $0.remedy + ($0.explanation ?? "") }.joined()
    #expect(!words.contains("123456789") && !words.contains("１２３４"))
    #expect(release.questions.first { $0.id == "privacy" }?.findings.map(\.rule) == ["no-individual-numbers"])
  }

  @Test("A name of staff is a remark and stops nothing")
  func nameRemarks() {
    let release = check { $0.contact?.note = "担当：山田" }
    #expect(release.stops.isEmpty && release.remarks.map(\.rule) == ["no-personal-names"])
    #expect(release.remarks.map(\.severity) == [.warning])
  }

  @Test("Words and rights of figures are judged, whether or not the report was made with them")
  func figures() {
    let figure = PlanFigure(name: "f-1", caption: "体制図（内線1234）")
    let plan = ExamplePlan.prefecture.plan
    for report in [Checker.check(plan), Checker.check(plan, figures: [figure])] {
      let release = ReleaseCheck.of(plan, report: report, figures: [figure])
      #expect(release.remarks.map(\.rule).sorted() == ["figure-rights-stated", "no-personal-names"])
      #expect(release.remarks.allSatisfy { $0.place.record == .file("figures/f-1") })
      #expect(release.published.figures == ["体制図（内線1234）"])
    }
  }

  @Test("An open question of the check stands behind those of the edition")
  func openQuestions() {
    let release = check { $0.judgements.removeFirst() }
    #expect(release.questions.map(\.id) == ["cybersecurity", "privacy", "vision-understandable"])
    #expect(release.isReady([yes("privacy"), yes("cybersecurity")]))
  }

  @Test("What becomes public is told with the contacts as readers will see them")
  func contents() {
    let published = check { plan in
      plan.sections[0].contact = Contact(name: "情報政策課") { $0.telephone = "000-000-0001" }
    }.published
    #expect(published.contacts.map(\.owner) == ["計画", "情報政策課"])
    #expect(published.contacts[0].lines == ["名称：企画部情報政策課", "電話番号：000-000-0000", "メールアドレス：data-plan@example.jp"])
    #expect(published.counts.first { $0.label == "実績値" }?.number == 2)
    #expect(published.counts.allSatisfy { $0.number > 0 } && published.files == ["plan.json"])
    #expect(published.posts == ["見本県知事", "情報政策課長"])
  }

  @Test("The questions name only clauses that are in force on the day of the report")
  func clauses() {
    let plan = ExamplePlan.prefecture.plan
    for (day, holds) in [("2021-04-01", false), ("2026-04-01", true)] {
      let questions = PublicationQuestions.of(Checker.check(plan, asOf: .known(day)))
      #expect(questions[1].clauses.contains("no-provision-beyond-purpose") == holds)
      #expect(questions[0].clauses.contains("cybersecurity-policy-published") == holds)
      #expect(questions.allSatisfy { !$0.clauses.isEmpty && $0.text.hasSuffix("か。") })
    }
  }

  @Test("Rules that the questions lean on exist")
  func rulesExist() {
    for rule in PublicationQuestions.securityRules + PublicationQuestions.privacyRules {
      #expect(RuleCatalogue.find(rule) != nil, "\(rule)")
    }
  }
}
