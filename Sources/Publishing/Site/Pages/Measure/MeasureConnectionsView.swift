import PlanModel

/// Writes what the measure is tied to: partners, money, law, other measures, sections, sources.
struct MeasureConnectionsView {
  let model: MeasurePageModel

  func write(into html: inout HTML) {
    writePartners(&html)
    writeBudget(&html)
    html.section("関連する情報", id: "related") { html in
      html.facts { html in
        html.fact("この施策が直接の前提とする施策", links: model.dependsOn)
        html.fact("この施策を直接の前提とする施策", links: model.dependents)
        html.fact("関係する柱", links: model.pillars.map { PageLink("柱\($0.number) " + $0.label, .pillar($0)) })
        html.fact("計画の本文", links: model.chapters)
        if !model.legalBasis.isEmpty { html.fact("根拠となる法令等", model.legalBasis.joined(separator: "\n")) }
        if !model.sources.isEmpty { html.fact("資料") { $0.citations(model.sources) } }
      }
    }
    writeContact(&html)
  }

  private func writePartners(_ html: inout HTML) {
    guard model.hasPartners else { return }
    html.section("一緒に取り組む", id: "partners", class: "callout") { html in
      if let text = model.participation { html.paragraphs(text) }
      html.facts { html in
        for partner in model.partners {
          html.fact(partner.name + "（" + partner.kind.label + "）", partner.role ?? "この施策に参加しています。")
        }
        if !model.jointBodies.isEmpty { html.fact("共同で実施する団体", model.jointBodies.joined(separator: "、")) }
      }
      html.element(.p) { $0.link(to: .partners, text: "参加できる取組の一覧を見る") }
    }
  }

  private func writeBudget(_ html: inout HTML) {
    guard let table = model.budget.table else { return }
    html.section("予算", id: "budget") { html in
      html.table(table)
      if let code = model.budget.businessCode {
        html.element(.p, [.class("note")], text: "予算事業コード：" + code)
      }
    }
  }

  private func writeContact(_ html: inout HTML) {
    guard let section = model.leadSection else { return }
    html.section("この施策のお問い合わせ", id: "contact") { html in
      if let contact = section.contact {
        html.contact(contact)
      } else {
        html.element(.p, text: section.fullName)
      }
    }
  }
}
