internal import Handbook
public import Interchange
public import PlanStore

/// A figure of a plan (図): what a chapter shows beside its words. Kept beside the plan and named in Markdown by its id,
/// `![](figures/f-1)`. The picture itself lies apart, under its hash.
public struct Illustration: KeptValue {
  /// Kept in the plan's scope.
  public static var kind: RecordKind { WorkKind.illustration }

  /// The caption.
  public var title: String
  /// What the figure says, for those who do not see it (JIS X 8341-3:2016, 1.1.1).
  public var alternative: String
  /// Where it comes from; `nil` for a figure of the body's own.
  public var source: String?
  /// Under which terms, or with whose permission, a figure of others is used.
  public var terms: String?
  /// The format of the file.
  public var format: PictureFormat
  /// Width in CSS pixels.
  public var width: Int
  /// Height in CSS pixels.
  public var height: Int
  /// The length of the file in bytes.
  public var byteCount: Int
  /// SHA-256 of the file in hexadecimal digits; the name under which it is kept.
  public var sha256: String
  /// What changed the look of the uploaded file and was left out.
  public var leftOut: [String]
  /// Who brought the file.
  public var uploadedBy: String

  /// Makes a figure.
  public init(
    title: String, alternative: String, source: String? = nil, picture: PictureFile, uploadedBy: String
  ) {
    self.title = title
    self.alternative = alternative
    self.source = source
    self.uploadedBy = uploadedBy
    format = picture.format
    width = picture.width
    height = picture.height
    byteCount = picture.bytes.count
    sha256 = ContentHash(of: picture.bytes).hex
    leftOut = picture.leftOut
  }

  /// Takes another file.
  mutating func take(_ picture: PictureFile, by actor: String) {
    let terms = terms
    self = Illustration(
      title: title, alternative: alternative, source: source, picture: picture, uploadedBy: actor)
    self.terms = terms
  }
}

/// The file of a figure, kept once under its hash and never changed.
///
/// It lies in a scope of its own: a draft is read with every change, and the search index takes in every text of a plan.
struct IllustrationContent: KeptValue {
  static var kind: RecordKind { "illustration-content" }

  /// The file.
  var base64: String

  init(_ bytes: [UInt8]) { base64 = Base64Text.encode(bytes) }

  /// The file; `nil` when what is kept is no Base64.
  var bytes: [UInt8]? { Base64Text.decode(base64) }
}

extension RecordScope {
  /// Files that belong to a plan and are named by its records.
  static func files(of plan: String) -> RecordScope { RecordScope(rawValue: "@files/" + plan) }
}

extension Draft {
  /// The plan's figures in the order of their numbers.
  public var illustrations: [Kept<Illustration>] {
    values(Illustration.self).sorted { ($0.id.utf8.count, $0.id) < ($1.id.utf8.count, $1.id) }
  }

  /// The figures that the plan's texts show, as far as their words and rights go. One without a source is the body's own.
  var planFigures: [PlanFigure] {
    let shown = Set(illustrationUses.map(\.name))
    return illustrations.filter { shown.contains($0.id) }.map { kept in
      PlanFigure(
        name: kept.id, caption: kept.value.title, alternative: kept.value.alternative,
        isOwnWork: kept.value.source == nil, source: kept.value.source, terms: kept.value.terms)
    }
  }

  /// A figure.
  public func illustration(_ id: String) -> Kept<Illustration>? { illustrations.first { $0.id == id } }
}
