import Testing

@testable import Interchange

@Suite("PNG files")
struct PNGFileTests {
  private typealias Samples = PictureSamples

  @Test("a plain picture comes through byte for byte, with its size")
  func plain() throws {
    let picture = try PictureFile.read(Samples.pixel)
    #expect(picture.format == .png && picture.width == 1 && picture.height == 1)
    #expect(picture.bytes == Samples.pixel && picture.leftOut.isEmpty)
  }

  @Test("texts, times, places, animation and what stands behind the end are left behind; what colours it stays")
  func metadata() throws {
    let kept: [(String, [UInt8])] = [("gAMA", [0, 0, 0xB1, 0x8F]), ("pHYs", [0, 0, 0, 1, 0, 0, 0, 1, 1])]
    let dropped: [(String, [UInt8])] = [
      ("tEXt", Array("Author\0secret".utf8)), ("iTXt", Array("secret".utf8)), ("eXIf", Array("secret".utf8)),
      ("tIME", [7, 0xEA, 1, 1, 1, 1, 1]), ("acTL", [0, 0, 0, 2, 0, 0, 0, 0]), ("iCCP", Array("secret".utf8)),
      ("zzZz", Array("secret".utf8)),
    ]
    let parts = [Samples.header(width: 1, height: 1)] + kept + dropped + [("IDAT", Samples.pixels)] + dropped
    let picture = try PictureFile.read(Samples.chunks(parts + [("IEND", [])]) + Array("secret".utf8))
    let clean = Samples.chunks([Samples.header(width: 1, height: 1)] + kept + [("IDAT", Samples.pixels), ("IEND", [])])
    #expect(picture.bytes == clean)
    #expect(try PictureFile.read(picture.bytes) == picture)
  }

  @Test("more pixels than 8000 along a side are refused before anything is unpacked")
  func size() {
    for (width, height) in [(8_001, 1), (1, 8_001), (4_000_000_000, 4_000_000_000)] as [(UInt32, UInt32)] {
      let file = Samples.chunks([
        Samples.header(width: width, height: height), ("IDAT", Samples.pixels), ("IEND", []),
      ])
      #expect(Samples.refusal(file).contains("画素数"))
    }
    let whole = Samples.chunks([
      Samples.header(width: 8_000, height: 8_000), ("IDAT", Samples.pixels), ("IEND", []),
    ])
    #expect(Samples.refusal(whole).isEmpty)
  }

  @Test("a structure that is none is refused")
  func structure() {
    let header = Samples.header(width: 1, height: 1)
    let data = ("IDAT", Samples.pixels)
    let end: (String, [UInt8]) = ("IEND", [])
    let broken: [[(String, [UInt8])]] = [
      [], [end], [data, end], [header, end], [header, data], [header, header, data, end],
      [header, data, ("tEXt", []), data, end], [header, ("ZZZZ", []), data, end],
      [header, data, ("PLTE", [0, 0, 0]), end],
      [Samples.header(width: 1, height: 1, colour: 3), data, end], [header, data, ("IEND", [1])],
      [Samples.header(width: 0, height: 1), data, end], [Samples.header(width: 1, height: 1, depth: 3), data, end],
      [Samples.header(width: 1, height: 1, colour: 5), data, end], [("IHDR", [0]), data, end],
      [header, ("PLTE", [0, 0]), data, end], [header, ("ID T", []), data, end],
    ]
    for list in broken { #expect(!Samples.refusal(Samples.chunks(list)).isEmpty, "\(list.map(\.0))") }
    var wrongSum = Samples.pixel
    wrongSum[30] ^= 1
    #expect(Samples.refusal(wrongSum).contains("壊れています"))
  }

  @Test("cut off or changed by chance, it ends in a picture or a sentence")
  func chance() {
    for length in 0..<Samples.pixel.count { #expect(!Samples.refusal(Array(Samples.pixel[..<length])).isEmpty) }
    var random = SeededGenerator(seed: 11)
    for _ in 0..<2_000 {
      var bytes = Samples.pixel
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
      guard let picture = try? PictureFile.read(bytes) else { continue }
      #expect((try? PictureFile.read(picture.bytes)) == picture)
    }
  }

  @Test("what is neither SVG nor PNG, empty or too large is refused with what to do")
  func other() {
    #expect(Samples.refusal([]).contains("空"))
    #expect(Samples.refusal([0xFF, 0xD8, 0xFF, 0xE0]).contains("SVG又はPNG"))
    #expect(Samples.refusal(Array("%PDF-1.7".utf8)).contains("SVG又はPNG"))
    #expect(Samples.refusal(Array("GIF89a".utf8)).contains("SVG又はPNG"))
    #expect(Samples.refusal(Samples.pixel + [UInt8](repeating: 0, count: 1 << 20)).contains("1MB"))
  }
}
