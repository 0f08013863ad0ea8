public import PlanModel
internal import TextFormats

/// Descriptions for search engines (schema.org, JSON-LD), to stand in a page within
/// `<script type="application/ld+json">`. Nothing in them can end the element: `<`, `>` and `&` are written as escapes.
public enum StructuredData {
  /// For the front page: the bodies, the plan as a report, and its data with every file.
  public static func frontPage(
    _ plan: Plan, files: [DataFileDescription], baseURL: String?, editions: [PublishedEdition] = []
  ) -> [UInt8] {
    let description = PageDescription(plan, baseURL: baseURL, editions: editions)
    return document { writer in
      for code in plan.bodies { writer.object { description.body(code, &$0) } }
      writer.object { description.report(&$0) }
      writer.object { description.dataset(files, &$0) }
    }
  }

  /// For a list of indicators: what each means.
  ///
  /// - Parameter address: the address of an indicator's page, whole or below the site's root.
  public static func indicators(
    _ plan: Plan, baseURL: String?, address: (RecordID<Indicator>) -> String?
  ) -> [UInt8] {
    let description = PageDescription(plan, baseURL: baseURL, editions: [])
    return document { writer in
      writer.object { writer in
        writer.field("@type", "DefinedTermSet")
        writer.field("@id", description.id("indicators"))
        writer.field("name", "\(plan.title)の指標")
        writer.field("inLanguage", "ja")
        description.terms(&writer)
        writer.list("hasDefinedTerm", plan.allIndicators) { indicator, writer in
          writer.field("@type", "DefinedTerm")
          writer.field("name", indicator.title)
          writer.field("termCode", indicator.id.rawValue)
          writer.field("description", indicator.definition)
          writer.field("url", address(indicator.id).flatMap(description.address))
        }
      }
    }
  }

  private static func document(_ items: (inout JSONWriter) -> Void) -> [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.field("@context", "https://schema.org")
      writer.key("@graph")
      writer.array(items)
    }
    return embeddable(writer.bytes)
  }

  /// The same JSON, with escapes for the signs that mean something to HTML. In JSON they stand in strings only.
  static func embeddable(_ json: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(json.count)
    for byte in json {
      switch byte {
      case UInt8(ascii: "<"): bytes += Array("\\u003C".utf8)
      case UInt8(ascii: ">"): bytes += Array("\\u003E".utf8)
      case UInt8(ascii: "&"): bytes += Array("\\u0026".utf8)
      default: bytes.append(byte)
      }
    }
    return bytes
  }
}

/// The parts of such a description.
private struct PageDescription {
  let plan: Plan
  let base: String
  let dates: PlanDates
  let version: Int?
  let licence: LicenceTerms?

  init(_ plan: Plan, baseURL: String?, editions: [PublishedEdition]) {
    self.plan = plan
    let address = baseURL.flatMap(IRI.web) ?? ""
    base = address.isEmpty || address.hasSuffix("/") ? address : address + "/"
    dates = PlanDates(plan, editions: editions)
    version = editions.map(\.number).max()
    licence = LicenceTerms(plan.licence)
  }

  func id(_ fragment: String) -> String { base + "#" + fragment }

  /// A whole address as it is, a path below the root of the site.
  func address(_ text: String) -> String? { IRI.web(text) ?? (text.isEmpty ? nil : base + IRI.path(text)) }

  func terms(_ writer: inout JSONWriter) {
    writer.field("license", licence?.address ?? licence?.title)
    writer.field("creditText", licence?.citation)
  }

  func body(_ code: LocalGovernmentCode, _ writer: inout JSONWriter) {
    writer.field("@type", "GovernmentOrganization")
    writer.field("@id", id("body-" + IRI.path(code.text)))
    writer.field("name", PlanNames.body(code, plan))
    writer.field("identifier", code.text)
    guard let contact = plan.contact, code == plan.bodies.first else { return }
    writer.key("contactPoint")
    writer.object { writer in
      writer.field("@type", "ContactPoint")
      writer.field("name", contact.name)
      writer.field("telephone", contact.telephone)
      writer.field("email", contact.email)
      writer.field("url", contact.url.flatMap(IRI.web))
    }
  }

  func report(_ writer: inout JSONWriter) {
    writer.field("@type", "Report")
    writer.field("@id", id("plan"))
    writer.field("name", plan.title)
    writer.field("alternativeHeadline", plan.subtitle)
    writer.field("description", PlanNames.summary(plan))
    writer.field("url", plan.publication?.url.flatMap(IRI.web) ?? (base.isEmpty ? nil : base))
    bodies("publisher", &writer)
    shared(&writer)
  }

  func dataset(_ files: [DataFileDescription], _ writer: inout JSONWriter) {
    writer.field("@type", "Dataset")
    writer.field("@id", id("dataset"))
    writer.field("name", plan.title + "のデータ")
    writer.field("description", PlanNames.summary(plan))
    writer.key("isBasedOn")
    writer.object { $0.field("@id", id("plan")) }
    bodies("creator", &writer)
    shared(&writer)
    writer.flag("isAccessibleForFree", true)
    writer.list("distribution", files) { file, writer in
      writer.field("@type", "DataDownload")
      writer.field("name", file.title)
      writer.field("description", file.summary)
      writer.field("contentUrl", base + IRI.path(file.path))
      writer.field("encodingFormat", file.plainMediaType)
      writer.field("contentSize", file.byteCount.map { "\($0) B" })
      writer.field("sha256", file.checksum)
      terms(&writer)
    }
  }

  private func bodies(_ role: String, _ writer: inout JSONWriter) {
    guard !plan.bodies.isEmpty else { return }
    writer.list(role, plan.bodies) { $1.field("@id", id("body-" + IRI.path($0.text))) }
  }

  private func shared(_ writer: inout JSONWriter) {
    writer.field("inLanguage", "ja")
    writer.field("version", version.map(String.init))
    writer.field("datePublished", dates.issued?.description)
    writer.field("dateModified", dates.modified?.description)
    writer.field("temporalCoverage", plan.span.map { "\($0.first)/\($0.last)" })
    if !plan.bodies.isEmpty {
      writer.list("spatialCoverage", plan.bodies) { code, writer in
        writer.field("@type", "AdministrativeArea")
        writer.field("name", PlanNames.body(code, plan))
        writer.field("identifier", code.text)
      }
    }
    writer.key("keywords")
    writer.array { writer in for word in PlanNames.keywords(plan) { writer.string(word) } }
    terms(&writer)
  }
}
