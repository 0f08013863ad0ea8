public import PlanStore

/// A file from which values were taken, kept under its hash so that the figures can be laid beside it later.
///
/// For the office alone: such tables may hold what must not be published. In public the hash stands, by which anybody
/// who has the file can tell that it is the same.
public struct EvidenceFile: Sendable {
  /// Bytes of the largest file that is kept. Larger ones are known by their hash alone.
  public static let mostBytes = 2 << 20

  /// The plan's id.
  public var plan: String
  /// The store.
  public var store: any PlanStore

  /// The section that handed it in; empty for the plan office.
  public var section: String

  /// Makes the act.
  public init(plan: String, store: any PlanStore, section: String) {
    self.plan = plan
    self.store = store
    self.section = section
  }

  /// Each section's files are its own, even where two hand in the same.
  private func name(_ hash: String) -> String { hash + "@" + section }

  /// The SHA-256 of a file in hexadecimal digits.
  public static func hash(of bytes: [UInt8]) -> String { ContentHash(of: bytes).hex }

  /// Keeps a file, once; a file that is too large is not kept.
  public func keep(_ bytes: [UInt8], actor: String) async throws(OperationStopped) {
    guard bytes.count <= Self.mostBytes else { return }
    let name = name(Self.hash(of: bytes))
    let scope = RecordScope.files(of: plan)
    guard try await KeptValues(store).value(EvidenceContent.self, name, in: scope) == nil else { return }
    let change = RecordChange(
      EvidenceContent.kind, name, basedOn: 0, content: EvidenceContent(base64: Base64Text.encode(bytes)).content)
    // Kept by somebody else at the same moment is kept as well.
    _ = try await KeptValues(store).save([change], in: scope, actor: actor, reason: "証拠のファイル")
  }

  /// The file with a hash; `nil` when it was not kept.
  public func bytes(of hash: String) async throws(OperationStopped) -> [UInt8]? {
    guard hash.utf8.count == 64, hash.allSatisfy(\.isHexDigit) else { return nil }
    let kept = try await KeptValues(store).value(EvidenceContent.self, name(hash), in: .files(of: plan))
    return kept.flatMap { Base64Text.decode($0.value.base64) }
  }
}

/// The bytes of a kept file.
struct EvidenceContent: KeptValue {
  static var kind: RecordKind { "evidence-content" }
  var base64: String
}
