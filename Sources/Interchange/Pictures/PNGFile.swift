/// Reads a PNG (PNG third edition) by walking its chunks, and writes it anew with those that make up the picture.
///
/// Left behind are texts, times, EXIF data with places and cameras, colour profiles, animation, what stands after the
/// end, and whatever is unknown. The compressed pixels are not unpacked: the size in the header bounds what they can
/// become.
struct PNGFile {
  static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  /// Ancillary chunks that change how the pixels look, with the lengths that they may have.
  private static let kept: [String: ClosedRange<Int>] = [
    "gAMA": 4...4, "sRGB": 1...1, "pHYs": 9...9, "tRNS": 1...256,
  ]

  private let bytes: [UInt8]
  private var place = 8
  private var output = PNGFile.signature
  private var seen: Set<String> = []
  private var header: PNGHeader?
  private var hasPixels = false
  private var pixelsEnded = false

  private struct Chunk {
    let name: String
    let isCritical: Bool
    let content: ArraySlice<UInt8>
    let whole: ArraySlice<UInt8>
  }

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Reads a file that begins with the signature.
  static func read(_ bytes: [UInt8]) throws(PictureProblem) -> PictureFile {
    var file = PNGFile(bytes)
    while true {
      let chunk = try file.next()
      if file.header == nil {
        file.header = try PNGHeader(chunk.name == "IHDR" ? chunk.content : [])
        file.output += chunk.whole
        continue
      }
      if chunk.name == "IEND" {
        guard chunk.content.isEmpty, file.hasPixels, let header = file.header else { throw broken }
        guard header.colour != .palette || file.seen.contains("PLTE") else { throw broken }
        file.output += chunk.whole
        return PictureFile(
          format: .png, width: header.width, height: header.height, bytes: file.output, leftOut: [])
      }
      try file.take(chunk)
    }
  }

  static let broken = PictureProblem("PNGのファイルが壊れています。もう一度書き出してください。")

  private mutating func next() throws(PictureProblem) -> Chunk {
    guard place + 12 <= bytes.count else { throw Self.broken }
    let length = Self.number(bytes[place..<(place + 4)])
    guard length <= bytes.count - place - 12 else { throw Self.broken }
    let name = bytes[(place + 4)..<(place + 8)]
    guard name.allSatisfy({ (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0) }) else { throw Self.broken }
    let end = place + 12 + length
    let whole = bytes[place..<end]
    guard Int(CRC32.of(bytes[(place + 4)..<(end - 4)])) == Self.number(bytes[(end - 4)..<end]) else {
      throw Self.broken
    }
    let isCritical = bytes[place + 4] & 0x20 == 0
    let chunk = Chunk(
      name: String(decoding: name, as: UTF8.self), isCritical: isCritical,
      content: bytes[(place + 8)..<(end - 4)], whole: whole)
    place = end
    return chunk
  }

  private mutating func take(_ chunk: Chunk) throws(PictureProblem) {
    if chunk.name == "IDAT" {
      // The pixels stand in one row.
      guard !pixelsEnded else { throw Self.broken }
      hasPixels = true
      output += chunk.whole
      return
    }
    if hasPixels { pixelsEnded = true }
    let isFirst = seen.insert(chunk.name).inserted
    if chunk.name == "PLTE" {
      guard isFirst, !hasPixels, header?.allowsPalette == true, (3...768).contains(chunk.content.count),
        chunk.content.count % 3 == 0
      else { throw Self.broken }
      output += chunk.whole
    } else if chunk.isCritical {
      throw Self.broken
    } else if let lengths = Self.kept[chunk.name] {
      // Where it is out of place or repeated it says nothing.
      guard isFirst, !hasPixels, lengths.contains(chunk.content.count) else { return }
      output += chunk.whole
    }
  }

  static func number(_ bytes: ArraySlice<UInt8>) -> Int { bytes.reduce(0) { $0 << 8 | Int($1) } }
}

/// The header of a PNG: size, depth and kind of colours.
struct PNGHeader {
  enum Colour: UInt8 {
    case grey = 0
    case truecolour = 2
    case palette = 3
    case greyWithAlpha = 4
    case truecolourWithAlpha = 6

    /// The bits per sample that the standard allows (PNG third edition, table 11.1).
    var depths: [UInt8] {
      switch self {
      case .grey: [1, 2, 4, 8, 16]
      case .palette: [1, 2, 4, 8]
      case .truecolour, .greyWithAlpha, .truecolourWithAlpha: [8, 16]
      }
    }
  }

  let width: Int
  let height: Int
  let colour: Colour

  init(_ content: ArraySlice<UInt8>) throws(PictureProblem) {
    let bytes = Array(content)
    guard bytes.count == 13, let colour = Colour(rawValue: bytes[9]), colour.depths.contains(bytes[8]),
      bytes[10] == 0, bytes[11] == 0, bytes[12] <= 1
    else { throw PNGFile.broken }
    width = PNGFile.number(bytes[0..<4])
    height = PNGFile.number(bytes[4..<8])
    self.colour = colour
    guard width > 0, height > 0 else { throw PNGFile.broken }
    guard width <= PictureLimits.side, height <= PictureLimits.side else {
      throw PictureProblem(
        "画素数が多すぎます（\(width)×\(height)。縦横それぞれ\(PictureLimits.side)までです。）。縮小して書き出し直してください。")
    }
  }

  /// Whether a palette may stand in the file.
  var allowsPalette: Bool { colour != .grey && colour != .greyWithAlpha }
}
