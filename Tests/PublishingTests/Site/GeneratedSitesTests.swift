import PlanModel
import Testing

@testable import Publishing

@Suite("Sites of generated plans")
struct GeneratedSitesTests {
  @Test("200 plans with hostile words give well-formed, linked and labelled pages", arguments: 0..<8)
  func sound(_ batch: Int) {
    for seed in (batch * 25)..<(batch * 25 + 25) {
      var generator = PlanGenerator(seed: seed)
      let plan = generator.plan()
      let assessments = SampleMeasures.assessments(plan)
      let files = PublicSite.files(
        for: SamplePlan.checked(plan, isPreview: seed % 2 == 0), assessments: assessments, on: SamplePlan.date,
        outlook: generator.outlook(plan))
      let faults = SiteInspector.faults(files)
      #expect(faults == [], "seed \(seed)")
      if !faults.isEmpty { return }
    }
  }

  @Test("a fault in a page is noticed")
  func notices() {
    let page = SiteFile(
      path: "index.html", mediaType: "text/html",
      bytes: Array(
        """
        <html lang="en"><body><h1>a</h1><h3 id="x">b</h3><p id="x" style="y"><a href="nowhere.html">c</a></p>\
        <svg role="img"></svg><table></table></body></html>
        """.utf8))
    let faults = SiteInspector.faults([page])
    for word in ["language", "an id stands twice", "h3 after h1", "inline style", "nowhere", "svg", "caption"] {
      #expect(faults.contains { $0.contains(word) }, "\(word)")
    }
    let torn = SiteFile(path: "index.html", mediaType: "text/html", bytes: Array("<html lang=\"ja\"><p></html>".utf8))
    #expect(!SiteInspector.faults([torn]).isEmpty)
  }
}
