internal import Accounts
internal import HTTPTypes
internal import Interchange
internal import PlanModel
internal import PlanOperations
internal import Publishing

/// All values of a year by section: what is there, how old it is, what is missing and why nobody could report it.
enum FiguresPage {
  static let routes = [OfficeRoute(.get, .figures("{plan}"), .readPlan) { try page($0) }]

  private static func page(_ request: OfficeRequest) throws -> OfficeAnswer {
    let draft = try request.plan
    let year = FigureYear(request, draft.plan)
    let lines = DueFigures.lines(draft, sections: nil, on: year.day)
    let due = lines.filter { $0.due != nil }
    let there = due.count { !$0.state.isOpen }
    let page = OfficePage(
      title: "実績値", request, section: .figures,
      lead: due.isEmpty
        ? "この年度に報告する値はありません。"
        : "\(Wareki.textWithWesternYear(year.year))の値は、\(due.count)件のうち\(there)件が報告されています。")
    return .page(
      page.bytes { html in
        FigureYearPicker(year: year, path: .figures(draft.id)).write(into: &html)
        for section in draft.plan.sections {
          let own = lines.filter { $0.section?.id == section.id }
          if !own.isEmpty { write(section.name, section, own, year, request, draft, &html) }
        }
        let without = lines.filter { $0.section == nil }
        if !without.isEmpty { write("担当課が定められていない指標", nil, without, year, request, draft, &html) }
        if request.may(.editPlan) {
          html.element(.div, [.class("actions")]) { html in
            html.link(.figureTable(draft.id), [.class("button second")], text: "全ての課の表をまとめて読み込む")
            html.link(.tokens(draft.id), [.class("button second")], text: "ほかのシステムから報告する（アクセストークン）")
          }
        }
      })
  }

  private static func write(
    _ title: String, _ section: Section?, _ lines: [DueFigures.Line], _ year: FigureYear, _ request: OfficeRequest,
    _ draft: Draft, _ html: inout HTML
  ) {
    let id = "section-" + (section?.id.rawValue ?? "none")
    html.element(.section, [.labelledBy(id)]) { html in
      html.element(.h2, [.id(id)], text: title)
      if let section {
        html.element(.p) { html in
          let path = OfficePath.sectionFigures(draft.id, section.id.rawValue).text([("year", year.year.description)])
          let may = request.may(.editRecord, sections: [section.id.rawValue])
          html.element(.a, [.href(path), .class("button second")]) { html in
            html.text(may ? "この課の値を報告する" : "この課の値を見る")
            html.element(.span, [.class("visually-hidden")], text: "（\(title)）")
          }
        }
      } else {
        html.element(.p, text: "指標か施策に担当課を定めると、その課の報告の画面に現れます。")
      }
      html.tableRegion(title + "の値") { html in
        html.element(.table) { html in
          html.element(.caption, text: title + "の値")
          html.row(header: ["指標", "時期", "値", "報告日", "出典", "状況"])
          html.element(.tbody) { html in for line in lines { write(line, draft, &html) } }
        }
      }
    }
  }

  private static func write(_ line: DueFigures.Line, _ draft: Draft, _ html: inout HTML) {
    html.element(.tr) { html in
      html.element(.th, [.scope("row")]) { html in
        html.link(
          .record(draft.id, kind: PlanRecords.Kind.indicator, line.indicator.id.rawValue), text: line.indicator.title)
      }
      html.element(.td, text: line.due?.label ?? "")
      html.element(.td, [.class("figure-cell")], text: line.present.map(ObservedCell.write) ?? "")
      html.element(.td, text: line.present?.reportedOn.map { Wareki.text($0) } ?? "")
      html.element(.td) { html in
        html.text(line.source ?? "記載なし")
        // A file too large to be kept is known by its hash alone; its link then says that it is not here.
        if let file = line.present?.evidence, let name = file.fileName, let hash = file.fileHash {
          html.element(.p, [.class("help")]) { $0.link(.evidenceFile(draft.id, hash), text: name) }
        }
      }
      html.element(.td) { html in
        html.element(.span, line.state.isOpen ? [.class("overdue")] : [], text: line.state.label)
        if let reason = line.present?.staleness { html.element(.p, [.class("help")], text: reason) }
      }
    }
  }
}
