internal import PlanModel

extension CatalogueTree {
  /// A file.
  func distribution(_ file: DataFileDescription) -> RDFNode {
    let address = address(file.path)
    var node = RDFNode(address, ["dcat:Distribution", "schema:DataDownload"])
    node.add("dct:title", .japanese(file.title))
    node.add("schema:name", .text(file.title))
    node.add("dct:description", .japanese(file.summary))
    node.add("schema:description", .text(file.summary))
    // DCAT-AP asks for the address of access also where it is that of the file.
    for name in ["dcat:accessURL", "dcat:downloadURL", "schema:contentUrl"] { node.add(name, .reference(address)) }
    let type = file.plainMediaType
    node.add("dcat:mediaType", AuthorityCodes.mediaType(type))
    node.add("dct:format", file.format.code.map(AuthorityCodes.fileType))
    node.add("schema:encodingFormat", .text(type))
    node.add("dcatap:availability", AuthorityCodes.available)
    node.add("dct:language", AuthorityCodes.japanese)
    if let bytes = file.byteCount {
      node.add("dcat:byteSize", .typed(String(bytes), type: "xsd:nonNegativeInteger"))
      node.add("schema:contentSize", .text("\(bytes) B"))
    }
    if let digits = file.checksum {
      var checksum = RDFNode(nil, ["spdx:Checksum"])
      checksum.add("spdx:algorithm", AuthorityCodes.sha256)
      checksum.add("spdx:checksumValue", .typed(digits, type: "xsd:hexBinary"))
      node.add("spdx:checksum", .node(checksum))
      node.add("schema:sha256", .text(digits))
    }
    node.add("dct:conformsTo", file.schemaPath.map { .concept(self.address($0), "dct:Standard") })
    node.add("dct:issued", date(dates.issued))
    node.add("dct:modified", date(dates.modified))
    addTerms(to: &node, described: false)
    return node
  }

  /// The number of the edition described, and every edition with the one before it.
  func addVersions(to node: inout RDFNode) {
    guard let latest = editions.last else { return }
    node.add("dcat:version", .text(String(latest.number)))
    node.add("schema:version", .text(String(latest.number)))
    node.add("adms:versionNotes", .japanese(latest.reason))
    node.add("dcat:previousVersion", editions.dropLast().last.map { .reference(address(of: $0)) })
    node.add("dcat:hasVersion", editions.indices.map { .node(edition(at: $0)) })
  }

  private func address(of edition: PublishedEdition) -> String {
    edition.address.flatMap(IRI.web) ?? own("edition-\(edition.number)")
  }

  private func edition(at place: Int) -> RDFNode {
    let edition = editions[place]
    var node = RDFNode(address(of: edition), ["dcat:Dataset"])
    node.add("dct:title", .japanese("\(plan.title)（第\(edition.number)版）"))
    node.add("dct:description", .japanese("\(edition.publishedOn)に公表した版です。"))
    node.add("dct:identifier", .text("\(plan.id.rawValue)#\(edition.number)"))
    node.add("dcat:version", .text(String(edition.number)))
    node.add("adms:versionNotes", .japanese(edition.reason))
    node.add("dct:issued", date(edition.publishedOn))
    node.add("dct:publisher", plan.bodies.first.map { .reference(agentAddress($0)) })
    addTerms(to: &node, described: false)
    if place > 0 { node.add("dcat:previousVersion", .reference(address(of: editions[place - 1]))) }
    return node
  }
}
