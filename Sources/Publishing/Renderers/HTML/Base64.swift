internal import Foundation

/// Base64 (RFC 4648) for pictures that stand in a page.
enum Base64 {
  static func encoded(_ bytes: [UInt8]) -> String { Data(bytes).base64EncodedString() }
}
