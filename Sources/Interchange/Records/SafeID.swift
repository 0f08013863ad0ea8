internal import PlanModel

/// A stand-in for an id that cannot be a file name and part of an address.
enum SafeID {
  /// `id` itself where it is well formed. The stand-in depends on the text alone, so that references still find it.
  static func of<Record>(_ id: RecordID<Record>) -> RecordID<Record> {
    guard !id.isWellFormed else { return id }
    return RecordID(standIn(for: id.rawValue))
  }

  /// A well-formed id that depends on the text alone.
  static func standIn(for text: String) -> String {
    // FNV-1a
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return "x-" + String(hash, radix: 16)
  }
}
