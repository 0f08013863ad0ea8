/// Codes of the EU Publications Office that DCAT-AP asks for, with the words that they bear there.
enum AuthorityCodes {
  private static let root = "http://publications.europa.eu/resource/authority/"

  static let japanese = RDFTerm.concept(root + "language/JPN", "dct:LinguisticSystem")
  static let yearly = RDFTerm.concept(root + "frequency/ANNUAL", "dct:Frequency")
  static let openToAll = RDFTerm.concept(root + "access-right/PUBLIC", "dct:RightsStatement")
  static let sha256 = RDFTerm.concept("http://spdx.org/rdf/terms#checksumAlgorithm_sha256", "spdx:ChecksumAlgorithm")

  /// The field of the plan: the public sector.
  static let theme = concept("data-theme/GOVE", "Government and public sector", in: "data-theme")
  /// There now, without a promise for how long.
  static let available = concept("planned-availability/AVAILABLE", "available", in: nil)

  static let themes: RDFTerm = {
    var scheme = RDFNode(root + "data-theme", ["skos:ConceptScheme"])
    scheme.add("dct:title", .words("Data theme", language: "en"))
    return .node(scheme)
  }()

  static func fileType(_ code: String) -> RDFTerm { .concept(root + "file-type/" + code, "dct:MediaTypeOrExtent") }

  static func mediaType(_ type: String) -> RDFTerm {
    .concept("https://www.iana.org/assignments/media-types/" + IRI.path(type), "dct:MediaType")
  }

  private static func concept(_ path: String, _ label: String, in scheme: String?) -> RDFTerm {
    var concept = RDFNode(root + path, ["skos:Concept"])
    concept.add("skos:prefLabel", .words(label, language: "en"))
    concept.add("skos:inScheme", scheme.map { .reference(root + $0) })
    return .node(concept)
  }
}
