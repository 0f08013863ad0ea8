public import PlanModel
internal import TextFormats

/// The description of a plan's data for catalogues and search engines: DCAT 3 (W3C) and schema.org in one JSON-LD.
///
/// Follows the shape of GIF DS-451-6: a catalogue holds a dataset, the dataset its distributions.
public enum DatasetCatalogue {
  /// The description. Without `baseURL` the files are named relative to the site's root.
  public static func jsonLD(_ plan: Plan, files: [DataFileDescription], baseURL: String?) -> [UInt8] {
    let base = baseURL.map { $0.hasSuffix("/") ? $0 : $0 + "/" } ?? ""
    var writer = JSONWriter(indented: true)
    writer.object { writer in
      writer.key("@context")
      context(&writer)
      writer.field("@id", base + "data/catalogue.jsonld#catalogue")
      types(["dcat:Catalog", "schema:DataCatalog"], &writer)
      writer.field("dct:title", plan.title + "のデータ")
      writer.field("dct:language", "ja")
      publisher(plan, &writer)
      writer.key("dcat:dataset")
      writer.array { writer in dataset(plan, files: files, base: base, &writer) }
    }
    return writer.bytes + [0x0A]
  }

  private static func context(_ writer: inout JSONWriter) {
    writer.object { writer in
      writer.field("dcat", "http://www.w3.org/ns/dcat#")
      writer.field("dct", "http://purl.org/dc/terms/")
      writer.field("foaf", "http://xmlns.com/foaf/0.1/")
      writer.field("schema", "https://schema.org/")
      writer.field("vcard", "http://www.w3.org/2006/vcard/ns#")
      writer.field("xsd", "http://www.w3.org/2001/XMLSchema#")
    }
  }

  private static func types(_ types: [String], _ writer: inout JSONWriter) {
    writer.key("@type")
    writer.array { writer in for type in types { writer.string(type) } }
  }

  private static func dataset(
    _ plan: Plan, files: [DataFileDescription], base: String, _ writer: inout JSONWriter
  ) {
    writer.object { writer in
      writer.field("@id", base + "data/catalogue.jsonld#dataset")
      types(["dcat:Dataset", "schema:Dataset"], &writer)
      writer.field("dct:identifier", plan.id.rawValue)
      for name in ["dct:title", "schema:name"] { writer.field(name, plan.title) }
      let summary = plan.vision?.statement ?? "\(plan.title)の本文、施策、指標及び実績値のデータです。"
      for name in ["dct:description", "schema:description"] { writer.field(name, summary) }
      writer.field("schema:inLanguage", "ja")
      if let url = plan.publication?.url { reference("dcat:landingPage", url, &writer) }
      keywords(plan, &writer)
      publisher(plan, &writer)
      coverage(plan, &writer)
      dates(plan, &writer)
      licence(plan, &writer)
      contact(plan, &writer)
      writer.key("dcat:distribution")
      writer.array { writer in for file in files { distribution(file, plan, base: base, &writer) } }
    }
  }

  private static func reference(_ key: String, _ address: String, _ writer: inout JSONWriter) {
    writer.key(key)
    writer.object { writer in writer.field("@id", address) }
  }

  private static func keywords(_ plan: Plan, _ writer: inout JSONWriter) {
    let words = ["官民データ活用推進計画"] + plan.adoptedPillars.map(\.label)
    for name in ["dcat:keyword", "schema:keywords"] {
      writer.key(name)
      writer.array { writer in for word in words { writer.string(word) } }
    }
  }

  private static func publisher(_ plan: Plan, _ writer: inout JSONWriter) {
    guard !plan.bodies.isEmpty else { return }
    writer.key("dct:publisher")
    writer.array { writer in
      for code in plan.bodies {
        writer.object { writer in
          types(["foaf:Organization", "schema:GovernmentOrganization"], &writer)
          for name in ["foaf:name", "schema:name"] { writer.field(name, plan.body(code)?.fullName ?? code.text) }
          writer.field("dct:identifier", code.text)
        }
      }
    }
  }

