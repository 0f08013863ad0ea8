import Foundation

@testable import Interchange

/// Small files for the tests of pictures.
enum PictureSamples {
  /// One grey pixel.
  static let pixel = chunks([header(width: 1, height: 1), ("IDAT", pixels), ("IEND", [])])

  /// The compressed row of one grey pixel.
  static let pixels = [UInt8](Data(base64Encoded: "eJxjYAAAAAIAAQ==") ?? Data())

  static func header(width: UInt32, height: UInt32, depth: UInt8 = 8, colour: UInt8 = 0) -> (String, [UInt8]) {
    ("IHDR", bytes(width) + bytes(height) + [depth, colour, 0, 0, 0])
  }

  /// A PNG of chunks with their right sums.
  static func chunks(_ list: [(String, [UInt8])]) -> [UInt8] {
    list.reduce(into: PNGFile.signature) { file, chunk in file += Self.chunk(chunk.0, chunk.1) }
  }

  static func chunk(_ name: String, _ content: [UInt8]) -> [UInt8] {
    let summed = Array(name.utf8) + content
    return bytes(UInt32(content.count)) + summed + bytes(CRC32.of(summed[...]))
  }

  static func bytes(_ number: UInt32) -> [UInt8] { withUnsafeBytes(of: number.bigEndian) { Array($0) } }

  /// A drawing around `inner`.
  static func svg(_ inner: String, _ attributes: String = "") -> [UInt8] {
    Array(
      """
      <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 40 30" \(attributes)>\
      \(inner)</svg>
      """.utf8)
  }

  /// What becomes of a drawing.
  static func cleaned(_ inner: String, _ attributes: String = "") throws -> String {
    String(decoding: try PictureFile.read(svg(inner, attributes)).bytes, as: UTF8.self)
  }

  /// Why a file is refused; empty when it is not.
  static func refusal(_ bytes: [UInt8]) -> String {
    do {
      _ = try PictureFile.read(bytes)
      return ""
    } catch {
      return error.message
    }
  }
}
