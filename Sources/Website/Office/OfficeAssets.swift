internal import HTTPTypes
internal import Publishing

/// The style sheet and the script of the workspace, served under names that carry a hash of their content.
enum OfficeAssets {
  private static let style: [UInt8] = StyleSheet.bytes + Array(("\n" + OfficeStyles.css).utf8)
  private static let script = Array(OfficeScript.source.utf8)

  static let styleName = "office-\(StyleSheet.hash(style)).css"
  static let scriptName = "office-\(StyleSheet.hash(script)).js"

  static let routes = [
    OfficeRoute(.get, .asset("{name}"), .anybody) { request in
      switch request.parameter("name") {
      case styleName: answer(style, "text/css; charset=utf-8")
      case scriptName: answer(script, "text/javascript; charset=utf-8")
      default: Refusal.notFound.answer
      }
    }
  ]

  private static func answer(_ bytes: [UInt8], _ mediaType: String) -> OfficeAnswer {
    OfficeAnswer(
      status: .ok, fields: [HTTPField(name: .cacheControl, value: "public, max-age=31536000, immutable")],
      bytes: bytes, mediaType: mediaType)
  }
}
