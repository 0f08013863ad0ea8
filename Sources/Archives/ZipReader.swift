internal import CZip

/// Reads ZIP files in memory. Nothing is written to a disk, and nothing is unpacked before its size is known to be
/// within the limits: a small file cannot blow up.
///
/// Refused as a whole: encrypted entries, names that lead out of a folder or that two systems would read differently,
/// and names that stand twice, of which every program would show another.
public final class ZipReader {
  /// How much a file may ask for.
  public struct Limits: Hashable, Sendable {
    /// The most entries.
    public var entries: Int
    /// The most bytes that one entry unpacks to.
    public var entryBytes: Int
    /// The most bytes that all entries together unpack to.
    public var totalBytes: Int
    /// The most times the bytes of the file that all entries together unpack to; files that unpack to less than 1 MiB
    /// are not measured by it.
    public var ratio: Int

    /// Makes limits.
    public init(
      entries: Int = 5_000, entryBytes: Int = 256 << 20, totalBytes: Int = 512 << 20, ratio: Int = 200
    ) {
      self.entries = entries
      self.entryBytes = entryBytes
      self.totalBytes = totalBytes
      self.ratio = ratio
    }
  }

  private struct Entry {
    var index: UInt64
    var size: Int
  }

  /// The names of the entries in the order of the directory; those of folders end with `/`.
  public let names: [String]
  private let entries: [String: Entry]
  private let archive: Archive

  /// Opens a file, and refuses it when it breaks a limit.
  public init(_ bytes: [UInt8], limits: Limits = Limits()) throws(ZipProblem) {
    guard let archive = Archive(bytes) else { throw .unreadable }
    guard let count = UInt64(exactly: zip_get_num_entries(archive.pointer, 0)) else { throw .unreadable }
    guard count <= UInt64(max(limits.entries, 0)) else { throw .tooManyEntries(Int(clamping: count)) }
    var names: [String] = []
    var entries: [String: Entry] = [:]
    var total = 0
    for index in 0..<count {
      let (name, entry) = try archive.entry(index)
      guard entry.size <= limits.entryBytes, entry.size <= limits.totalBytes - total else { throw .tooLarge(name) }
      total += entry.size
      guard entries.updateValue(entry, forKey: name) == nil else { throw .duplicateName(name) }
      names.append(name)
    }
    guard total <= 1 << 20 || total / max(bytes.count, 1) < limits.ratio else { throw .tooDense }
    self.names = names
    self.entries = entries
    self.archive = archive
  }

  /// The bytes of an entry, exactly as many as the directory gives and with its checksum; refused beyond `most`.
  public func contents(_ name: String, most: Int = .max) throws(ZipProblem) -> [UInt8] {
    guard let entry = entries[name] else { throw .missing(name) }
    guard entry.size <= most else { throw .tooLarge(name) }
    guard let file = zip_fopen_index(archive.pointer, entry.index, 0) else { throw .damaged(name) }
    defer { zip_fclose(file) }
    var isWhole = false
    let bytes = [UInt8](unsafeUninitializedCapacity: entry.size) { buffer, count in
      while count < entry.size {
        let read = zip_fread(file, buffer.baseAddress.map { $0 + count }, UInt64(entry.size - count))
        guard read > 0 else { return }
        count += Int(read)
      }
      // The checksum is compared where the end is met; a byte more is as wrong as one less.
      var more: UInt8 = 0
      isWhole = zip_fread(file, &more, 1) == 0
    }
    guard isWhole else { throw .damaged(name) }
    return bytes
  }

  /// The library's handle, freed with its owner.
  private final class Archive {
    let pointer: OpaquePointer

    init?(_ bytes: [UInt8]) {
      // The library takes no bytes at all for an archive without entries.
      guard bytes.count >= 22, let source = tebiki_zip_source(bytes, bytes.count) else { return nil }
      guard let pointer = zip_open_from_source(source, ZIP_RDONLY, nil) else {
        zip_source_free(source)
        return nil
      }
      self.pointer = pointer
    }

    deinit { zip_discard(pointer) }

    /// Name and size of an entry.
    func entry(_ index: UInt64) throws(ZipProblem) -> (String, Entry) {
      guard let raw = zip_get_name(pointer, index, UInt32(ZIP_FL_ENC_RAW)) else { throw .unreadable }
      guard let name = String(validatingCString: raw) else { throw .forbiddenName(String(cString: raw)) }
      guard ZipName.isAllowed(name) else { throw .forbiddenName(name) }
      var state = zip_stat_t()
      zip_stat_init(&state)
      guard zip_stat_index(pointer, index, 0, &state) == 0, state.valid & UInt64(ZIP_STAT_SIZE) != 0,
        let size = Int(exactly: state.size)
      else { throw .damaged(name) }
      guard state.encryption_method == UInt16(ZIP_EM_NONE) else { throw .encrypted(name) }
      return (name, Entry(index: index, size: size))
    }
  }
}
