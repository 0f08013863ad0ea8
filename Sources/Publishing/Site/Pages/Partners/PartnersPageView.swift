import PlanModel

extension PartnersPageModel {
  func write(into html: inout HTML) {
    html.pageHeading(self)
    writeOpen(&html)
    writeKinds(&html)
    if municipalities != nil || wideArea != nil {
      html.section("市町村や他の団体との連携", id: "cooperation") { html in
        html.facts { html in
          html.fact("市町村との連携", municipalities)
          html.fact("広域での連携", wideArea)
        }
      }
    }
    if let contact {
      html.section("参加についてのお問い合わせ", id: "contact") { html in
        html.element(.p, text: "どの施策に参加できるか分からないときは、次の窓口にお尋ねください。")
        html.contact(contact)
      }
    }
  }

  private func writeOpen(_ html: inout HTML) {
    html.section("参加できる施策", id: "open") { html in
      guard !open.isEmpty else {
        html.element(.p, text: "現在、参加を募集している施策はありません。")
        return
      }
      html.element(.ul, [.class("cards")]) { html in
        for measure in open { html.element(.li, [.class("card")]) { write(measure, &$0) } }
      }
    }
  }

  private func write(_ measure: OpenMeasure, _ html: inout HTML) {
    html.element(.h3) { $0.link(measure.link) }
    html.paragraphs(measure.invitation, [.class("card-text")])
    html.element(.p, [.class("chips")]) { html in
      for pillar in measure.pillars { html.pillarChip(pillar) }
    }
    guard let section = measure.section else { return }
    html.element(.p, [.class("card-foot")]) { html in
      html.text("担当：" + section)
      if let number = measure.contact?.telephone, let url = SafeURL.telephone(number) {
        html.text(" 電話 ")
        html.element(.a, [HTMLAttribute("href", url.text)], text: number)
      }
    }
  }

  private func writeKinds(_ html: inout HTML) {
    guard !kinds.isEmpty else { return }
    html.section("連携先の種類ごとに見る", id: "kinds") { html in
      for group in kinds {
        html.element(.h3, text: group.kind.label)
        html.element(.ul, [.class("cards")]) { html in
          for glance in group.partners { html.element(.li, [.class("card")]) { write(glance, &$0) } }
        }
      }
    }
  }

  private func write(_ glance: PartnerGlance, _ html: inout HTML) {
    html.element(.heading(4), [.class("card-title")], text: glance.partner.name)
    if let invitation = glance.partner.invitation {
      html.element(.p, [.class("invitation")]) { html in
        html.chip("募集", "focus")
        html.text(" " + invitation)
      }
    }
    html.facts([.class("facts compact")]) { html in
      html.fact("役割", glance.partner.role)
      html.fact("参加する施策", links: glance.measures)
    }
  }
}
