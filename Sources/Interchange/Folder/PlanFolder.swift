internal import Foundation
internal import PlanModel

/// The plan folder: `plan.yaml`, `chapters/*.md`, `measures/*.yaml` and `observations/*.csv` (docs/plan-folder.md).
public enum PlanFolder {
  /// The file that every plan folder has.
  public static let planFile = "plan.yaml"

  /// Reads the folder at `directory`.
  ///
  /// - Throws: `PlanFolderUnreadable` when the directory itself cannot be opened; everything else is a finding.
  public static func read(directory: String) throws -> PlanReading {
    let folder = try DirectoryFiles.load(directory)
    return read(files: folder.files, findings: folder.findings, name: folder.name)
  }

  /// Reads a folder that is held in memory: from paths below the folder to the bytes of files.
  public static func read(files: [String: [UInt8]]) -> PlanReading {
    read(files: files, findings: [], name: nil)
  }

  private static func read(files: [String: [UInt8]], findings: [Finding], name: String?) -> PlanReading {
    var reader = PlanFolderReader(files: files, findings: findings)
    return reader.read(defaultID: name)
  }
}

/// The directory of a plan folder could not be opened.
public struct PlanFolderUnreadable: Error, Sendable {
  /// The path that was given.
  public let path: String

  init(path: String) { self.path = path }
}
