/// Why a ZIP file could not be read or written.
public enum ZipProblem: Error, Hashable, Sendable {
  /// The bytes hold no directory of a ZIP file.
  case unreadable
  /// More entries than the limit.
  case tooManyEntries(Int)
  /// An entry, or all of them, unpack to more bytes than the limit.
  case tooLarge(String)
  /// The entries unpack to more times the bytes of the file than the limit.
  case tooDense
  /// A name that leads out of the folder, or that systems would read in different ways.
  case forbiddenName(String)
  /// Two entries of the same name.
  case duplicateName(String)
  /// An entry is encrypted.
  case encrypted(String)
  /// An entry whose bytes do not unpack to the length and the checksum that the directory gives.
  case damaged(String)
  /// No entry has the name.
  case missing(String)
  /// The library refused to write.
  case notWritten
}

extension ZipProblem: CustomStringConvertible {
  /// A sentence for people.
  public var description: String {
    switch self {
    case .unreadable: "ZIPファイルとして読めません。"
    case .tooManyEntries(let count): "ZIPファイルの中のファイルが多過ぎます（\(count)件）。"
    case .tooLarge(let name): "展開すると大き過ぎます（\(name)）。"
    case .tooDense: "展開後の大きさが、ZIPファイルの大きさに比べて極端に大きくなります。"
    case .forbiddenName(let name): "使えないファイル名があります（\(name)）。"
    case .duplicateName(let name): "同じ名前のファイルが二つ以上あります（\(name)）。"
    case .encrypted(let name): "暗号化されたファイルは読めません（\(name)）。"
    case .damaged(let name): "ファイルが壊れています（\(name)）。"
    case .missing(let name): "ファイルがありません（\(name)）。"
    case .notWritten: "ZIPファイルを作れませんでした。"
    }
  }
}
