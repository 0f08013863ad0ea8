internal import Archives
import PlanModel

/// 公表パッケージ: one ZIP file with all forms of an edition, which shows by itself whether anything in it was changed.
///
/// The files stand as they are, not deflated: most are packed already, and the bytes of the package then do not depend
/// on a version of zlib. So whoever holds the files of the list can make the same package again, byte for byte, and
/// ``PackageVerifier`` does. The package cannot tell a change by somebody who makes all of it anew; for that, compare
/// the SHA-256 of the edition with the one that the body publishes.
public enum PublicationPackage {
  /// The name of the format in the manifest.
  static let format = "tebiki-publication-package"
  /// The version of the format.
  static let version = 1
  /// The file that is the edition.
  public static let editionPath = "data/plan.json"

  static let readmePath = "README.txt"
  static let manifestPath = "manifest.json"
  static let sumsPath = "SHA256SUMS"
  static let ownPaths = [readmePath, manifestPath, sumsPath]

  /// The bytes of a package.
  ///
  /// - Parameters:
  ///   - files: the files in the order of the list; `data/plan.json` is the edition and must be among them.
  ///   - about: what the package says of itself.
  ///   - hash: SHA-256 as 64 small hexadecimal digits.
  /// - Throws: ``PackageProblem`` when the files do not make a package.
  public static func bytes(
    files: [PackageFile], about: PackageAbout, hash: ([UInt8]) -> String
  ) throws(PackageProblem) -> [UInt8] {
    for file in files where ownPaths.contains(where: { $0.lowercased() == file.path.lowercased() }) {
      throw .takenPath(file.path)
    }
    let listed = files.map { PackageManifest.File($0, hash: hash($0.bytes)) }
    guard let edition = listed.first(where: { $0.path == editionPath }) else { throw .noEdition }
    guard edition.sha256 == about.editionSHA256 else { throw .otherEdition }
    let own = ownFiles(PackageManifest(about: about, files: listed), hash: hash)
    return try packed(own, files.map { ($0.path, $0.bytes) }, on: about.publishedOn)
  }

  /// The three files that the package brings of its own.
  static func ownFiles(
    _ manifest: PackageManifest, hash: ([UInt8]) -> String
  ) -> [(path: String, bytes: [UInt8])] {
    let readme = Array(PackageReadme.text(manifest).utf8)
    let list = manifest.bytes
    var sums = "\(hash(readme))  \(readmePath)\n\(hash(list))  \(manifestPath)\n"
    for file in manifest.files { sums += "\(file.sha256)  \(file.path)\n" }
    return [(readmePath, readme), (manifestPath, list), (sumsPath, Array(sums.utf8))]
  }

  /// The ZIP file of both.
  static func packed(
    _ own: [(path: String, bytes: [UInt8])], _ files: [(path: String, bytes: [UInt8])], on date: CalendarDate
  ) throws(PackageProblem) -> [UInt8] {
    let entries = (own + files).map { ZipEntry(name: $0.path, bytes: $0.bytes, isStored: true) }
    do {
      return try ZipWriter.bytes(entries, on: ZipDay(year: date.year, month: date.month, day: date.day))
    } catch {
      throw .archive(error.description)
    }
  }
}

/// Why files do not make a package.
public enum PackageProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// A file bears the name of one that the package brings of its own.
  case takenPath(String)
  /// `data/plan.json` is not among the files.
  case noEdition
  /// `data/plan.json` is not the edition that the description names.
  case otherEdition
  /// The ZIP file could not be written: a name that may not stand in it, or one that stands twice.
  case archive(String)

  /// A sentence for people.
  public var description: String {
    switch self {
    case .takenPath(let path): "「\(path)」は、公表パッケージが自分で使う名前です。"
    case .noEdition: "公表パッケージに「\(PublicationPackage.editionPath)」がありません。"
    case .otherEdition: "「\(PublicationPackage.editionPath)」が、公表した版と一致しません。"
    case .archive(let problem): problem
    }
  }
}
