/// What a check of a package found.
public struct PackageVerdict: Hashable, Sendable {
  /// What the package says of itself, when its list could be read.
  public let about: PackageAbout?
  /// How many files the list names.
  public let fileCount: Int
  /// What is wrong, in the order of the list.
  public let faults: [PackageFault]

  /// Whether every byte is as it was when the package was made.
  public var isUnaltered: Bool { faults.isEmpty }
}

/// A thing that is wrong with a package.
public enum PackageFault: Hashable, Sendable {
  /// The ZIP file is damaged, or holds what no package holds; with the reason in words.
  case unreadable(String)
  /// There is no list, or it is not one of this format.
  case notPackage
  /// The list names a file twice.
  case listedTwice(String)
  /// A file of the list is missing.
  case missing(String)
  /// A file cannot be unpacked.
  case damaged(String)
  /// A file is longer or shorter than the list says.
  case otherLength(String, listed: Int, found: Int)
  /// A file has other content than the list says.
  case otherContent(String)
  /// A file that the list does not name.
  case unlisted(String)
  /// The data of the plan are not the edition that the list names.
  case otherEdition
  /// One of the three files of the package itself is not as it was made.
  case ownFileChanged(String)
  /// All files are as listed, but the ZIP file around them was made by somebody else.
  case repacked
  /// So many more faults were found.
  case more(Int)
}

extension PackageFault: CustomStringConvertible {
  /// What is wrong, in a sentence.
  public var description: String {
    switch self {
    case .unreadable(let reason): "公表パッケージとして読めません。" + reason
    case .notPackage: "公表パッケージの一覧（\(PublicationPackage.manifestPath)）がないか、読めない形になっています。"
    case .listedTwice(let path): "一覧に、同じファイルが二度書かれています（\(path)）。"
    case .missing(let path): "一覧にあるファイルが、ありません（\(path)）。"
    case .damaged(let path): "ファイルが壊れています（\(path)）。"
    case .otherLength(let path, let listed, let found):
      "ファイルの長さが、一覧と違います（\(path)。一覧では\(listed)バイト、実際は\(found)バイト）。"
    case .otherContent(let path): "ファイルの中身が、一覧と違います（\(path)）。"
    case .unlisted(let path): "一覧にないファイルが、加えられています（\(path)）。"
    case .otherEdition: "計画のデータ（\(PublicationPackage.editionPath)）が、一覧に書かれた版と一致しません。"
    case .ownFileChanged(let path): "公表パッケージの説明や一覧が、書き換えられています（\(path)）。"
    case .repacked: "収められたファイルは一覧のとおりですが、ZIPファイルが作り直されているか、外側の情報が変わっています。"
    case .more(let count): "ほかに\(count)件あります。"
    }
  }

  /// What to do about it.
  public var remedy: String {
    switch self {
    case .repacked: "公表した形のままのファイルが必要なときは、公表している団体のサイトから取り直してください。"
    case .notPackage: "公表パッケージのファイルを正しく指定しているか、確かめてください。"
    default: "このファイルは使わず、公表している団体のサイトから取り直してください。"
    }
  }
}
