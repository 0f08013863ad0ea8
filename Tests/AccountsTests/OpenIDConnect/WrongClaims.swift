@testable import Accounts

extension WrongToken {
  static let shapes: [WrongToken] = [
    WrongToken("empty", .malformed) { _ in "" },
    WrongToken("two parts", .malformed) { _ in TokenDraft().signingInput },
    WrongToken("four parts", .malformed) { try TokenDraft().signed($0.signRS256) + ".AA" },
    WrongToken("five parts, encrypted", .malformed) { _ in "e30.e30.e30.e30.e30" },
    WrongToken("no header", .malformed) { String(try TokenDraft().signed($0.signRS256).drop { $0 != "." }) },
    WrongToken("padded", .malformed) { try TokenDraft().signed($0.signRS256) + "==" },
    WrongToken("letters of plain Base64", .malformed) { provider in
      let parts = try TokenDraft().signed(provider.signRS256).split(separator: ".")
      return "\(parts[0]).\(parts[1]).+/\(parts[2].dropFirst(2))"
    },
    WrongToken("a blank at the end", .malformed) { try TokenDraft().signed($0.signRS256) + " " },
    WrongToken("a line break within", .malformed) { provider in
      let text = try TokenDraft().signed(provider.signRS256)
      return text.prefix(20) + "\n" + text.dropFirst(20)
    },
    WrongToken("full-width letters", .malformed) { try "ｅ" + TokenDraft().signed($0.signRS256).dropFirst() },
    WrongToken("longer than any", .tooLong) {
      $0.with("x", "\"" + String(repeating: "a", count: 70_000) + "\"")
    },
    WrongToken("claims nested deeply", .unreadable) {
      $0.with("x", String(repeating: "[", count: 5_000) + String(repeating: "]", count: 5_000))
    },
    WrongToken("header nested deeply", .unreadable) {
      $0.header("x", String(repeating: "{\"a\":", count: 1_000) + "1" + String(repeating: "}", count: 1_000))
    },
    WrongToken("claims a list", .unreadable) { provider in
      let input = TokenDraft().signingInput.prefix { $0 != "." } + "." + Base64URL.encode(Array("[]".utf8))
      return input + "." + Base64URL.encode(try provider.signRS256(Array(input.utf8)))
    },
    WrongToken("claims not UTF-8", .unreadable) { provider in
      let input =
        TokenDraft().signingInput.prefix { $0 != "." } + "." + Base64URL.encode([0x7B, 0x22, 0xFF, 0x22, 0x7D])
      return input + "." + Base64URL.encode(try provider.signRS256(Array(input.utf8)))
    },
    WrongToken("claims not JSON", .unreadable) { $0.with("x", "tru") },
    WrongToken("sub twice", .unreadable) { $0.twice("sub", "\"f:1:7654321\"") },
    WrongToken("sub twice, once escaped", .unreadable) { $0.twice("s\\u0075b", "\"f:1:7654321\"") },
    WrongToken("aud twice", .unreadable) { $0.twice("aud", "\"other\"") },
    WrongToken("alg twice", .unreadable) { draft in
      var draft = draft
      draft.header.append(("alg", "\"none\""))
      return draft
    },
    WrongToken("half a surrogate pair", .unreadable) { $0.with("x", "\"\\ud800\"") },
  ]

