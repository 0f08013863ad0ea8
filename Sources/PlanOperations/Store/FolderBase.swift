internal import Foundation
internal import PlanStore

/// From which versions a plan folder was written: a small hidden file in it.
///
/// Somebody who takes a folder out, edits it and takes it in again starts from these versions, not from those that are
/// in the store by then; what others saved meanwhile is neither reverted nor withdrawn.
struct FolderBase: Equatable {
  /// The name of the file. Hidden files are no part of a plan folder.
  static let fileName = ".tebiki-base"
  private static let heading = "tebiki-base/1"
  /// Bytes of the largest file that is read.
  private static let mostBytes = 16 << 20

  /// The plan's id in the store.
  var plan: String
  /// The hash of the store's first entry, by which it is known again.
  var origin: String
  /// The version of each record.
  var versions: [RecordKey: Int64]

  init(plan: String, origin: String, records: [StoredRecord]) {
    self.plan = plan
    self.origin = origin
    versions = Dictionary(records.map { ($0.key, $0.version) }) { first, _ in first }
  }

  /// The hash of a store's first entry; empty for an empty store.
  static func origin(of store: any PlanStore) async throws -> String {
    try await store.entries(after: 0, limit: 1, scope: nil).first?.hash.hex ?? ""
  }

  /// The base that lies in a folder; `nil` when there is none, or none that can be read.
  static func read(_ directory: String) -> FolderBase? {
    guard let data = FileManager.default.contents(atPath: directory + "/" + fileName), data.count <= mostBytes else {
      return nil
    }
    let lines = String(decoding: data, as: UTF8.self).split(separator: "\n")
    let first = lines.first?.split(separator: "\t").map(String.init) ?? []
    guard first.count == 3, first[0] == heading else { return nil }
    var base = FolderBase(plan: first[1], origin: first[2], records: [])
    for line in lines.dropFirst() {
      let words = line.split(separator: "\t", maxSplits: 2).map(String.init)
      guard words.count == 3, let version = Int64(words[0]) else { return nil }
      base.versions[RecordKey(.plan(base.plan), RecordKind(words[1]), words[2])] = version
    }
    return base
  }

  /// The content of the file.
  var bytes: [UInt8] {
    var text = "\(Self.heading)\t\(plan)\t\(origin)\n"
    for (key, version) in versions.sorted(by: { $0.key < $1.key }) { text += "\(version)\t\(key.kind)\t\(key.id)\n" }
    return Array(text.utf8)
  }

  /// Lays the base into a folder. Where that is not allowed the folder has none, and a later import asks.
  func write(to directory: String) {
    try? Data(bytes).write(to: URL(fileURLWithPath: directory + "/" + Self.fileName), options: .atomic)
  }

  /// The records as the folder had them: present ones where they are the same, earlier versions where others saved.
  func records(in store: any PlanStore, present: [StoredRecord]) async throws -> [StoredRecord] {
    let now = Dictionary(present.map { ($0.key, $0) }) { first, _ in first }
    var records: [StoredRecord] = []
    for (key, version) in versions.sorted(by: { $0.key < $1.key }) {
      if let record = now[key], record.version == version {
        records.append(record)
      } else if let earlier = try await store.record(key, version: version) {
        records.append(earlier.record)
      }
    }
    return records
  }
}
