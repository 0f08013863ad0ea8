internal import Foundation

/// An address that this program asks, or sends a browser to: https, or plain http to a loopback host that the settings
/// allow. No name and password in it, no fragment.
struct ProviderAddress: Hashable, Sendable {
  let text: String

  init?(_ text: String, plainHosts: [String]) {
    // Letters that no address may hold are read differently by different readers.
    guard (1...2_000).contains(text.utf8.count), text.utf8.allSatisfy({ (0x21...0x7E).contains($0) }),
      !text.contains(where: { "\\\"<>^`{|}".contains($0) }),
      let parts = URLComponents(string: text), let scheme = parts.scheme, let bracketed = parts.host,
      !bracketed.isEmpty, parts.user == nil, parts.password == nil, parts.fragment == nil
    else { return nil }
    let host = bracketed.filter { $0 != "[" && $0 != "]" }
    switch scheme {
    case "https": break
    case "http":
      guard plainHosts.contains(host), ProviderSettings.loopbackHosts.contains(host) else { return nil }
    default: return nil
    }
    self.text = text
  }

  /// The address with parameters after those that it has.
  func adding(_ parameters: [(name: String, value: String)]) -> String {
    text + (text.contains("?") ? "&" : "?") + FormText.encode(parameters)
  }
}

/// `application/x-www-form-urlencoded`: queries and the bodies of posts.
enum FormText {
  static func encode(_ parameters: [(name: String, value: String)]) -> String {
    parameters.map { encode($0.name) + "=" + encode($0.value) }.joined(separator: "&")
  }

  /// Everything but the unreserved letters of RFC 3986 as %XX: the same in a query, a body and a Basic header.
  static func encode(_ text: String) -> String {
    var result = ""
    for byte in text.utf8 {
      let scalar = Unicode.Scalar(byte)
      let isPlain =
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
        || [0x2D, 0x2E, 0x5F, 0x7E].contains(byte)
      if isPlain {
        result.unicodeScalars.append(scalar)
      } else {
        let hex = String(byte, radix: 16, uppercase: true)
        result += hex.utf8.count == 1 ? "%0" + hex : "%" + hex
      }
    }
    return result
  }

  /// The parameters of a query; `nil` when it is too long, badly encoded or names one twice.
  static func decode(_ query: String) -> [String: String]? {
    guard query.utf8.count <= 16_384 else { return nil }
    var result: [String: String] = [:]
    for pair in query.split(separator: "&") {
      let halves = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let texts = halves.map { $0.replacingOccurrences(of: "+", with: " ").removingPercentEncoding }
      guard let name = texts[0], let value = texts.count > 1 ? texts[1] : "",
        result.updateValue(value, forKey: name) == nil
      else { return nil }
    }
    return result
  }
}
