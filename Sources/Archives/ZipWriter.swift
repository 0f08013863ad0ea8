internal import CZip

/// Writes ZIP files in memory.
///
/// Nothing of the machine or the moment gets in: the order is that of the entries, day, attributes and level are fixed.
/// The same entries give the same bytes with the same version of zlib, and stored entries with any.
public enum ZipWriter {
  /// A plain file that all may read and its owner may write, in the upper half as Unix says it.
  private static let attributes: UInt32 = 0o100644 << 16
  private static let level: UInt32 = 9

  /// The bytes of a ZIP file with these entries in this order, of which there must be one at least.
  public static func bytes(_ entries: [ZipEntry], on day: ZipDay = .first) throws(ZipProblem) -> [UInt8] {
    var names: Set<String> = []
    for entry in entries {
      guard ZipName.isAllowed(entry.name), !entry.name.hasSuffix("/") else { throw .forbiddenName(entry.name) }
      guard names.insert(entry.name).inserted else { throw .duplicateName(entry.name) }
    }
    guard let target = zip_source_buffer_create(nil, 0, 1, nil) else { throw .notWritten }
    // Kept, so that the bytes can be read after the archive is closed.
    zip_source_keep(target)
    defer { zip_source_free(target) }
    guard let archive = zip_open_from_source(target, ZIP_CREATE | ZIP_TRUNCATE, nil) else {
      zip_source_free(target)
      throw .notWritten
    }
    for entry in entries {
      guard add(entry, to: archive, on: day) else {
        zip_discard(archive)
        throw .notWritten
      }
    }
    guard zip_close(archive) == 0 else {
      zip_discard(archive)
      throw .notWritten
    }
    return try written(target)
  }

  private static func add(_ entry: ZipEntry, to archive: OpaquePointer, on day: ZipDay) -> Bool {
    guard let source = tebiki_zip_source(entry.bytes, entry.bytes.count) else { return false }
    let place = zip_file_add(archive, entry.name, source, UInt32(ZIP_FL_ENC_UTF_8))
    guard place >= 0 else {
      zip_source_free(source)
      return false
    }
    let index = UInt64(place)
    let method = entry.isStored ? ZIP_CM_STORE : ZIP_CM_DEFLATE
    return zip_set_file_compression(archive, index, method, entry.isStored ? 0 : level) == 0
      && zip_file_set_dostime(archive, index, ZipDay.noon, day.number, 0) == 0
      && zip_file_set_external_attributes(archive, index, 0, UInt8(ZIP_OPSYS_UNIX), attributes) == 0
  }

  private static func written(_ source: OpaquePointer) throws(ZipProblem) -> [UInt8] {
    guard zip_source_open(source) == 0 else { throw .notWritten }
    defer { zip_source_close(source) }
    var state = zip_stat_t()
    zip_stat_init(&state)
    guard zip_source_stat(source, &state) == 0, let size = Int(exactly: state.size) else { throw .notWritten }
    var isWhole = false
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      count = Int(max(zip_source_read(source, buffer.baseAddress, UInt64(size)), 0))
      isWhole = count == size
    }
    guard isWhole else { throw .notWritten }
    return bytes
  }
}
