/// Why a file is no StratML document that can be read, and what to do.
public enum StratMLFailure: Error, Hashable, Sendable {
  /// Nothing in it.
  case empty
  /// More than 16 MB.
  case tooLarge
  /// The encoding is not known or not supported; the name where it is known.
  case unreadableEncoding(String?)
  /// JSON.
  case json
  /// A web page.
  case webPage
  /// Neither XML nor JSON nor a web page.
  case notMarkup
  /// A document type, which could bring entities.
  case documentType
  /// Cut off, or not well formed.
  case broken
  /// Too many elements, or too deep inside one another.
  case tooComplex
  /// StratML Part 3 (draft of 2014).
  case partThree
  /// StratML 3.5.
  case threePointFive
  /// An XML schema, which describes documents and is none.
  case schema
  /// XML of another vocabulary, with its root and namespace.
  case otherVocabulary(root: String, namespace: String)

  /// The sentence for the person who brought the file.
  public var message: String {
    switch self {
    case .empty: "ファイルが空です。StratMLのファイルを選び直してください。"
    case .tooLarge: "ファイルが大きすぎます（上限は16MBです。）。計画ごとに分けてください。"
    case .unreadableEncoding(let name):
      (name.map { "文字コード（\($0)）を読み取れません。" } ?? "文字コードが分からないため、読み取れません。") + "UTF-8で保存し直してください。"
    case .json: "JSONのファイルです。読み取れるのは、XML形式のStratML（第1部及び第2部）です。"
    case .webPage: "ウェブページ（HTML）です。計画のページから、StratML（XML）のファイルそのものを保存してください。"
    case .notMarkup: "XMLのファイルではありません。StratML（XML）のファイルを選び直してください。"
    case .documentType: "文書型宣言（<!DOCTYPE …>）が含まれているため、受け取れません。その行を削除してから、もう一度選んでください。"
    case .broken: "ファイルが途中で切れているか、XMLとして正しくありません。もう一度書き出すか、入手し直してください。"
    case .tooComplex: "要素が多すぎるか、入れ子が深すぎるため、読み取れません。StratMLのファイルかどうか確かめてください。"
    case .partThree: "StratML第3部（2014年の草案）のファイルです。読み取れるのは、第1部及び第2部です。第2部で書き出し直してください。"
    case .threePointFive: "StratML 3.5のファイルです。読み取れるのは、第1部及び第2部です。第2部で書き出し直してください。"
    case .schema: "XMLスキーマ（書き方の定義）のファイルです。計画そのもののファイルを選び直してください。"
    case .otherVocabulary(let root, let namespace):
      "StratMLのファイルではありません（一番外側の要素は「\(root.prefix(40))」"
        + (namespace.isEmpty ? "" : "、名前空間は「\(namespace.prefix(80))」") + "です。）。StratML第1部又は第2部のファイルを選び直してください。"
    }
  }
}
