/// A picture file that may be shown to anybody: written anew by this program from what an allow-list lets through.
///
/// Reading a file that was written here gives the same bytes again, so that a kept picture can be held against the
/// program of the day before it is published.
public struct PictureFile: Hashable, Sendable {
  /// The format.
  public let format: PictureFormat
  /// Width in CSS pixels, 1–8000.
  public let width: Int
  /// Height in CSS pixels, 1–8000.
  public let height: Int
  /// The content.
  public let bytes: [UInt8]
  /// What changed the look and was left out, for people (「要素「script」」); at most ``PictureLimits/toldOmissions``.
  public let leftOut: [String]

  /// Reads an uploaded file, whatever it holds.
  public static func read(_ bytes: [UInt8]) throws(PictureProblem) -> PictureFile {
    guard !bytes.isEmpty else { throw PictureProblem("ファイルが空です。図のファイルを選び直してください。") }
    guard bytes.count <= PictureLimits.fileBytes else {
      throw PictureProblem("ファイルが大きすぎます（上限は1MBです。）。縮小するか、写真であれば画素数を減らして書き出し直してください。")
    }
    if bytes.starts(with: PNGFile.signature) { return try PNGFile.read(bytes) }
    guard looksLikeMarkup(bytes) else {
      throw PictureProblem("SVG又はPNGのファイルではありません。図をSVG又はPNGで書き出し直してください。")
    }
    return try SVGFile.read(bytes)
  }

  /// Whether the first sign after blanks is `<`, in UTF-8 or in UTF-16, of which the reader then says what is wrong.
  private static func looksLikeMarkup(_ bytes: [UInt8]) -> Bool {
    let meaningful = bytes.prefix(200).first { byte in
      byte > 0x20 && ![0xEF, 0xBB, 0xBF, 0xFE, 0xFF].contains(byte)
    }
    return meaningful == UInt8(ascii: "<")
  }
}

/// The formats in which figures are kept.
public enum PictureFormat: String, Codable, Sendable, Hashable, CaseIterable {
  /// Scalable Vector Graphics 2, without scripts, animation and anything from outside.
  case svg
  /// Portable Network Graphics, third edition.
  case png

  /// The media type to serve it with.
  public var mediaType: String {
    switch self {
    case .svg: "image/svg+xml"
    case .png: "image/png"
    }
  }
}

/// Why a file is no picture that may be kept, and what to do.
public struct PictureProblem: Error, Hashable, Sendable {
  /// The sentence for the person who brought it.
  public let message: String

  init(_ message: String) { self.message = message }
}

/// How much a picture may bring.
enum PictureLimits {
  /// Bytes of a file, before and after.
  static let fileBytes = 1 << 20
  /// Pixels along a side. A sheet of A3 at 400 dots per inch has 6614.
  static let side = 8_000
  /// Elements inside one another. Drawing programs stay below 20.
  static let depth = 48
  /// Elements of a drawing.
  static let elements = 50_000
  /// Bytes of a value that comes from a style; path data has no limit but the file's.
  static let styleValueBytes = 500
  /// Bytes of an id.
  static let idBytes = 200
  /// How far references may lead from one to the next.
  static let referenceDepth = 16
  /// Elements drawn when every reference is followed.
  static let drawnElements = 200_000
  /// Elements drawn when patterns, masks, clips and markers are drawn for everything that could bear them.
  static let drawnDecorations = 5_000_000
  /// What was left out is told up to here.
  static let toldOmissions = 20
}
