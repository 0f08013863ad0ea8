/// Why a document could not be set as PDF.
public enum TypesettingFailure: Error, Hashable, Sendable {
  /// The engine is not installed: no Python, or no `typst` in it.
  case missing
  /// Too many documents wait to be set.
  case busy
  /// The engine needed more time than it may have.
  case tooSlow(seconds: Int)
  /// The document is larger than the engine may make it: pages, memory or bytes.
  case tooLarge
  /// The engine refused the document: it says why in its own words, which are for the log and not for visitors.
  case refused(String)

  /// What to tell people.
  public var message: String {
    switch self {
    case .missing:
      "PDFを作成するプログラム（Typst）が見つかりません。「scripts/setup run」を実行するか、環境変数 TEBIKI_PDF_PYTHON に、typst を導入した Python を指定してください。"
    case .busy: "ほかのPDFを作成しています。しばらくしてから、もう一度お試しください。"
    case .tooSlow(let seconds): "PDFの作成が\(seconds)秒以内に終わりませんでした。文書を分けるか、しばらくしてから、もう一度お試しください。"
    case .tooLarge: "文書が大きすぎるため、PDFを作成できません。図の大きさと、表の行数をお確かめください。"
    case .refused: "文書をPDFに組むことができませんでした。図のファイルをお確かめください。"
    }
  }
}
