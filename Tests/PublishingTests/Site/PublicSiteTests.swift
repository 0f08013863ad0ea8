import Foundation
import PlanModel
import Testing

@testable import Publishing

@Suite("The public site of a plan")
struct PublicSiteTests {
  private static func files(_ checked: CheckedPlan = SamplePlan.checked()) -> [SiteFile] {
    PublicSite.files(
      for: checked, assessments: SampleMeasures.assessments(checked.plan), on: SamplePlan.date, data: SampleData.files)
  }

  private static func page(_ path: String, _ files: [SiteFile]) throws -> PageInspector {
    PageInspector(try #require(files.first { $0.path == path }, "\(path)").bytes)
  }

  @Test("is well formed, linked and labelled throughout")
  func sound() {
    #expect(SiteInspector.faults(Self.files()) == [])
  }

  @Test("has a page for every measure, chapter and pillar")
  func pages() {
    let paths = Set(Self.files().map(\.path))
    for path in ["index.html", "measures/m-1-1/index.html", "chapters/present/index.html", "pillars/5/index.html"] {
      #expect(paths.contains(path))
    }
  }

  @Test("of an empty plan is sound too")
  func empty() {
    let plan = Plan(id: "empty", title: "計画")
    let files = PublicSite.files(for: SamplePlan.checked(plan), assessments: [], on: SamplePlan.date)
    #expect(SiteInspector.faults(files) == [])
  }

  @Test("comes out the same, byte for byte, each time")
  func stable() {
    #expect(Self.files() == Self.files())
  }

  @Test("of a preview says so on every page, of an adopted plan on none")
  func preview() {
    let words = "内部確認用の表示です"
    for file in Self.files(SamplePlan.checked(isPreview: true)) where file.mediaType.hasPrefix("text/html") {
      #expect(PageInspector(file.bytes).text.contains(words), "\(file.path)")
    }
    for file in Self.files() where file.mediaType.hasPrefix("text/html") {
      #expect(!PageInspector(file.bytes).text.contains(words), "\(file.path)")
    }
  }

  @Test("fetches nothing from outside")
  func noOutsideRequest() {
    for file in Self.files() where file.mediaType.hasPrefix("text/html") {
      let text = String(decoding: file.bytes, as: UTF8.self)
      #expect(!text.contains("src="))
      for tag in text.components(separatedBy: "<link ").dropFirst() {
        #expect(!tag.prefix { $0 != ">" }.contains("http"))
      }
    }
  }

  @Test("keeps the published grade beside the computed pace")
  func grades() throws {
    let text = try Self.page("measures/m-1-1/index.html", Self.files()).text
    #expect(text.contains("公表した判定"))
    #expect(text.contains("おおむね目標どおり"))
    #expect(text.contains("遅れ1件"))
  }

  @Test("sets the computed grade and the reason for a difference beside the published grade")
  func computedGrades() throws {
    func text(_ computed: String?, reason: String?) throws -> String {
      var plan = SamplePlan.plan()
      plan.measures[0].reviews[0].reasonForDifference = reason
      var computation = GradeComputation(published: "B", reasonForDifference: reason)
      computation.computed = computed.map { Grade(label: $0) }
      computation.explanation = "目標値に対する割合は60.0％です。"
      let grade = ReviewGrade(measure: plan.measures[0].id, index: 0, computation: computation)
      let checked = SamplePlan.checked(plan)
      let files = PublicSite.files(
        for: checked, assessments: SampleMeasures.assessments(plan), grades: [grade], on: SamplePlan.date)
      #expect(SiteInspector.faults(files) == [])
      return try Self.page("measures/m-1-1/index.html", files).text
    }
    let silent = try text("C", reason: nil)
    #expect(silent.contains("数値から算出した判定") && silent.contains("目標値に対する割合は60.0％です。"))
    #expect(silent.contains("判定が異なる理由") && silent.contains("記載がありません。"))
    let told = try text("C", reason: "様式の見直しを先に終えたため。")
    #expect(told.contains("様式の見直しを先に終えたため。") && !told.contains("記載がありません。"))
    #expect(try !text("B", reason: nil).contains("判定が異なる理由"))
    #expect(try text(nil, reason: nil).contains("算出できません"))
  }

  @Test("gives every figure of a chart in words")
  func chartText() throws {
    let text = try Self.page("measures/m-1-1/index.html", Self.files()).text
    #expect(text.contains("基準値は令和5年度（2023年度）の26.0％、目標は令和10年度（2028年度）の70.0％以上、最新の実績は令和7年度（2025年度）の42.2％です。"))
  }

  @Test("links measures that lean on one another in both directions")
  func dependencies() throws {
    let files = Self.files()
    #expect(try Self.page("measures/m-2-1/index.html", files).links.contains("../../measures/m-1-1/index.html"))
    #expect(try Self.page("measures/m-1-1/index.html", files).links.contains("../../measures/m-2-1/index.html"))
  }

  @Test("tells not measured from zero")
  func notMeasured() throws {
    #expect(try Self.page("measures/m-3-1/index.html", Self.files()).text.contains("未計測"))
  }

  @Test("says why a pillar is left out")
  func pillarLeftOut() throws {
    let text = try Self.page("pillars/5/index.html", Self.files()).text
    #expect(text.contains("今回は取り上げない"))
    #expect(text.contains("標準化への移行を先に終えるため"))
  }

  @Test("names its style sheet after the content")
  func stylesheet() throws {
    let file = try #require(Self.files().first { $0.mediaType.hasPrefix("text/css") })
    #expect(file.path == "assets/site-\(StyleSheet.hash(file.bytes)).css")
    let css = String(decoding: file.bytes, as: UTF8.self)
    #expect(!css.contains("url(") && !css.contains("@import"))
    for name in ["green-600", "orange-600"] {
      #expect(!css.contains("color: var(--\(name))"), "\(name) is too pale for text")
    }
  }

  @Test("lists every page in the site map for machines")
  func sitemap() throws {
    let files = PublicSite.files(
      for: SamplePlan.checked(), assessments: [], on: SamplePlan.date, baseURL: "https://www.pref.example.jp/plan")
    let map = try #require(files.first { $0.path == "sitemap.xml" })
    let text = String(decoding: map.bytes, as: UTF8.self)
    let pages = files.filter { $0.mediaType.hasPrefix("text/html") && $0.path != "404.html" }
    for page in pages { #expect(text.contains("<loc>https://www.pref.example.jp/plan/\(page.path)</loc>")) }
    #expect(text.components(separatedBy: "<loc>").count == pages.count + 1)
    let notFound = try #require(files.first { $0.path == "404.html" })
    #expect(String(decoding: notFound.bytes, as: UTF8.self).contains("href=\"/plan/assets/"))
  }

  @Test("leaves out a data file whose path would leave the site")
  func unsafeData() {
    for path in ["../evil.json", "/etc/passwd", "data//x", "data/.hidden", "data/あ.csv", ""] {
      let file = SiteDataFile(path: path, title: "x", summary: "x", mediaType: "text/plain", bytes: [])
      let files = PublicSite.files(
        for: SamplePlan.checked(), assessments: [], on: SamplePlan.date, data: [file])
      #expect(!files.contains { $0.path == path })
    }
  }
}
