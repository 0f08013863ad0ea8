import PlanModel

extension Rule {
  /// 公開を終えた政府CIOポータルを、見られるものとして案内していない.
  static let noClosedPortalLinked = Rule(
    id: "no-closed-portal-linked",
    title: "公開を終えた政府CIOポータルに案内していない",
    why: "政府CIOポータル（cio.go.jp）は令和8年1月末に公開を終えました。案内された住民や企業は、ページを開けません。",
    clauses: ["cio-portal-closed"],
    doesNotCheck: "他のアドレスが開けるかどうか、保存されたページが必要な版かどうかは、担当課が確かめます。閲覧日が公開中の日である出典は指摘しません。",
    weight: .atLeast(.advice, because: "開けないページに住民を案内することになるためです。"),
    examples: [
      .passing("国立国会図書館に保存されたページを案内している") {
        $0.changeChapter("positioning") {
          $0.body = "手引は https://warp.ndl.go.jp/info:ndljp/pid/1/cio.go.jp/tebiki にあります。"
        }
      },
      .failing("本文が cio.go.jp を案内している", at: .chapter("positioning", "body")) {
        $0.changeChapter("positioning") { $0.body = "国は政府CIOポータル（https://cio.go.jp/）に掲載します。" }
      },
      .failing("参考にした事例のアドレスが cio.go.jp である", of: .town, at: .plan("promotion.referenceCases[0].url")) {
        $0.promotion?.referenceCases[0].url = "https://cio.go.jp/jirei"
      },
      .notConcerned("公開中に定めた計画である", asOf: .known("2026-01-31")) {
        $0.changeChapter("positioning") { $0.body = "https://cio.go.jp/ に掲載されます。" }
      },
    ]
  ) { context in
    var gaps: [Gap] = []
    for text in context.texts where linksPortal(text.text) {
      gaps.append(gap(at: text.place, file: text.file))
    }
    for (field, url, readOn) in context.plan.links where linksPortal(url) {
      if let readOn, readOn < closedFrom { continue }
      gaps.append(gap(at: .plan(field), file: "plan.yaml"))
    }
    for item in context.indicators {
      guard let url = item.indicator.sourceURL, linksPortal(url) else { continue }
      gaps.append(gap(at: .indicator(item.indicator.id, "sourceURL"), file: item.file))
    }
    return .found(gaps)
  }

  private static let portal = Word("cio.go.jp")
  private static let archive = Word("warp.")
  private static let closedFrom = CalendarDate.known("2026-02-01")

  private static func gap(at place: Place, file: String) -> Gap {
    Gap(
      place, "公開を終えた政府CIOポータル（cio.go.jp）が案内されています。",
      mend: "\(file) の \(place.field ?? "") の案内を除くか、国立国会図書館（WARP）に保存されたページのアドレスに改めてください。")
  }

  /// Whether the portal is named other than inside an address of the web archive.
  private static func linksPortal(_ text: String) -> Bool {
    guard portal.occurs(in: text) else { return false }
    let bytes = Array(text.utf8)
    return portal.offsets(in: bytes).contains { offset in
      // The address to which the name belongs: back to a space, a bracket or a Japanese character.
      var start = offset
      while start > 0, bytes[start - 1] > 0x20, bytes[start - 1] < 0x7F,
        !"()<>[]\"".utf8.contains(bytes[start - 1])
      { start -= 1 }
      return archive.first(in: bytes[start..<offset]) == nil
    }
  }
}

extension Plan {
  /// The addresses in fields of the plan, with the day on which a source was read.
  fileprivate var links: [(field: String, url: String, readOn: CalendarDate?)] {
    var links: [(String, String, CalendarDate?)] = []
    func add(_ field: String, _ url: String?, _ readOn: CalendarDate? = nil) {
      if let url { links.append((field, url, readOn)) }
    }
    add("publication.url", publication?.url)
    for (index, revision) in revisions.enumerated() {
      add("revisions[\(index)].publication.url", revision.publication?.url)
    }
    add("contact.url", contact?.url)
    add("licence.url", licence?.url)
    for (index, related) in relatedPlans.enumerated() { add("relatedPlans[\(index)].url", related.url) }
    for (index, source) in sources.enumerated() { add("sources[\(index)].url", source.url, source.readOn) }
    for (index, item) in news.enumerated() { add("news[\(index)].url", item.url) }
    for (index, item) in (promotion?.referenceCases ?? []).enumerated() {
      add("promotion.referenceCases[\(index)].url", item.url, item.readOn)
    }
    return links
  }
}
