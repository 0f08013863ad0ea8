import PlanModel

extension FaultCatalogue {
  /// What later law asks: privacy, cybersecurity, and nothing that has ended since the handbook.
  static let currency: [Fault] = security + policies + links + listedLinks + sourceLinks + printed

  private static let security: [Fault] =
    [
      Fault("security-and-privacy-based", "セキュリティと個人情報の記録がない", at: .plan("securityAndPrivacy")) {
        $0.securityAndPrivacy = nil
      },
      Fault("security-and-privacy-based", "よるべき法律や条例がない", at: .plan("securityAndPrivacy.privacyBases")) {
        $0.securityAndPrivacy?.privacyBases = []
      },
      Fault("privacy-law-named", "情報公開条例だけが根拠である", at: .plan("securityAndPrivacy.privacyBases")) {
        $0.securityAndPrivacy?.privacyBases = ["見本県情報公開条例"]
      },
      Fault("privacy-law-named", "施行条例だけが根拠である", at: .plan("securityAndPrivacy.privacyBases")) {
        $0.securityAndPrivacy?.privacyBases.removeFirst()
      },
      Fault("no-abolished-ordinance", "廃止された条例が根拠に加わっている", at: .plan("securityAndPrivacy.privacyBases[2]")) {
        $0.securityAndPrivacy?.privacyBases.append("見本県個人情報保護条例（平成13年見本県条例第1号）")
      },
      Fault("no-abolished-ordinance", "施行条例が廃止された条例のままである", at: .plan("securityAndPrivacy.privacyBases[1]")) {
        $0.securityAndPrivacy?.privacyBases[1] = "見本県個人情報保護条例"
      },
      Fault("no-abolished-ordinance", "本文が廃止された条例によっている", at: Place(.chapter("c-09-security"), field: "body")) {
        $0.changeChapter("c-09-security") { $0.body += "\n\n見本県個人情報保護条例に基づき、適正に取り扱います。" }
      },
      Fault("cybersecurity-policy-recorded", "方針がない", at: .plan("securityAndPrivacy.cybersecurityPolicies")) {
        $0.securityAndPrivacy?.cybersecurityPolicies = []
      },
      Fault(
        "anonymised-data-proposals-invited", "提案の募集が記録されていない",
        at: .plan("securityAndPrivacy.invitesAnonymisedDataProposals")
      ) {
        $0.securityAndPrivacy?.invitesAnonymisedDataProposals = nil
      },
      Fault(
        "anonymised-data-proposals-invited", "提案を募集していない",
        at: .plan("securityAndPrivacy.invitesAnonymisedDataProposals")
      ) {
        $0.securityAndPrivacy?.invitesAnonymisedDataProposals = false
      },
    ]

  private static let policies: [Fault] = {
    let policies: [CybersecurityPolicy] = SamplePlan.prefecture.plan.securityAndPrivacy?.cybersecurityPolicies ?? []
    return policies.indices.map { index in
      let field = "securityAndPrivacy.cybersecurityPolicies[\(index)].url"
      return Fault("cybersecurity-policy-recorded", "方針\(index)の公表先がない", at: .plan(field)) {
        $0.securityAndPrivacy?.cybersecurityPolicies[index].url = nil
      }
    }
  }()

  private static let portal = "https://cio.go.jp/renkei/tebiki"

  private static func link(_ field: String, _ change: @escaping @Sendable (inout Plan) -> Void) -> Fault {
    Fault("no-closed-portal-linked", "\(field) が政府CIOポータルである", at: .plan(field), by: change)
  }

  private static let links: [Fault] = [
    link("publication.url") { $0.publication?.url = portal }, link("contact.url") { $0.contact?.url = portal },
    link("licence.url") { $0.licence?.url = portal },
  ]

