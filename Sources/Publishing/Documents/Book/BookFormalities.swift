import PlanModel

/// What the book says of the plan as an act: what it is formally, who decided it, how it changed, whom to ask.
enum BookFormalities {
  /// The lines of the cover below the title.
  static func coverLines(_ plan: Plan, edition: Int?, isPreview: Bool) -> [String] {
    var lines: [String] = []
    if let span = plan.span { lines.append("計画期間　" + FigureText.span(span)) }
    if let decided = plan.adoption?.decidedOn { lines.append(Wareki.textWithWesternYear(decided) + "決定") }
    if let revised = plan.revisions.map(\.decidedOn).max() {
      lines.append(Wareki.textWithWesternYear(revised) + "改定")
    }
    if plan.status != .adopted { lines.append(plan.status.label) }
    if let edition { lines.append("第\(edition)版") }
    if isPreview { lines.append("内部確認用（公表していません。）") }
    return lines
  }

  /// The pages before the first chapter: formal status, vision, choice of the pillars.
  static func opening(_ plan: Plan) -> [Block] {
    let status = FormalStatus(plan)
    var blocks: [Block] = [.heading(level: 1, [.text("この計画について")])]
    if let statement = status.statement { blocks.append(.note([.paragraph(Inline.lines(statement))])) }
    blocks.append(.table(.facts("計画の概要", status.facts)))
    if let roles = status.roles { blocks.append(.table(DocumentTable(roles))) }
    if !status.relatedPlans.isEmpty { blocks.append(.table(related(status.relatedPlans))) }
    blocks += vision(plan)
    blocks += pillars(plan)
    return blocks
  }

  private static func related(_ plans: [RelatedPlan]) -> DocumentTable {
    DocumentTable(
      caption: "関連する計画", header: [[.text("計画")], [.text("関係")]],
      rows: plans.map { [[.text($0.title)], Inline.lines($0.relation ?? FigureText.nothing)] }, rightColumns: [],
      widths: [2, 3])
  }

  private static func vision(_ plan: Plan) -> [Block] {
    guard let vision = plan.vision else { return [] }
    var blocks: [Block] = [
      .heading(level: 2, [.text("目指す姿")]), .paragraph([.strong(Inline.lines(vision.statement))]),
    ]
    if let description = vision.description { blocks.append(.paragraph(Inline.lines(description))) }
    if !vision.scenes.isEmpty {
      blocks.append(
        .table(
          DocumentTable(
            caption: "暮らしの場面", header: [[.text("場面")], [.text("今")], [.text("これから")]],
            rows: vision.scenes.map { [Inline.lines($0.title), Inline.lines($0.now), Inline.lines($0.then)] },
            rightColumns: [], widths: [2, 4, 4])))
    }
    return blocks
  }

  private static func pillars(_ plan: Plan) -> [Block] {
    guard !plan.pillars.isEmpty else { return [] }
    let rows = plan.pillars.sorted { $0.pillar.number < $1.pillar.number }.map { choice -> [[Inline]] in
      let words = choice.isAdopted ? choice.policy : choice.reason.map { "取り上げない理由：" + $0 }
      return [
        [.text("\(choice.pillar.number) \(choice.pillar.label)")],
        [.text(choice.isAdopted ? "取り上げる" : "取り上げない")], Inline.lines(words ?? FigureText.nothing),
      ]
    }
    return [
      .heading(level: 2, [.text("5つの柱と基本的な方針")]),
      .table(
        DocumentTable(
          caption: "柱ごとの基本的な方針", header: [[.text("柱")], [.text("選択")], [.text("方針又は理由")]], rows: rows,
          rightColumns: [], widths: [4, 2, 8])),
    ]
  }

  /// The pages after the last chapter: revisions, sources, contact, terms of use.
  static func closing(_ plan: Plan) -> [Block] {
    let status = FormalStatus(plan)
    var blocks: [Block] = [.pageBreak, .heading(level: 1, [.text("改定の経過及び問合せ先")])]
    if let revisions = status.revisions {
      blocks += [.heading(level: 2, [.text("改定の経過")]), .table(DocumentTable(revisions))]
    }
    if !plan.sources.isEmpty {
      blocks += [.heading(level: 2, [.text("資料")])] + MeasureSheet.sources(plan.sources)
    }
    if let contact = plan.contact {
      blocks += [.heading(level: 2, [.text("問合せ先")]), .table(.facts("この計画の問合せ先", facts(contact)))]
    }
    if let licence = plan.licence {
      let facts: [(name: String, value: String?)] = [
        ("適用する規約", licence.title), ("規約のアドレス", licence.url), ("出典の書き方", licence.citation),
      ]
      blocks += [
        .heading(level: 2, [.text("利用の条件")]),
        .table(.facts("この計画の利用の条件", facts.compactMap { fact in fact.value.map { (fact.name, $0) } })),
      ]
    }
    return blocks.count > 2 ? blocks : []
  }

  /// A contact as names and values (GIF DS-432).
  static func facts(_ contact: Contact) -> [(name: String, value: String)] {
    let facts: [(name: String, value: String?)] = [
      ("名称", contact.name), ("用途", contact.purpose), ("電話番号", contact.telephone), ("メールアドレス", contact.email),
      ("ウェブサイト", contact.url), ("SNS", contact.socialMedia), ("住所", contact.address), ("備考", contact.note),
    ]
    return facts.compactMap { fact in fact.value.map { (fact.name, $0) } }
  }
}
