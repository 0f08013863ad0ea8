/// Reads the XML of a drawing, and says what is wrong with it in the words of drawings.
enum SVGMarkup {
  static let broken = PictureProblem("SVGのファイルが途中で切れているか、XMLとして正しくありません。もう一度書き出してください。")

  /// The root element.
  static func read(_ bytes: [UInt8]) throws(PictureProblem) -> MarkupElement {
    do throws(MarkupProblem) {
      return try MarkupReader.read(
        bytes, limits: MarkupLimits(depth: PictureLimits.depth, elements: PictureLimits.elements))
    } catch {
      throw words(for: error)
    }
  }

  private static func words(for problem: MarkupProblem) -> PictureProblem {
    switch problem {
    case .broken: broken
    case .foreignEntity:
      PictureProblem("SVGのファイルに、独自の実体参照（&…;）が含まれています。実体参照を使わない形式で書き出し直してください。")
    case .documentType:
      PictureProblem(
        "SVGのファイルに文書型宣言（<!DOCTYPE …>）が含まれているため、受け取れません。描画ソフトで「プレーンSVG」として書き出し直すか、その行を削除してください。")
    case .wrongEncoding: PictureProblem("SVGの文字コードがUTF-8ではありません。UTF-8で書き出し直してください。")
    case .tooComplex: PictureProblem("SVGの図が複雑すぎるため、受け取れません。簡略化するか、PNGで書き出してください。")
    }
  }
}

/// The namespaces that a drawing may use.
extension MarkupNamespace {
  static let svg = "http://www.w3.org/2000/svg"
  static let xlink = "http://www.w3.org/1999/xlink"
}
