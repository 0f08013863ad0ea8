internal import PlanModel

/// Makes the description of a plan's data.
struct CatalogueTree {
  let plan: Plan
  let files: [DataFileDescription]
  let editions: [PublishedEdition]
  let terms: LicenceTerms?
  let dates: PlanDates
  /// The address of the site with a slash at the end; empty when it is not known.
  let base: String

  /// What paths begin with, as seen from `data/`; nil when addresses are whole.
  var root: String? { base.isEmpty ? "../" : nil }

  init(_ plan: Plan, files: [DataFileDescription], baseURL: String?, editions: [PublishedEdition]) {
    self.plan = plan
    self.files = files
    self.editions = editions.sorted { $0.number < $1.number }
    terms = LicenceTerms(plan.licence)
    dates = PlanDates(plan, editions: editions)
    let address = baseURL.flatMap(IRI.web) ?? ""
    base = address.isEmpty || address.hasSuffix("/") ? address : address + "/"
  }

  /// The address of a path below the site's root.
  func address(_ path: String) -> String { base + IRI.path(path) }

  func own(_ fragment: String) -> String { address(DatasetCatalogue.path) + "#" + fragment }

  /// The whole description.
  func catalogue() -> RDFNode {
    var node = RDFNode(own("catalogue"), ["dcat:Catalog", "schema:DataCatalog"])
    node.add("dct:title", .japanese(plan.title + "のデータ"))
    node.add("dct:description", .japanese("\(plan.title)について公開しているデータの目録です。"))
    node.add("schema:name", .text(plan.title + "のデータ"))
    node.add("dct:language", AuthorityCodes.japanese)
    node.add("dct:publisher", plan.bodies.first.map { .reference(agentAddress($0)) })
    if !base.isEmpty { node.add("foaf:homepage", .concept(base, "foaf:Document")) }
    node.add("dcat:themeTaxonomy", AuthorityCodes.themes)
    addDates(to: &node)
    addTerms(to: &node, described: false)
    node.add("dct:spatial", plan.bodies.map { .reference(placeAddress($0)) })
    node.add("dcat:dataset", .node(dataset()))
    return node
  }

  private func dataset() -> RDFNode {
    var node = RDFNode(own("dataset"), ["dcat:Dataset", "schema:Dataset"])
    node.add("dct:identifier", .text(plan.id.rawValue))
    node.add("dct:title", .japanese(plan.title))
    node.add("schema:name", .text(plan.title))
    let summary = PlanNames.summary(plan)
    node.add("dct:description", .japanese(summary))
    node.add("schema:description", .text(summary))
    node.add("dct:language", AuthorityCodes.japanese)
    node.add("schema:inLanguage", .text("ja"))
    let page = plan.publication?.url.flatMap(IRI.web) ?? (base.isEmpty ? nil : base)
    node.add("dcat:landingPage", page.map { .concept($0, "foaf:Document") })
    let keywords = PlanNames.keywords(plan)
    node.add("dcat:keyword", keywords.map { .japanese($0) })
    node.add("schema:keywords", keywords.map { .text($0) })
    node.add("dcat:theme", AuthorityCodes.theme)
    // DCAT-AP asks for one publisher: the leading body. All bodies of a joint plan are its creators.
    node.add("dct:publisher", plan.bodies.first.map(agent))
    node.add(
      "dct:creator", plan.bodies.enumerated().map { $0 == 0 ? .reference(agentAddress($1)) : agent($1) })
    node.add("dct:accessRights", AuthorityCodes.openToAll)
    // Only a body that says when it judges its plan also says that the data change every year.
    if plan.yearlyRound != nil { node.add("dct:accrualPeriodicity", AuthorityCodes.yearly) }
    addCoverage(to: &node)
    addDates(to: &node)
    addTerms(to: &node, described: true)
    node.add("dcat:contactPoint", contact())
    addVersions(to: &node)
    node.add("dcat:distribution", files.map { .node(distribution($0)) })
    return node
  }

  private func addCoverage(to node: inout RDFNode) {
    if let span = plan.span {
      var period = RDFNode(nil, ["dct:PeriodOfTime"])
      period.add("dcat:startDate", date(span.first))
      period.add("dcat:endDate", date(span.last))
      node.add("dct:temporal", .node(period))
      node.add("schema:temporalCoverage", .text("\(span.first)/\(span.last)"))
    }
    node.add("dct:spatial", plan.bodies.map(place))
  }

  func date(_ date: CalendarDate?) -> RDFTerm? { date.map { .typed($0.description, type: "xsd:date") } }

  func addDates(to node: inout RDFNode) {
    node.add("dct:issued", date(dates.issued))
    node.add("dct:modified", date(dates.modified))
    node.add("schema:datePublished", .text(dates.issued?.description))
    node.add("schema:dateModified", .text(dates.modified?.description))
  }

  /// The terms of use and the citation, on the dataset and on every file: files travel alone.
  ///
  /// - Parameter described: with the name of the terms, which needs to be said only once.
  func addTerms(to node: inout RDFNode, described: Bool) {
    guard let terms else { return }
    if let address = terms.address {
      var document = RDFNode(address, ["dct:LicenseDocument"])
      document.add("dct:title", .japanese(terms.title))
      node.add("dct:license", described ? .node(document) : .reference(address))
      node.add("schema:license", .reference(address))
    }
    var rights = RDFNode(nil, ["dct:RightsStatement"])
    rights.add("rdfs:label", .japanese(terms.title))
    rights.add("dct:description", .japanese(terms.citation))
    node.add("dct:rights", .node(rights))
    node.add("dct:bibliographicCitation", .japanese(terms.citation))
    node.add("schema:creditText", .text(terms.citation))
  }
}
