import Archives
import Testing

@testable import Interchange
@testable import Spreadsheets

/// What the suites share: properties, and the way back from bytes to cells.
enum Samples {
  static let properties = WorkbookProperties(
    title: "計画", author: "見本県", created: WorkbookDay(year: 2026, month: 4, day: 1), remarks: "出典")

  static func part(_ name: String, of bytes: [UInt8]) throws -> String {
    String(decoding: try ZipReader(bytes).contents(name, most: 1 << 24), as: UTF8.self)
  }

  /// The rows of the first sheet that hold anything.
  static func rows(_ bytes: [UInt8]) throws -> [[String]] {
    let sheet = try #require(WorkbookReader.sheets(bytes)?.first)
    return (sheet.above + sheet.rows).map(\.cells)
  }
}
