internal import Foundation

/// Reads the export of a store, piece by piece, and gives back its links.
///
/// Whether the links form a sound chain is found when they are adopted; here every line must be whole, and the last one
/// must agree with what came before it.
public struct StoreImport {
  /// Bytes of the longest line that is read. One save may bring 64 MB, which escaping can more than double.
  public static let mostLineBytes = 256 << 20

  /// The number of the line that is being read, from 1.
  public private(set) var lineNumber = 1
  /// Whether the last line was met, and agreed with the lines before it.
  public private(set) var isComplete = false
  /// The end of the chain read so far.
  public private(set) var head = ChainHead.empty

  private let mostLineBytes: Int
  private let decoder = JSONDecoder()
  /// The beginning of a line whose end has not come yet.
  private var pending: [UInt8] = []
  private var entries: Int64 = 0

  /// Begins to read.
  public init() { self.init(mostLineBytes: Self.mostLineBytes) }

  init(mostLineBytes: Int) { self.mostLineBytes = mostLineBytes }

  /// Takes the next bytes of the file and gives the links whose lines ended in them.
  ///
  /// - Throws: the first fault; nothing may be fed afterwards.
  public mutating func feed(_ bytes: some Sequence<UInt8>) throws(StoreTransferFault) -> [ChainLink] {
    var links: [ChainLink] = []
    let piece = Array(bytes)[...]
    var start = piece.startIndex
    while let end = piece[start...].firstIndex(of: 0x0A) {
      let rest = piece[start..<end]
      guard pending.count + rest.count <= mostLineBytes else { throw fault(.lineTooLong) }
      let line = pending.isEmpty ? rest : (pending + rest)[...]
      pending.removeAll()
      if let link = try read(line) { links.append(link) }
      lineNumber += 1
      start = end + 1
    }
    pending += piece[start...]
    guard pending.count <= mostLineBytes else { throw fault(.lineTooLong) }
    if isComplete, !pending.isEmpty { throw fault(.trailingData) }
    return links
  }

  /// Ends the reading; throws unless the last line was met. It may lack its line end.
  public mutating func finish() throws(StoreTransferFault) {
    if lineNumber == 1 { try readHeader(pending[...]) }
    if lineNumber > 1, !pending.isEmpty {
      do throws(StoreTransferFault) {
        _ = try read(pending[...])
      } catch {
        // A line that was cut off is no fault of its own.
        if error.kind != .damagedLine { throw error }
      }
      pending.removeAll()
    }
    guard isComplete else { throw fault(.truncated) }
  }

  private func fault(_ kind: StoreTransferFault.Kind) -> StoreTransferFault {
    StoreTransferFault(line: lineNumber, kind: kind)
  }

  private mutating func read(_ line: ArraySlice<UInt8>) throws(StoreTransferFault) -> ChainLink? {
    if isComplete { throw fault(.trailingData) }
    if lineNumber == 1 {
      try readHeader(line)
      return nil
    }
    guard let content = try? decoder.decode(TransferLine.self, from: Data(line)) else { throw fault(.damagedLine) }
    switch content {
    case .link(let link):
      entries += 1
      head = ChainHead(number: link.entry.number, hash: link.entry.hash, at: link.entry.at)
      return link
    case .end(let count, let hash):
      guard count == entries, hash == head.hash else { throw fault(.endDiffers) }
      isComplete = true
      return nil
    }
  }

  private func readHeader(_ line: ArraySlice<UInt8>) throws(StoreTransferFault) {
    guard let header = try? decoder.decode(TransferHeader.self, from: Data(line)) else { throw fault(.noExport) }
    guard header.format == StoreExport.format else {
      throw fault(header.format.hasPrefix("tebiki-store/") ? .otherVersion : .noExport)
    }
  }
}

/// Why an export cannot be taken over.
public struct StoreTransferFault: Error, Sendable, Hashable {
  /// The line, from 1.
  public let line: Int
  /// What is wrong.
  public let kind: Kind

  /// What can be wrong with an export.
  public enum Kind: Sendable, Hashable {
    /// The first line is not that of an export.
    case noExport
    /// The export is in a version of the format that this program does not know.
    case otherVersion
    /// A line is not what the export wrote.
    case damagedLine
    /// A line is longer than any that the export writes.
    case lineTooLong
    /// The file ends before the last line.
    case truncated
    /// The last line tells of other entries than there are.
    case endDiffers
    /// Something follows the last line.
    case trailingData
  }

  /// What is wrong and what to do.
  public var message: String {
    let again = "書き出し元でもう一度 tebiki export を実行し、そのファイルを指定してください。"
    return switch kind {
    case .noExport: "\(line)行目: tebiki の保存データを書き出したファイルではありません。ファイルを確かめてください。"
    case .otherVersion: "\(line)行目: このプログラムでは取り扱えない版の書き出しファイルです。プログラムを新しい版に更新してください。"
    case .damagedLine: "\(line)行目: ファイルが壊れているため、読み取れません。" + again
    case .lineTooLong: "\(line)行目: 行が長すぎるため、読み取れません（上限は\(StoreImport.mostLineBytes >> 20)MBです。）。" + again
    case .truncated: "\(line)行目: ファイルが途中で終わっています。転送やコピーが最後まで行われたか確かめてください。" + again
    case .endDiffers: "\(line)行目: 末尾に記された件数又はハッシュ値が、内容と一致しません。行の欠落、重複又は入替えの可能性があります。" + again
    case .trailingData: "\(line)行目: 末尾の行の後に余分な内容があります。" + again
    }
  }
}
