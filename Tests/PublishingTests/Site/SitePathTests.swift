import PlanModel
import Testing

@testable import Publishing

@Suite("Addresses of the site")
struct SitePathTests {
  @Test("a well-formed id is its own folder, anything else never meets one")
  func folders() {
    #expect(SitePath.folderName("m-1-1") == "m-1-1")
    let odd = ["", "..", ".", "a/b", "施策", "~", " ", "a\u{0}"].map(SitePath.folderName)
    #expect(Set(odd).count == odd.count)
    for name in odd {
      #expect(name.hasPrefix("~"))
      #expect(SitePath.isSafe(SitePath.measure(name).file), "\(name)")
    }
  }

  @Test("the way to the root climbs one step for each folder")
  func wayToRoot() {
    #expect(SitePath.front.wayToRoot == "")
    #expect(SitePath.measures.wayToRoot == "../")
    #expect(SitePath.measure("a").wayToRoot == "../../")
  }

  @Test("two measures of one id get a page each")
  func duplicates() {
    var plan = SamplePlan.plan()
    plan.measures.append(plan.measures[0])
    let files = PublicSite.files(for: SamplePlan.checked(plan), assessments: [], on: SamplePlan.date)
    #expect(files.contains { $0.path == "measures/m-1-1~2/index.html" })
    #expect(SiteInspector.faults(files) == [])
  }
}
