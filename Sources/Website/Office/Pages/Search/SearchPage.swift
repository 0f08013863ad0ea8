internal import Accounts
internal import HTTPTypes
internal import PlanModel
internal import PlanOperations
internal import PlanStore
internal import Publishing

/// The search in the text of all plans that a person may read.
enum SearchPage {
  static let routes = [OfficeRoute(.get, .search, .ownAccount) { try await page($0) }]

  /// How many hits a page shows at first, and at most.
  private static let few = 50
  private static let most: Int64 = 200

  private static func page(_ request: OfficeRequest) async throws -> OfficeAnswer {
    let text = request.query["q"] ?? ""
    let isLong = request.query.number("limit") == most
    var found: (hits: [SearchPlans.Hit], hasMore: Bool)?
    if !text.isEmpty {
      let plans = try await request.readablePlans()
      found = try await SearchPlans(text, in: plans, limit: isLong ? Int(most) : few).run(on: request.office.store)
    }
    let page = OfficePage(
      title: text.isEmpty ? "検索" : "「\(text)」の検索", request,
      lead: text.isEmpty ? "閲覧できる全ての計画の、今の内容から探します。" : nil)
    return .page(
      page.bytes { html in
        writeForm(text, &html)
        if let found { write(found.hits, hasMore: found.hasMore, text, isLong: isLong, &html) }
      })
  }

  private static func writeForm(_ text: String, _ html: inout HTML) {
    html.element(.form, [.get, .action(OfficePath.search.text), .class("big-search"), .label("計画の検索")]) { html in
      html.element(.div, [.class("field")]) { html in
        html.element(.label, [.for("words")], text: "探す語")
        html.element(.p, [.class("help"), .id("words-help")], text: "二文字から探せます。空白で区切ると、全ての語を含むものを探します。")
        html.empty(
          .input, [.type("search"), .id("words"), .name("q"), .value(text), .describedBy("words-help")])
      }
      html.element(.button, [.type("submit"), .class("button")], text: "検索する")
    }
  }

  private static func write(
    _ hits: [SearchPlans.Hit], hasMore: Bool, _ text: String, isLong: Bool, _ html: inout HTML
  ) {
    guard !hits.isEmpty else {
      html.element(.p, [.role("status")], text: "見つかりませんでした。語を短くするか、別の語でお試しください。")
      return
    }
    html.element(
      .p, [.role("status")],
      text: hasMore ? "\(hits.count)件より多く見つかりました。新しく保存されたものから\(hits.count)件を示します。" : "\(hits.count)件見つかりました。")
    html.element(.ul, [.class("hits")]) { html in for hit in hits { html.element(.li) { write(hit, &$0) } } }
    guard hasMore else { return }
    if isLong {
      html.element(.p, text: "まだあります。語を加えて絞り込んでください。")
    } else {
      html.element(.p) { html in
        html.element(
          .a, [.href(OfficePath.search.text([("q", text), ("limit", String(most))]))], text: "\(most)件まで表示する")
      }
    }
  }

  private static func write(_ hit: SearchPlans.Hit, _ html: inout HTML) {
    html.element(.p) { html in
      html.link(RecordTitle.page(of: hit.kind, hit.id, in: hit.plan.id), text: hit.heading.line)
    }
    html.element(.p) { html in
      html.text(hit.snippet.before)
      html.element(.mark, text: hit.snippet.match)
      html.text(hit.snippet.after)
    }
    html.element(.p, [.class("help")], text: [hit.above, hit.plan.title].compactMap { $0 }.joined(separator: "　"))
  }
}

extension OfficeRequest {
  /// The plans that the person may read, of all that the installation holds.
  func readablePlans() async throws -> [PlanIndex.Line] {
    try await office.index.plans(of: account?.body).filter { line in
      Grant.of(.readPlan, Target(bodies: line.bodies), for: account) != .refused
    }
  }
}
