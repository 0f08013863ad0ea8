internal import Foundation

/// The settings of an identity provider as read from a file, and what is wrong with it.
public struct ProviderSettingsReading: Sendable {
  /// The settings; `nil` as long as there are problems.
  public let settings: ProviderSettings?
  /// What has to be mended, each a plain Japanese sentence. Never holds the secret.
  public let problems: [String]

  /// Reads a file of JSON.
  ///
  /// - Parameters:
  ///   - path: the file. A relative `clientSecretFile` is looked for in its folder.
  ///   - environment: where `clientSecretEnvironment` is looked up.
  public init(file path: String, environment: [String: String]) {
    guard let bytes = Self.contents(of: path, atMost: 65_536) else {
      self.init(settings: nil, problems: ["職員認証の設定ファイル「\(path)」を読み取れません。場所と、読み取りの権限を確かめてください（64 KiBまで）。"])
      return
    }
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
    self.init(bytes: bytes) { source in
      switch source {
      case .environment(let name): environment[name]
      case .file(let name):
        Self.contents(of: URL(fileURLWithPath: name, relativeTo: folder).path, atMost: 4_096).map {
          String(decoding: $0, as: UTF8.self).trimmingCharacters(in: .newlines)
        }
      }
    }
  }

  /// Where the secret is kept.
  enum SecretSource: Hashable {
    case file(String)
    case environment(String)
  }

  /// Reads bytes; `secret` looks a secret up.
  init(bytes: [UInt8], secret: (SecretSource) -> String?) {
    let document: JSONValue
    do {
      document = try StrictJSON.read(bytes)
    } catch {
      let problem =
        error == .duplicateMember
        ? "職員認証の設定ファイルに、同じ項目が二度書かれています。どちらか一方を消してください。"
        : "職員認証の設定ファイルをJSONとして読み取れません。括弧、引用符及びコンマの過不足を確かめてください。"
      self.init(settings: nil, problems: [problem])
      return
    }
    guard let members = document.object else {
      self.init(settings: nil, problems: ["職員認証の設定ファイルは、全体を { } で囲んだJSONにしてください。"])
      return
    }
    var reader = ProviderSettingsReader(members: members)
    let settings = reader.read(secret: secret)
    self.init(settings: reader.problems.isEmpty ? settings : nil, problems: reader.problems)
  }

  private init(settings: ProviderSettings?, problems: [String]) {
    self.settings = settings
    self.problems = problems
  }

  private static func contents(of path: String, atMost most: Int) -> [UInt8]? {
    guard let file = FileHandle(forReadingAtPath: path) else { return nil }
    defer { try? file.close() }
    guard let data = try? file.read(upToCount: most + 1), data.count <= most else { return nil }
    return Array(data)
  }
}
