internal import HTTPTypes
internal import Publishing
internal import TextFormats

/// Why a request is not answered (RFC 9457). Nothing of the inside is shown.
struct APIProblem: Error {
  let status: HTTPResponse.Status
  /// What happened and what can be done, for people.
  let detail: String
  /// What is wrong with which parameter.
  var parameters: [(name: String, detail: String)] = []

  static let mediaType = "application/problem+json"

  static func notFound(_ detail: String) -> APIProblem { APIProblem(status: .notFound, detail: detail) }
  static let noSuchAddress = notFound("このアドレスで取得できるものはありません。取得できるものの一覧は /api/v1/ にあります。")
  static let methodNotAllowed = APIProblem(
    status: .methodNotAllowed, detail: "取得（GET 又は HEAD）だけができます。公表した版を書き換えることはできません。")
  static let brokenQuery = APIProblem(
    status: .badRequest, detail: "アドレスの「?」より後を読み取れません。記号の書き方（パーセント符号化、UTF-8）を確かめてください。")
  static let unavailable = APIProblem(
    status: .serviceUnavailable, detail: "ただいまお答えできません。しばらくしてから、もう一度お試しください。")

  static func parameters(_ problems: [(name: String, detail: String)]) -> APIProblem {
    APIProblem(status: .badRequest, detail: problems.map(\.detail).joined(separator: " "), parameters: problems)
  }

  /// The problem as JSON.
  var json: [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.field("type", "about:blank")
      json.field("title", status.reasonPhrase)
      json.key("status")
      json.integer(status.code)
      json.field("detail", detail)
      if !parameters.isEmpty {
        json.key("errors")
        json.array { json in
          for parameter in parameters {
            json.object { json in
              json.field("parameter", parameter.name)
              json.field("detail", parameter.detail)
            }
          }
        }
      }
    }
    return json.bytes + [0x0A]
  }

  /// The problem as it is sent to whoever reads.
  var resource: ServedResource {
    let allow = status == .methodNotAllowed ? [SecurityHeaders.field("allow", "GET, HEAD")] : []
    return ServedResource(
      file: SiteFile(path: "problem", mediaType: Self.mediaType, bytes: json), status: status,
      more: [PublicContext.openToAll] + allow, compression: 1)
  }
}