  private static let listedLinks: [Fault] = {
    let plan = SamplePlan.prefecture.plan
    var faults: [Fault] = []
    for index in plan.relatedPlans.indices {
      faults.append(link("relatedPlans[\(index)].url") { $0.relatedPlans[index].url = portal })
    }
    for index in plan.revisions.indices {
      faults.append(link("revisions[\(index)].publication.url") { $0.revisions[index].publication?.url = portal })
    }
    for index in plan.news.indices { faults.append(link("news[\(index)].url") { $0.news[index].url = portal }) }
    for index in (plan.promotion?.referenceCases ?? []).indices {
      faults.append(
        link("promotion.referenceCases[\(index)].url") { $0.promotion?.referenceCases[index].url = portal })
    }
    return faults
  }()

  private static let sourceLinks: [Fault] = CarriedIndicator.all.filter { $0.indicator.sourceURL != nil }.map { item in
    let id = item.indicator.id
    return Fault("no-closed-portal-linked", "\(id) の出典が政府CIOポータルである", at: .indicator(item.indicator, "sourceURL")) {
      $0.changeIndicator(id) { $0.sourceURL = portal }
    }
  }

  /// A text that the plan prints: its place, and how something is added to it.
  private struct PrintedText: Sendable {
    let place: Place
    let add: @Sendable (String, inout Plan) -> Void
  }

  private static let texts: [PrintedText] = {
    let plan = SamplePlan.prefecture.plan
    var texts = [
      PrintedText(place: .plan("adoption.statement")) { $1.adoption?.statement?.append($0) },
      PrintedText(place: .plan("formulation.relation")) { $1.formulation?.relation?.append($0) },
      PrintedText(place: .plan("vision.description")) { $1.vision?.description?.append($0) },
    ]
    texts += plan.roles.indices.map { index in
      PrintedText(place: .plan("roles[\(index)].basis")) { $1.roles[index].basis?.append($0) }
    }
    texts += plan.pillars.indices.map { index in
      PrintedText(place: .plan("pillars[\(index)].policy")) { $1.pillars[index].policy?.append($0) }
    }
    texts += plan.chapters.map { chapter in
      PrintedText(place: .chapter(chapter, "body")) { text, plan in
        plan.changeChapter(chapter.id) { $0.body += "\n\n" + text }
      }
    }
    return texts + plan.measures.flatMap(texts(of:))
  }()

  private static func texts(of measure: Measure) -> [PrintedText] {
    let id = measure.id
    return [
      PrintedText(place: .measure(measure, "summary")) { text, plan in
        plan.changeMeasure(id) { $0.summary?.append(text) }
      },
      PrintedText(place: .measure(measure, "presentState")) { text, plan in
        plan.changeMeasure(id) { $0.presentState?.append("\n\n" + text) }
      },
      PrintedText(place: .measure(measure, "content")) { text, plan in
        plan.changeMeasure(id) { $0.content?.append("\n\n" + text) }
      },
      PrintedText(place: .measure(measure, "legalBasis[\(measure.legalBasis.count)]")) { text, plan in
        plan.changeMeasure(id) { $0.legalBasis.append(text) }
      },
    ]
  }

  private static let printed: [Fault] = texts.enumerated().flatMap { faults(of: $1, turn: $0) }

  /// Every text is broken in one of four ways, by turns; a chapter, in all of them.
  private static func faults(of text: PrintedText, turn: Int) -> [Fault] {
    let ways: [(rule: RuleID, sentence: String)] = [
      ("no-closed-portal-linked", "国の資料は \(portal) に掲載されています。"),
      ("no-repealed-article-cited", "官民データ活用推進基本法（平成28年法律第103号）第\(20 + turn % 9)条によります。"),
      ("no-impossible-era", "平成\(32 + turn % 8)年度までに完了します。"),
      ("pillar-one-spelled-alike", "「手続における情報通信の技術の利用等」に取り組みます。"),
    ]
    let isChapter = if case .chapter = text.place.record { true } else { false }
    return (isChapter ? ways : [ways[turn % ways.count]]).map { rule, sentence in
      Fault(rule, "\(text.place.record.label) の \(text.place.field ?? "") に「\(sentence)」とある", at: text.place) {
        text.add(sentence, &$0)
      }
    }
  }
}
