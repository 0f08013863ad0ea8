internal import HTTPTypes
internal import Interchange
internal import NIOCore
internal import Publishing

/// What is sent back: a head and, unless the request was HEAD or nothing changed, a body.
struct ServedAnswer {
  var head: HTTPResponse
  var body: ByteBuffer?
}

/// One file of the site with its answers made ready: plain and compressed, full and "not modified".
struct ServedResource: Sendable {
  private let entityTag: String
  private let plain: Representation
  private let compressed: Representation?
  private let notModified: HTTPResponse

  private struct Representation: Sendable {
    let head: HTTPResponse
    let body: ByteBuffer
  }

  /// Prepares a file. `security` are the headers that every answer carries, `more` what this one carries besides.
  init(
    file: SiteFile, status: HTTPResponse.Status, security: [HTTPField] = SecurityHeaders.fields,
    more: [HTTPField] = [], compression: Int32 = 9
  ) {
    let tag = "\"" + Self.contentHash(file.bytes) + "\""
    let gzipped = Self.isCompressible(file.mediaType) ? Gzip.compress(file.bytes, level: compression) : nil
    entityTag = tag
    var common = security + more
    common.append(HTTPField(name: .eTag, value: tag))
    // A hashed name never changes its content; everything else is asked for again, and mostly answered by 304.
    let isHashed = file.path.hasPrefix("assets/")
    common.append(
      HTTPField(name: .cacheControl, value: isHashed ? "public, max-age=31536000, immutable" : "no-cache"))
    if gzipped != nil { common.append(HTTPField(name: .vary, value: "accept-encoding")) }
    notModified = HTTPResponse(status: .notModified, headerFields: HTTPFields(common))

    func representation(_ bytes: [UInt8], encoding: String?) -> Representation {
      var fields = HTTPFields(common)
      fields[.contentType] = file.mediaType
      fields[.contentLength] = String(bytes.count)
      if let encoding { fields[.contentEncoding] = encoding }
      return Representation(head: HTTPResponse(status: status, headerFields: fields), body: ByteBuffer(bytes: bytes))
    }
    plain = representation(file.bytes, encoding: nil)
    compressed = gzipped.map { representation($0, encoding: "gzip") }
  }

  /// The bytes that the answers hold.
  var byteCount: Int { plain.body.readableBytes + (compressed?.body.readableBytes ?? 0) }

  /// Prepares a redirect within the site.
  init(redirectTo location: String, isPermanent: Bool = true) {
    var fields = HTTPFields(SecurityHeaders.fields)
    fields[.location] = location
    fields[.contentLength] = "0"
    entityTag = ""
    plain = Representation(
      head: HTTPResponse(status: isPermanent ? .permanentRedirect : .temporaryRedirect, headerFields: fields),
      body: ByteBuffer())
    compressed = nil
    notModified = plain.head
  }

  /// The answer that suits what the client already has and can unpack.
  func answer(to request: HTTPRequest) -> ServedAnswer {
    if plain.head.status == .ok, let known = request.headerFields[.ifNoneMatch], matches(known) {
      return ServedAnswer(head: notModified, body: nil)
    }
    var chosen = plain
    if let compressed, let accepted = request.headerFields[.acceptEncoding], Self.acceptsGzip(accepted) {
      chosen = compressed
    }
    return ServedAnswer(head: chosen.head, body: request.method == .head ? nil : chosen.body)
  }

  private func matches(_ header: String) -> Bool {
    header == "*" || header == entityTag
      || header.split(separator: ",").contains { candidate in
        let tag = candidate.drop { $0 == " " }
        return tag == entityTag || tag == "W/" + entityTag
      }
  }

  /// Whether gzip is among the accepted codings and not refused by `q=0`.
  private static func acceptsGzip(_ header: String) -> Bool {
    header.split(separator: ",").contains { item in
      let parts = item.split(separator: ";").map { $0.filter { $0 != " " } }
      guard parts.first == "gzip" || parts.first == "*" else { return false }
      return !parts.dropFirst().contains { $0.hasPrefix("q=0") && !$0.contains { "123456789".contains($0) } }
    }
  }

  private static func isCompressible(_ mediaType: String) -> Bool {
    // Documents of Word and Excel are packed already, whatever the name of their type says.
    mediaType.hasPrefix("text/") || mediaType.contains("json")
      || mediaType.contains("xml") && !mediaType.contains("openxmlformats")
  }

  /// FNV-1a over two lanes, 128 bits in hex: tells versions of a page apart. No proof against forgery, and none needed.
  private static func contentHash(_ bytes: [UInt8]) -> String {
    var first: UInt64 = 0xcbf2_9ce4_8422_2325
    var second: UInt64 = 0x9e37_79b9_7f4a_7c15
    for byte in bytes {
      first = (first ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
      second = (second &+ UInt64(byte) &+ 1) &* 0xff51_afd7_ed55_8ccd
      second ^= second >> 29
    }
    return [first, second].map { value in
      let hex = String(value, radix: 16)
      return String(repeating: "0", count: 16 - hex.count) + hex
    }.joined()
  }
}
