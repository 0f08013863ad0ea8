import PlanModel

/// The plan laid beside the Act and the handbook, and the outcome of the check.
struct CheckPageModel: PageModel {
  let path = SitePath.check
  let title = "法令・手引との対応"
  let lead: String? = "この計画が、官民データ活用推進基本法と国の手引のどこに対応しているかを示します。"
  let elements: TableModel
  let matters: TableModel
  let pillars: TableModel
  let asOf: CalendarDate
  let outcomes: [(name: String, value: String)]
  let findings: TableModel?
  let questions: TableModel?
  let judgements: TableModel?
  let clauses: TableModel
  let isPreview: Bool

  init(_ context: SiteContext) {
    let report = context.checked.report
    elements = Self.elements(context)
    matters = Self.matters(context)
    pillars = Self.pillars(context)
    asOf = report.asOf
    outcomes = Self.outcomes(report)
    findings = Self.findings(report, isPreview: context.checked.isPreview)
    questions = Self.questions(report)
    judgements = Self.judgements(context.plan, report)
    clauses = Self.clauses(report, context)
    isPreview = context.checked.isPreview
  }

  private static func links(_ chapters: [SiteContext.ChapterEntry]) -> TableModel.Cell {
    .links(chapters.map { PageLink($0.chapter.numberedTitle, $0.path) })
  }

  private static func elements(_ context: SiteContext) -> TableModel {
    let rows = ChapterRole.allCases.map { role -> [TableModel.Cell] in
      let chapters = context.chapters.filter { $0.chapter.roles.contains(role) }
      return [.text("\(role.number) \(role.label)"), chapters.isEmpty ? .text("該当する章はありません。") : links(chapters)]
    }
    return TableModel(
      caption: "手引が示す七つの構成要素と計画の章", columns: [.init("構成要素"), .init("計画の章")], rows: rows)
  }

  private static func matters(_ context: SiteContext) -> TableModel {
    let rows = ActMatter.allCases.map { matter -> [TableModel.Cell] in
      let chapters = context.chapters.filter { $0.chapter.settledMatters.contains(matter) }
      return [.text(matter.label), chapters.isEmpty ? .text("該当する章はありません。") : links(chapters)]
    }
    return TableModel(
      caption: "官民データ活用推進基本法第9条第2項各号の事項と計画の章", columns: [.init("事項"), .init("計画の章")], rows: rows)
  }

  private static func pillars(_ context: SiteContext) -> TableModel {
    let rows = Pillar.allCases.map { pillar -> [TableModel.Cell] in
      let choice = context.plan.pillars.first { $0.pillar == pillar }
      let link = PageLink("柱\(pillar.number) \(pillar.label)", .pillar(pillar))
      let state =
        switch choice?.isAdopted {
        case true?: "取り上げる"
        case false?: "取り上げない"
        case nil: "記載なし"
        }
      let remark = choice.map { ($0.isAdopted ? $0.policy : $0.reason) ?? "" } ?? ""
      return [.link(link), .text(state), remark.isEmpty ? .nothing : .text(remark)]
    }
    return TableModel(
      caption: "基本的な方針の5つの柱", columns: [.init("柱"), .init("扱い", isNarrow: true), .init("方針又は理由")], rows: rows)
  }
}