  static let texts: [WrongToken] = [
    WrongToken("iss missing", .issuer) { $0.without("iss") },
    WrongToken("iss another", .issuer) { $0.with("iss", "\"https://id.example.com/realms/staff\"") },
    WrongToken("iss with a slash more", .issuer) { $0.with("iss", "\"\(TestProvider.issuer)/\"") },
    WrongToken("iss in other letters", .issuer) { $0.with("iss", "\"https://ID.example.lg.jp/realms/staff\"") },
    WrongToken("iss a list", .issuer) { $0.with("iss", "[\"\(TestProvider.issuer)\"]") },
    WrongToken("iss null", .issuer) { $0.with("iss", "null") },
    WrongToken("sub missing", .subject) { $0.without("sub") },
    WrongToken("sub empty", .subject) { $0.with("sub", "\"\"") },
    WrongToken("sub a number", .subject) { $0.with("sub", "1234567") },
    WrongToken("sub too long", .subject) { $0.with("sub", "\"" + String(repeating: "1", count: 256) + "\"") },
    WrongToken("sub with a control character", .subject) { $0.with("sub", "\"a\\u0000b\"") },
    WrongToken("sub not ASCII", .subject) { $0.with("sub", "\"佐藤\"") },
    WrongToken("nonce missing", .nonce) { $0.without("nonce") },
    WrongToken("nonce of another sign-in", .nonce) { $0.with("nonce", "\"n-9876543210\"") },
    WrongToken("nonce cut short", .nonce) { $0.with("nonce", "\"n-012345678\"") },
    WrongToken("nonce a list", .nonce) { $0.with("nonce", "[\"\(TestProvider.nonce)\"]") },
  ]

  static let names: [WrongToken] = [
    WrongToken("aud missing", .audience) { $0.without("aud") },
    WrongToken("aud another", .audience) { $0.with("aud", "\"other\"") },
    WrongToken("aud empty list", .audience) { $0.with("aud", "[]") },
    WrongToken("aud others", .audience) { $0.with("aud", "[\"a\",\"b\"]") },
    WrongToken("aud with something else in the list", .audience) { $0.with("aud", "[\"tebiki\",1]") },
    WrongToken("aud an object", .audience) { $0.with("aud", "{\"tebiki\":true}") },
    WrongToken("aud only looks the same (KELVIN SIGN)", .audience) { $0.with("aud", "\"tebi\\u212Ai\"") },
    WrongToken("aud for others too, no azp", .audience) { $0.with("aud", "[\"tebiki\",\"other\"]") },
    WrongToken("aud for others too, azp another", .audience) {
      $0.with("aud", "[\"tebiki\",\"other\"]").with("azp", "\"other\"")
    },
    WrongToken("azp another", .audience) { $0.with("azp", "\"other\"") },
    WrongToken("azp a list", .audience) { $0.with("azp", "[\"tebiki\"]") },
    WrongToken("aud of twenty-one", .audience) {
      $0.with("aud", "[" + Array(repeating: "\"tebiki\"", count: 21).joined(separator: ",") + "]")
        .with("azp", "\"tebiki\"")
    },
  ]

  static let times: [WrongToken] = [
    WrongToken("exp missing", .expired) { $0.without("exp") },
    WrongToken("exp over", .expired) { $0.with("exp", "\(TestProvider.now - 60)") },
    WrongToken("exp a text", .expired) { $0.with("exp", "\"\(TestProvider.now + 300)\"") },
    WrongToken("exp with a fraction", .expired) { $0.with("exp", "\(TestProvider.now + 300).5") },
    WrongToken("exp with an exponent", .expired) { $0.with("exp", "2e9") },
    WrongToken("exp beyond every number", .expired) { $0.with("exp", "99999999999999999999999") },
    WrongToken("exp at the end of Int64", .expired) { $0.with("exp", "9223372036854775807") },
    WrongToken("exp negative", .expired) { $0.with("exp", "-1") },
    WrongToken("exp in milliseconds of the past", .expired) { $0.with("exp", "1") },
    WrongToken("iat missing", .notYet) { $0.without("iat") },
    WrongToken("iat to come", .notYet) { $0.with("iat", "\(TestProvider.now + 61)") },
    WrongToken("iat a text", .notYet) { $0.with("iat", "\"1\"") },
    WrongToken("nbf to come", .notYet) { $0.with("nbf", "\(TestProvider.now + 61)") },
    WrongToken("nbf a text", .notYet) { $0.with("nbf", "\"0\"") },
    WrongToken("nbf null", .notYet) { $0.with("nbf", "null") },
  ]
}
