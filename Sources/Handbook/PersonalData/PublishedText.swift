public import PlanModel

/// A text that is published with a plan, in its pages or in its open data, and where it stands.
///
/// The whole plan is published as canonical JSON, so that every text of every record is one: also the reason of a judgement,
/// the name of an evidence file and the note of a source.
public struct PublishedText: Sendable {
  /// What may be expected in a field.
  public enum Content: Sendable {
    /// Words about the plan.
    case prose
    /// A section, a post or a body; persons in it are told more readily.
    case name
    /// A telephone number.
    case telephone
    /// An address on the web; what looks like a number in it is part of the address.
    case address
  }

  /// The record.
  public let record: RecordReference
  /// The field as written in the plan folder.
  public let field: String
  /// The text.
  public let text: String
  /// What may be expected in it.
  public let content: Content

  /// The place.
  public var place: Place { Place(record, field: field) }

  /// The file of the plan folder in which it is mended.
  public var file: String { owner ?? Self.file(of: record) }

  let owner: String?

  private static func file(of record: RecordReference) -> String {
    switch record {
    case .chapter(let id): "chapters/\(id).md"
    case .measure(let id): "measures/\(id).yaml"
    case .observation: "observations の CSV"
    case .file(let name): name
    default: "plan.yaml"
    }
  }
}

/// Takes the texts of a plan one by one, and keeps those that show signs of personal data.
///
/// Places are made only for texts that are kept: nearly all are passed over.
struct PublishedTexts {
  private(set) var suspicious: [(text: PublishedText, glance: TextGlance)] = []
  /// Keeps every text, for the test that none is forgotten.
  var keepsAll = false
  /// The file of the measure that holds an indicator or a review.
  var owner: String?

  /// The texts that show signs of personal data.
  static func suspicious(in plan: Plan) -> [(text: PublishedText, glance: TextGlance)] {
    var texts = PublishedTexts()
    texts.add(plan)
    return texts.suspicious
  }

  /// Every text of a plan.
  static func all(in plan: Plan) -> [PublishedText] {
    var texts = PublishedTexts()
    texts.keepsAll = true
    texts.add(plan)
    return texts.suspicious.map(\.text)
  }

  /// Takes a text. Remarks are taken out first where publication takes them out (`Plan.withoutRemarks`).
  mutating func add(
    _ text: String?, _ record: @autoclosure () -> RecordReference, _ field: @autoclosure () -> String,
    _ content: PublishedText.Content = .prose, losesRemarks: Bool = false
  ) {
    guard let text, !text.utf8.isEmpty else { return }
    var glance = TextGlance(at: text)
    if content == .telephone { glance.insert(.extensionWord) }
    guard keepsAll || !glance.isEmpty else { return }
    let published = losesRemarks ? Remarks.removed(from: text) : text
    let kept = PublishedText(record: record(), field: field(), text: published, content: content, owner: owner)
    suspicious.append((kept, glance))
  }

  mutating func add(
    _ citation: Citation?, _ record: @autoclosure () -> RecordReference, _ field: @autoclosure () -> String
  ) {
    guard let citation else { return }
    add(citation.title, record(), field() + ".title")
    add(citation.publisher, record(), field() + ".publisher")
    add(citation.url, record(), field() + ".url", .address)
    add(citation.note, record(), field() + ".note")
  }

  mutating func add(
    _ contact: Contact?, _ record: @autoclosure () -> RecordReference, _ field: @autoclosure () -> String
  ) {
    guard let contact else { return }
    add(contact.name, record(), field() + ".name", .name)
    add(contact.purpose, record(), field() + ".purpose")
    add(contact.telephone, record(), field() + ".telephone", .telephone)
    add(contact.email, record(), field() + ".email")
    add(contact.url, record(), field() + ".url", .address)
    add(contact.socialMedia, record(), field() + ".socialMedia")
    add(contact.address, record(), field() + ".address")
    add(contact.postalCode, record(), field() + ".postalCode")
    add(contact.note, record(), field() + ".note", .name)
  }
}
