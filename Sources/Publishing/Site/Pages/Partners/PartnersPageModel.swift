import PlanModel

/// Where others can join in, by kind of partner (手引 I-3: partners can see where to take part).
struct PartnersPageModel: PageModel {
  let path = SitePath.partners
  let title = "一緒に取り組む"
  let lead: String? = "企業、大学、NPO、市町村、住民の皆さんと一緒に進める取組です。参加できるところを御覧ください。"
  /// Invitations by kind of partner.
  let kinds: [(kind: PartnerKind, partners: [PartnerGlance])]
  /// Measures that say where one can join in.
  let open: [OpenMeasure]
  let municipalities: String?
  let wideArea: String?
  let contact: Contact?

  /// A partner and the measures in which it takes part.
  struct PartnerGlance {
    let partner: Partner
    let measures: [PageLink]
  }

  /// A measure that invites others.
  struct OpenMeasure {
    let link: PageLink
    let invitation: String
    let section: String?
    let contact: Contact?
    let pillars: [Pillar]
  }

  init(_ context: SiteContext) {
    let promotion = context.plan.promotion
    let partners = promotion?.partners ?? []
    kinds = PartnerKind.allCases.compactMap { kind in
      let found = partners.filter { $0.kind == kind }
      guard !found.isEmpty else { return nil }
      return (
        kind,
        found.map { partner in
          let measures = context.measures.filter { $0.measure.partners.contains(partner.id) }
          return PartnerGlance(partner: partner, measures: measures.map(\.link))
        }
      )
    }
    open = context.measures.compactMap { entry in
      guard let invitation = entry.measure.participation else { return nil }
      let section = entry.measure.lead.flatMap { context.section($0) }
      return OpenMeasure(
        link: entry.link, invitation: invitation, section: section?.fullName, contact: section?.contact,
        pillars: entry.measure.pillars)
    }
    municipalities = promotion?.municipalities
    wideArea = promotion?.wideAreaCooperation
    contact = context.plan.contact
  }
}
