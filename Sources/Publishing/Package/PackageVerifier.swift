internal import Archives

/// Checks a package of publication without a store and without a network: is it, byte for byte, what was made?
///
/// The last step makes the package again from its own files. So a change that no hash covers – a name in the
/// directory, a day, a comment, bytes between the files – is found as well.
public enum PackageVerifier {
  /// What a package may ask for.
  private static let limits = ZipReader.Limits(entries: 20_000, entryBytes: 1 << 30, totalBytes: 2 << 30)
  private static let manifestBytes = 16 << 20
  private static let mostFaults = 200

  /// The verdict on the bytes of a package.
  ///
  /// - Parameters:
  ///   - bytes: the file, whatever it is.
  ///   - hash: SHA-256 as 64 small hexadecimal digits.
  public static func verify(_ bytes: [UInt8], hash: @escaping ([UInt8]) -> String) -> PackageVerdict {
    let archive: ZipReader
    do {
      archive = try ZipReader(bytes, limits: limits)
    } catch {
      return PackageVerdict(about: nil, fileCount: 0, faults: [.unreadable(error.description)])
    }
    guard let list = try? archive.contents(PublicationPackage.manifestPath, most: manifestBytes),
      let manifest = PackageManifest(list)
    else { return PackageVerdict(about: nil, fileCount: 0, faults: [.notPackage]) }
    var check = Check(archive: archive, manifest: manifest, hash: hash)
    var faults = check.files() + check.edition()
    if faults.isEmpty { faults = check.frame(bytes) }
    if faults.count > mostFaults {
      faults = faults.prefix(mostFaults) + [.more(faults.count - mostFaults)]
    }
    return PackageVerdict(about: manifest.about, fileCount: manifest.files.count, faults: faults)
  }

  /// The steps of a check.
  private struct Check {
    let archive: ZipReader
    let manifest: PackageManifest
    let hash: ([UInt8]) -> String
    private var contents: [(path: String, bytes: [UInt8])] = []

    init(archive: ZipReader, manifest: PackageManifest, hash: @escaping ([UInt8]) -> String) {
      self.archive = archive
      self.manifest = manifest
      self.hash = hash
    }

    /// Every file of the list, and what is there beyond it.
    mutating func files() -> [PackageFault] {
      var faults: [PackageFault] = []
      let names = Set(archive.names)
      var listed = Set(PublicationPackage.ownPaths)
      for file in manifest.files {
        guard listed.insert(file.path).inserted else {
          faults.append(.listedTwice(file.path))
          continue
        }
        guard names.contains(file.path) else {
          faults.append(.missing(file.path))
          continue
        }
        guard let bytes = try? archive.contents(file.path) else {
          faults.append(.damaged(file.path))
          continue
        }
        if bytes.count != file.length {
          faults.append(.otherLength(file.path, listed: file.length, found: bytes.count))
        } else if hash(bytes) != file.sha256 {
          faults.append(.otherContent(file.path))
        }
        contents.append((file.path, bytes))
      }
      faults += PublicationPackage.ownPaths.filter { !names.contains($0) }.map { .missing($0) }
      return faults + archive.names.filter { !listed.contains($0) }.map { .unlisted($0) }
    }

    func edition() -> [PackageFault] {
      let listed = manifest.files.first { $0.path == PublicationPackage.editionPath }
      return listed?.sha256 == manifest.about.editionSHA256 ? [] : [.otherEdition]
    }

    /// The three files of the package and the ZIP file around all, by making them again.
    func frame(_ bytes: [UInt8]) -> [PackageFault] {
      let own = PublicationPackage.ownFiles(manifest, hash: hash)
      let changed = own.filter { (try? archive.contents($0.path)) != $0.bytes }
      guard changed.isEmpty else { return changed.map { .ownFileChanged($0.path) } }
      let again = try? PublicationPackage.packed(own, contents, on: manifest.about.publishedOn)
      return again == bytes ? [] : [.repacked]
    }
  }
}
