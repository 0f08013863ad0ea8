import PlanModel

extension ChapterPageModel {
  func write(into html: inout HTML) {
    html.pageHeading(self) { html in
      for role in roles { html.chip("構成要素\(role.number) " + role.label) }
    }
    html.onThisPage(text?.contents ?? [])
    if let text { html.document(text, below: 1) }
    if let promotion { write(promotion, &html) }
    if let security { write(security, &html) }
    if !related.isEmpty {
      html.section("この章に関係するページ", id: "related") { html in
        html.element(.ul) { html in
          for link in related { html.element(.li) { $0.link(link) } }
        }
      }
    }
    writeNeighbours(&html)
  }

  private func write(_ promotion: PromotionStructure, _ html: inout HTML) {
    html.section("推進体制の要点", id: "promotion") { html in
      html.facts { html in
        html.fact("部局を横断する組織", promotion.crossSectionBody)
        html.fact("その長", promotion.chair)
        for role in promotion.roles { html.fact(role.name, role.task) }
        html.fact("市町村との連携", promotion.municipalities)
        html.fact("実行の体制", promotion.execution)
        html.fact("評価の方法", promotion.evaluation)
        html.fact("見直しの進め方", promotion.reviewCycle)
        html.fact("国の支援の利用", promotion.nationalSupport)
        html.fact("生み出した資源の使い道", promotion.reinvestment)
        html.fact("広域での連携", promotion.wideAreaCooperation)
        if !promotion.referenceCases.isEmpty {
          html.fact("参考にした事例") { $0.citations(promotion.referenceCases) }
        }
      }
    }
  }

  private func write(_ security: SecurityAndPrivacy, _ html: inout HTML) {
    html.section("セキュリティ及び個人情報に関する規程", id: "security") { html in
      html.facts { html in
        if !security.cybersecurityPolicies.isEmpty {
          html.fact("サイバーセキュリティの方針") { html in
            for policy in security.cybersecurityPolicies { write(policy, &html) }
          }
        }
        if !security.privacyBases.isEmpty {
          html.fact("個人情報の取扱いの根拠", security.privacyBases.joined(separator: "\n"))
        }
        if let invites = security.invitesAnonymisedDataProposals {
          html.fact("行政機関等匿名加工情報の提案の募集", invites ? "募集しています。" : "募集していません。")
        }
        if let url = security.fileRegisterURL {
          html.fact("個人情報ファイル簿") { $0.outsideLink(url, text: "個人情報ファイル簿を見る") }
        }
      }
    }
  }

  private func write(_ policy: CybersecurityPolicy, _ html: inout HTML) {
    html.element(.span, [.class("cell-line")]) { html in
      html.outsideLink(policy.url, text: policy.title)
      let remarks = [policy.setBy, policy.decidedOn.map { Wareki.textWithWesternYear($0) + "決定" }].compactMap { $0 }
      if !remarks.isEmpty { html.text("（" + remarks.joined(separator: "、") + "）") }
    }
  }

  private func writeNeighbours(_ html: inout HTML) {
    guard previous != nil || next != nil else { return }
    html.element(.nav, [.class("neighbours"), .label("前後の章")]) { html in
      html.element(.ul) { html in
        if let previous { html.element(.li) { $0.link(to: previous.path, text: "前の章：" + previous.title) } }
        if let next {
          html.element(.li, [.class("next")]) { $0.link(to: next.path, text: "次の章：" + next.title) }
        }
      }
    }
  }
}
