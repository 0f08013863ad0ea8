/// A drawing or picture inside a document, with all that stands for it where it is not seen.
struct DocumentIllustration: Hashable, Sendable {
  /// 「図1」, where the document numbers its figures.
  var label: String?
  /// What the figure shows; empty for none.
  var caption: String
  /// What the figure says, for those who do not see it (JIS X 8341-3:2016, 1.1.1); never empty.
  var alternative: String
  /// Where it comes from.
  var source: String?
  /// The picture.
  var picture: Picture
  /// The size in CSS pixels (1/96 inch).
  var width: Double
  var height: Double
  /// The most of the text's width that it may take, in hundredths.
  var share = 100

  /// The bytes of a picture.
  enum Picture: Hashable, Sendable {
    /// A drawing that stands alone: colours and fonts are written in it.
    case svg([UInt8])
    case png([UInt8])

    /// The ending of its file's name.
    var fileEnding: String { if case .svg = self { "svg" } else { "png" } }

    /// The bytes.
    var bytes: [UInt8] {
      switch self {
      case .svg(let bytes), .png(let bytes): bytes
      }
    }
  }
}
