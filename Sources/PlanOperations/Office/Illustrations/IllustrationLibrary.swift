internal import Interchange
public import PlanStore
public import Publishing

/// Reads the figures of a plan with their files.
///
/// Nothing is handed out on trust: a file must have the hash that its figure names, and the program of the day must read
/// it as a picture. So a store that was filled by other hands, or by an earlier program with a gap, shows nothing unsafe.
public struct IllustrationLibrary: Sendable {
  /// The plan.
  public var plan: String
  /// The store.
  public var store: any PlanStore

  /// Makes a library.
  public init(plan: String, store: any PlanStore) {
    self.plan = plan
    self.store = store
  }

  /// The file of a figure; `nil` when it is missing or no picture.
  public func file(of illustration: Illustration) async throws -> [UInt8]? {
    let key = RecordKey(.files(of: plan), IllustrationContent.kind, illustration.sha256)
    let kept = IllustrationContent(try await store.record(key, version: nil)?.record.content)
    guard let bytes = kept?.bytes, ContentHash(of: bytes).hex == illustration.sha256,
      let picture = try? PictureFile.read(bytes), picture.format == illustration.format
    else { return nil }
    return picture.bytes
  }

  /// The figures that stood beside the plan after an entry, ready to be published. One whose file is missing or damaged
  /// is left out, and its place shows the alternative text: it must not take the plan from its readers.
  public func illustrations(at entry: Int64) async throws -> [SiteIllustration] {
    var found: [SiteIllustration] = []
    do {
      for kept in try await values(at: entry) {
        do {
          guard let bytes = try await file(of: kept.value) else { continue }
          found.append(SiteIllustration(kept, bytes: bytes))
        } catch StoreFailure.damaged {
          continue
        }
      }
    } catch StoreFailure.damaged {
      return []
    }
    return found
  }

  /// What is said about the figures after an entry.
  func values(at entry: Int64) async throws -> [Kept<Illustration>] {
    let records = try await store.records(of: .plan(plan), at: .entry(entry))
    return records.compactMap { record in
      guard record.key.kind == Illustration.kind, let value = Illustration(record.content) else { return nil }
      return Kept(id: record.key.id, value: value, version: record.version)
    }
  }
}

extension SiteIllustration {
  init(_ kept: Kept<Illustration>, bytes: [UInt8]) {
    self.init(
      id: kept.id, title: kept.value.title, alternative: kept.value.alternative, source: kept.value.source,
      width: kept.value.width, height: kept.value.height, fileEnding: kept.value.format.rawValue,
      mediaType: kept.value.format.mediaType, bytes: bytes)
  }
}
