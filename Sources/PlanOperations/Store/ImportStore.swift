internal import Foundation
public import PlanStore

/// Takes over the file of `ExportStore` into a store that is empty, or that holds the beginning of the same chain.
///
/// Every link is verified before it is taken over. A file that is damaged further back leaves what came before the
/// damage in the store; another run with a sound file goes on from there.
public struct ImportStore: Sendable {
  private static let pieceBytes = 1 << 20
  private static let batchLinks = 500
  private static let batchBytes = 16 << 20

  /// The file.
  public var path: String
  /// The store.
  public var store: any PlanStore
  /// Whether the store stays when the import stops half-way; then the message says how far it came.
  public var keepsPart: Bool

  /// Makes the act.
  public init(path: String, store: any PlanStore, keepsPart: Bool = true) {
    self.path = path
    self.store = store
    self.keepsPart = keepsPart
  }

  /// Whether a file is the full export of a store, by its first bytes.
  public static func isExport(_ path: String) -> Bool {
    guard let file = FileHandle(forReadingAtPath: path) else { return false }
    defer { try? file.close() }
    guard let start = try? file.read(upToCount: 64) else { return false }
    return String(decoding: start, as: UTF8.self).hasPrefix("{\"format\":\"tebiki-store/")
  }

  /// What was taken over.
  public struct Outcome: Sendable, Equatable {
    /// Entries that the store had already.
    public let present: Int64
    /// Entries that were taken over.
    public let taken: Int64
    /// The end of the chain now.
    public let head: ChainHead
  }

  /// Takes over, or stops with a message that says how far it came.
  public func run() async throws(OperationStopped) -> Outcome {
    guard let file = FileHandle(forReadingAtPath: path) else {
      throw OperationStopped("ファイル「\(path)」を開けません。ファイルの有無と読み取りの権限を確かめてください。")
    }
    defer { try? file.close() }
    let start = try await StoreAnswer.of { try await store.head() }
    var work = Work(store: store, start: start)
    do {
      try await take(file, &work)
    } catch {
      let message =
        switch error {
        case let fault as StoreTransferFault: fault.message
        case let failure as StoreFailure: failure.message
        case let stop as OperationStopped: stop.message
        default: "ファイル「\(path)」を最後まで読み取れません。"
        }
      let detail = (error as? StoreFailure)?.technicalDetail ?? (error as? OperationStopped)?.detail
      throw OperationStopped(message + (keepsPart ? work.account : ""), detail: detail)
    }
    return Outcome(present: start.number, taken: work.taken, head: work.head)
  }

  private func take(_ file: FileHandle, _ work: inout Work) async throws {
    var reader = StoreImport()
    while let piece = try file.read(upToCount: Self.pieceBytes), !piece.isEmpty {
      for link in try reader.feed(piece) {
        try work.add(link)
        if work.isFull(Self.batchLinks, Self.batchBytes) { try await work.adopt() }
      }
    }
    try reader.finish()
    guard reader.head.number >= work.start.number else {
      throw OperationStopped(
        "取込み先には、ファイルにない記録（ファイルは記録番号\(reader.head.number)まで、取込み先は\(work.start.number)まで）があります。"
          + "空の保存先を指定してください。")
    }
    try await work.adopt()
  }
}

/// Where an import has come to.
private struct Work {
  let store: any PlanStore
  let start: ChainHead
  private(set) var head: ChainHead
  private(set) var taken: Int64 = 0
  private var links: [ChainLink] = []
  private var bytes = 0

  init(store: any PlanStore, start: ChainHead) {
    self.store = store
    self.start = start
    head = start
  }

  mutating func add(_ link: ChainLink) throws {
    let entry = link.entry
    guard entry.number <= start.number else {
      links.append(link)
      bytes += link.records.reduce(link.edition?.json.count ?? 0) { $0 + ($1.content?.json.count ?? 0) }
      return
    }
    // The hash stands for the whole chain before it.
    if entry.number == start.number, entry.hash != start.hash {
      throw OperationStopped("取込み先には、別のデータが保存されています。空の保存先を指定してください。")
    }
  }

  func isFull(_ mostLinks: Int, _ mostBytes: Int) -> Bool { links.count >= mostLinks || bytes >= mostBytes }

  mutating func adopt() async throws {
    guard let last = links.last?.entry else { return }
    try await store.adopt(links)
    head = ChainHead(number: last.number, hash: last.hash, at: last.at)
    taken += Int64(links.count)
    links.removeAll(keepingCapacity: true)
    bytes = 0
  }

  /// What was done before the stop.
  var account: String {
    taken == 0
      ? "何も取り込んでいません。"
      : "記録番号\(head.number)まで（\(taken)件）は取り込みました。正しいファイルでもう一度実行すると、続きから取り込みます。"
  }
}
