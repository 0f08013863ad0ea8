/// Why an XML document could not be read. Who asked for the reading puts it into words.
enum MarkupProblem: Error, Hashable {
  /// Cut off, or not well formed.
  case broken
  /// A named entity that XML itself does not know.
  case foreignEntity
  /// A document type, which could bring entities and addresses.
  case documentType
  /// Not UTF-8.
  case wrongEncoding
  /// More elements, or deeper inside one another, than the limits allow.
  case tooComplex
}

/// How much of a document is read.
struct MarkupLimits: Sendable {
  /// Elements inside one another.
  var depth: Int
  /// Elements of the document.
  var elements: Int
  /// Attributes of one element, and namespaces in force.
  var attributes = 200
  /// Bytes of a name. The scanner holds it for all documents.
  static let nameBytes = 200
}