  private static func coverage(_ plan: Plan, _ writer: inout JSONWriter) {
    if let span = plan.span {
      writer.key("dct:temporal")
      writer.object { writer in
        writer.field("@type", "dct:PeriodOfTime")
        date("dcat:startDate", span.first, &writer)
        date("dcat:endDate", span.last, &writer)
      }
      writer.field("schema:temporalCoverage", "\(span.first)/\(span.last)")
    }
    guard !plan.bodies.isEmpty else { return }
    writer.key("dct:spatial")
    writer.array { writer in
      for code in plan.bodies {
        writer.object { writer in
          types(["dct:Location", "schema:AdministrativeArea"], &writer)
          writer.field("dct:identifier", code.text)
          writer.field("schema:name", plan.body(code)?.fullName ?? code.text)
        }
      }
    }
  }

  private static func date(_ key: String, _ date: CalendarDate, _ writer: inout JSONWriter) {
    writer.key(key)
    writer.object { writer in
      writer.field("@type", "xsd:date")
      writer.field("@value", date.description)
    }
  }

  private static func dates(_ plan: Plan, _ writer: inout JSONWriter) {
    if let issued = plan.publication?.publishedOn {
      date("dct:issued", issued, &writer)
      writer.field("schema:datePublished", issued.description)
    }
    let changes = plan.revisions.compactMap { $0.publication?.publishedOn } + plan.news.map(\.date)
    if let latest = changes.max() {
      date("dct:modified", latest, &writer)
      writer.field("schema:dateModified", latest.description)
    }
  }

  private static func licence(_ plan: Plan, _ writer: inout JSONWriter) {
    guard let licence = plan.licence else { return }
    if let url = licence.url {
      for name in ["dct:license", "schema:license"] { reference(name, url, &writer) }
    }
    writer.field("dct:rights", licence.title)
    writer.field("schema:creditText", licence.citation)
  }

  private static func contact(_ plan: Plan, _ writer: inout JSONWriter) {
    guard let contact = plan.contact else { return }
    writer.key("dcat:contactPoint")
    writer.object { writer in
      types(["vcard:Organization", "schema:ContactPoint"], &writer)
      for name in ["vcard:fn", "schema:name"] { writer.field(name, contact.name) }
      writer.field("schema:telephone", contact.telephone)
      writer.field("schema:email", contact.email)
      if let url = contact.url { reference("vcard:hasURL", url, &writer) }
      if let telephone = contact.telephone {
        let digits = telephone.filter { $0.isASCII && ($0.isNumber || $0 == "+") }
        reference("vcard:hasTelephone", "tel:" + digits, &writer)
      }
      if let email = contact.email { reference("vcard:hasEmail", "mailto:" + email, &writer) }
    }
  }

  private static func distribution(
    _ file: DataFileDescription, _ plan: Plan, base: String, _ writer: inout JSONWriter
  ) {
    writer.object { writer in
      writer.field("@id", base + file.path)
      types(["dcat:Distribution", "schema:DataDownload"], &writer)
      for name in ["dct:title", "schema:name"] { writer.field(name, file.title) }
      for name in ["dct:description", "schema:description"] { writer.field(name, file.summary) }
      for name in ["dcat:downloadURL", "schema:contentUrl"] { reference(name, base + file.path, &writer) }
      let type = String(file.mediaType.prefix { $0 != ";" })
      reference("dcat:mediaType", "https://www.iana.org/assignments/media-types/" + type, &writer)
      writer.field("schema:encodingFormat", type)
      if let url = plan.licence?.url { reference("dct:license", url, &writer) }
      if let bytes = file.byteCount {
        writer.key("dcat:byteSize")
        writer.integer(bytes)
      }
    }
  }
}
