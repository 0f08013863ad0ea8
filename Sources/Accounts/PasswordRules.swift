internal import Foundation

/// What a password must be: long, and not what everybody tries first. No rule about kinds of letters, which only makes
/// people write passwords down (NIST SP 800-63B, 5.1.1.2).
public enum PasswordRules {
  /// The least number of letters.
  public static let least = 12
  /// The greatest number of letters: what scrypt reads must stay bounded.
  public static let most = 200

  private static let common = [
    "password", "passw0rd", "admin", "administrator", "qwerty", "qwertyuiop", "asdfgh", "letmein", "welcome", "tebiki",
    "kanmindata", "1234567890", "123456789", "12345678", "iloveyou", "abc123", "pass",
  ].sorted { $0.utf8.count > $1.utf8.count }

  /// Why a password cannot be used, in plain Japanese; `nil` when it can.
  public static func problem(_ password: String, account: String) -> String? {
    let text = password.precomposedStringWithCompatibilityMapping
    if text.count < least { return "パスワードは\(least)文字以上にしてください（現在\(text.count)文字です。）。" }
    if text.count > most { return "パスワードは\(most)文字以内にしてください。" }
    let lower = text.lowercased()
    if Set(lower).count < 5 { return "同じ文字の繰り返しが多いパスワードは使えません。別のものにしてください。" }
    var rest = lower.replacingOccurrences(of: account.lowercased(), with: "")
    for word in common { rest = rest.replacingOccurrences(of: word, with: "") }
    if isRun(lower) || rest.filter({ $0.isLetter || $0.isNumber }).count < 6 {
      return "利用者ID、連続した文字又はよく使われる語だけのパスワードは使えません。関係のない語をいくつか並べるなどしてください。"
    }
    return nil
  }

  /// Whether the letters follow one another: `abcdefghijkl`, `210987654321`.
  private static func isRun(_ text: String) -> Bool {
    let values = text.unicodeScalars.map { Int($0.value) }
    let steps = zip(values, values.dropFirst()).map { $1 - $0 }
    guard let first = steps.first, abs(first) <= 1 else { return false }
    return steps.filter { $0 == first }.count >= steps.count - 2
  }
}
