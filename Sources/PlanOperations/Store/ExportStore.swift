internal import Foundation
public import PlanStore

/// Writes everything that a store keeps into one file, which `ImportStore` takes over with any driver.
///
/// The store may be written to meanwhile: the file ends at the entry that was the last when the export began.
public struct ExportStore: Sendable {
  /// Entries that are asked for at once.
  static let batch = 500

  /// The file. An export that is there is replaced when the new one is whole; any other file is left alone.
  public var path: String
  /// The store.
  public var store: any PlanStore

  /// Makes the act.
  public init(path: String, store: any PlanStore) {
    self.path = path
    self.store = store
  }

  /// What was written.
  public struct Outcome: Sendable, Equatable {
    /// The end of the chain that the file holds.
    public let head: ChainHead
    /// The length of the file in bytes.
    public let byteCount: Int
  }

  /// Writes the file under a name beside it, and gives it its own name once it is on the disk.
  public func run() async throws(OperationStopped) -> Outcome {
    try checkPath()
    let head = try await StoreAnswer.of { try await store.head() }
    let draft = path + ".part-" + UUID().uuidString.prefix(8)
    // The file holds accounts and unpublished text: for its owner only.
    guard FileManager.default.createFile(atPath: draft, contents: nil, attributes: [.posixPermissions: 0o600]),
      let file = FileHandle(forWritingAtPath: draft)
    else { throw unwritable }
    do {
      let byteCount = try await write(to: file, until: head)
      try file.synchronize()
      try file.close()
      try moveIntoPlace(draft)
      return Outcome(head: head, byteCount: byteCount)
    } catch {
      try? file.close()
      try? FileManager.default.removeItem(atPath: draft)
      throw (error as? OperationStopped) ?? unwritable
    }
  }

  /// A slip of the keyboard must not cost a plan or a backup of another kind.
  private func checkPath() throws(OperationStopped) {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { return }
    if isFolder.boolValue { throw OperationStopped("「\(path)」はフォルダーです。書き出すファイルを指定してください。") }
    guard ImportStore.isExport(path) else {
      throw OperationStopped("「\(path)」は既にあり、全件の書き出しではありません。上書きしないよう、別のファイル名を指定してください。")
    }
  }

  private var unwritable: OperationStopped {
    OperationStopped("ファイル「\(path)」に書き込めません。フォルダーの有無、権限及び空き容量を確かめてください。")
  }

  private func write(to file: FileHandle, until head: ChainHead) async throws -> Int {
    var export = StoreExport()
    var byteCount = 0
    func put(_ bytes: [UInt8]) throws {
      try file.write(contentsOf: Data(bytes))
      byteCount += bytes.count
    }
    try put(export.header(exportedAt: .now()))
    var last = ChainHead.empty
    while last.number < head.number {
      let limit = Int(min(Int64(Self.batch), head.number - last.number))
      let after = last.number
      let links = try await StoreAnswer.of { try await store.links(after: after, limit: limit) }
      guard let end = links.last?.entry, end.number <= head.number else { throw StoreFailure.damaged.stop }
      for link in links { try put(export.line(for: link)) }
      last = ChainHead(number: end.number, hash: end.hash, at: end.at)
    }
    guard last.hash == head.hash else { throw StoreFailure.damaged.stop }
    try put(export.end())
    return byteCount
  }

  private func moveIntoPlace(_ draft: String) throws(OperationStopped) {
    guard rename(draft, path) == 0 else { throw unwritable }
    // The new name is on the disk only when the folder is.
    let folder = open(URL(fileURLWithPath: path).deletingLastPathComponent().path, O_RDONLY)
    guard folder >= 0 else { return }
    _ = fsync(folder)
    _ = close(folder)
  }
}

extension StoreFailure {
  var stop: OperationStopped { OperationStopped(message, detail: technicalDetail) }
}
