/// Which names an entry may have, in reading and in writing.
enum ZipName {
  private static let longest = 1_000

  /// Whether every system takes the name for the same place below the folder in which the file is unpacked.
  static func isAllowed(_ name: String) -> Bool {
    guard !name.isEmpty, name.utf8.count <= longest else { return false }
    guard !name.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == UInt8(ascii: "\\") }) else { return false }
    // `C:` is a drive, and a colon elsewhere a stream of a file.
    guard !name.utf8.contains(UInt8(ascii: ":")) else { return false }
    var parts = name.split(separator: "/", omittingEmptySubsequences: false)
    if parts.count > 1, parts.last == "" { parts.removeLast() }
    return parts.allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." }
  }
}
