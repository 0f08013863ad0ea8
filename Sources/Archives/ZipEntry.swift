/// A file inside a ZIP file that is to be written.
public struct ZipEntry: Hashable, Sendable {
  /// The path, with `/` between folders and none at the beginning.
  public var name: String
  /// The content.
  public var bytes: [UInt8]
  /// Whether the bytes stand as they are. Deflated otherwise.
  public var isStored: Bool

  /// Makes an entry.
  public init(name: String, bytes: [UInt8], isStored: Bool = false) {
    self.name = name
    self.bytes = bytes
    self.isStored = isStored
  }
}

/// The day that the entries of a ZIP file bear.
public struct ZipDay: Hashable, Sendable {
  /// The Gregorian year, 1980–2107.
  public var year: Int
  /// The month, 1–12.
  public var month: Int
  /// The day of the month, 1–31.
  public var day: Int

  /// A day; held within what the format can say.
  public init(year: Int, month: Int, day: Int) {
    self.year = min(max(year, 1980), 2107)
    self.month = min(max(month, 1), 12)
    self.day = min(max(day, 1), 31)
  }

  /// The first day of the format: for files whose date is told elsewhere.
  public static let first = ZipDay(year: 1980, month: 1, day: 1)

  /// The day as MS-DOS writes it (APPNOTE 4.4.6).
  var number: UInt16 { UInt16((year - 1980) << 9 | month << 5 | day) }

  /// Noon: exists on every day of every time zone, unlike midnight.
  static let noon = UInt16(12 << 11)
}
