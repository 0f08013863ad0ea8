internal import PlanModel

extension CatalogueTree {
  func agentAddress(_ code: LocalGovernmentCode) -> String { own("body-" + IRI.path(code.text)) }

  func agent(_ code: LocalGovernmentCode) -> RDFTerm {
    var node = RDFNode(agentAddress(code), ["foaf:Agent", "foaf:Organization", "schema:GovernmentOrganization"])
    let name = PlanNames.body(code, plan)
    node.add("foaf:name", .japanese(name))
    node.add("schema:name", .text(name))
    node.add("dct:identifier", .text(code.text))
    return .node(node)
  }

  func placeAddress(_ code: LocalGovernmentCode) -> String { own("area-" + IRI.path(code.text)) }

  func place(_ code: LocalGovernmentCode) -> RDFTerm {
    var node = RDFNode(placeAddress(code), ["dct:Location", "schema:AdministrativeArea"])
    let name = PlanNames.body(code, plan)
    node.add("dct:identifier", .text(code.text))
    node.add("skos:prefLabel", .japanese(name))
    node.add("schema:name", .text(name))
    return .node(node)
  }

  func contact() -> RDFTerm? {
    guard let contact = plan.contact else { return nil }
    var node = RDFNode(nil, ["vcard:Kind", "vcard:Organization", "schema:ContactPoint"])
    node.add("vcard:fn", .japanese(contact.name))
    node.add("schema:name", .text(contact.name))
    node.add("schema:telephone", .text(contact.telephone))
    node.add("schema:email", .text(contact.email))
    node.add("vcard:hasURL", contact.url.flatMap(IRI.web).map { .reference($0) })
    if let telephone = contact.telephone {
      let digits = telephone.filter { $0.isASCII && ($0.isNumber || $0 == "+") }
      if !digits.isEmpty { node.add("vcard:hasTelephone", .reference(IRI.plain("tel", digits))) }
    }
    if let email = contact.email, email.contains("@") {
      node.add("vcard:hasEmail", .reference(IRI.plain("mailto", email)))
    }
    return .node(node)
  }
}
