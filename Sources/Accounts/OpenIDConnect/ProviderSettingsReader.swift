internal import PlanModel

/// Reads the members of the settings file one by one, and goes on after a problem so that all are told at once.
struct ProviderSettingsReader {
  /// Every member that the file may have (docs/identity-provider.md).
  static let names: Set<String> = [
    "issuer", "clientID", "clientSecretFile", "clientSecretEnvironment", "redirectURI", "scopes", "buttonLabel",
    "accountNameClaim", "displayNameClaim", "roleClaim", "roles", "body", "section", "plainHosts",
  ]

  let members: [String: JSONValue]
  private(set) var problems: [String] = []

  init(members: [String: JSONValue]) { self.members = members }

  mutating func read(secret: (ProviderSettingsReading.SecretSource) -> String?) -> ProviderSettings {
    checkNames()
    var settings = ProviderSettings(
      issuer: requiredText("issuer", "認証サービスの発行者（issuer）のアドレス"),
      clientID: requiredText("clientID", "認証サービスに登録したクライアントのID"),
      redirectURI: requiredText("redirectURI", "認証サービスに登録した戻り先のアドレス（https://…/office/oidc/callback）"),
      body: personValue("body", isRequired: true) ?? .fixed(""))
    settings.section = personValue("section", isRequired: false)
    if let hosts = texts("plainHosts") {
      settings.plainHosts = hosts
      if !hosts.allSatisfy(ProviderSettings.loopbackHosts.contains) {
        problems.append("plainHosts に書けるのは、この端末を指す 127.0.0.1、localhost 又は ::1 だけです。ほかのサーバーには https で接続してください。")
      }
    }
    if let scopes = texts("scopes") {
      settings.scopes = scopes
      if !scopes.contains("openid") { problems.append("scopes に openid を加えてください。") }
      if !scopes.allSatisfy(Self.isScope) { problems.append("scopes には、空白及び引用符を含まない英数字の名前を書いてください。") }
    }
    settings.buttonLabel = optionalText("buttonLabel") ?? settings.buttonLabel
    settings.accountNameClaim = optionalText("accountNameClaim") ?? settings.accountNameClaim
    settings.displayNameClaim = optionalText("displayNameClaim") ?? settings.displayNameClaim
    settings.roleClaim = optionalText("roleClaim")
    settings.roles = roles()
    if settings.roleClaim == nil, !settings.roles.isEmpty {
      problems.append("roles を使うには、役割を読み取る項目の名前を roleClaim に書いてください（例：\"groups\"）。")
    }
    settings.clientSecret = clientSecret(secret)
    checkAddresses(settings)
    return settings
  }

  private mutating func checkNames() {
    if members["clientSecret"] != nil {
      problems.append(
        "秘密の値は設定ファイルに直接書かないでください。別のファイルに置いて clientSecretFile に、又は環境変数に入れて clientSecretEnvironment に、その名前を書いてください。")
    }
    let unknown = Set(members.keys).subtracting(Self.names).subtracting(["clientSecret"]).sorted()
    for name in unknown {
      problems.append(
        "項目「\(name.prefix(40))」は使えません。綴りを確かめてください。使える項目は \(Self.names.sorted().joined(separator: "、")) です。")
    }
  }

  private mutating func checkAddresses(_ settings: ProviderSettings) {
    if !settings.issuer.isEmpty {
      if ProviderAddress(settings.issuer, plainHosts: settings.plainHosts) == nil || settings.issuer.contains("?") {
        problems.append("issuer は https:// で始まるアドレスにしてください（「?」「#」、利用者名及び空白は含められません。）。")
      }
    }
    // The browser of somebody who tries Tebiki out is on the same machine.
    if !settings.redirectURI.isEmpty,
      ProviderAddress(settings.redirectURI, plainHosts: ProviderSettings.loopbackHosts) == nil
    {
      problems.append("redirectURI は https:// で始まるアドレスにしてください（http:// は、この端末だけで試すときに限り使えます。）。")
    }
  }

  private mutating func clientSecret(_ secret: (ProviderSettingsReading.SecretSource) -> String?) -> ClientSecret? {
    let file = optionalText("clientSecretFile")
    let variable = optionalText("clientSecretEnvironment")
    let source: ProviderSettingsReading.SecretSource
    switch (file, variable) {
    case (nil, nil): return nil
    case (let file?, nil): source = .file(file)
    case (nil, let variable?): source = .environment(variable)
    case (.some, .some):
      problems.append("clientSecretFile と clientSecretEnvironment は、どちらか一方だけを書いてください。")
      return nil
    }
    guard let found = secret(source).flatMap({ ClientSecret($0) }) else {
      switch source {
      case .file(let name): problems.append("秘密の値のファイル「\(name)」を読み取れないか、中身が空です。場所、権限及び中身（英数字1行）を確かめてください。")
      case .environment(let name): problems.append("環境変数「\(name)」に秘密の値がありません。設定してから起動してください。")
      }
      return nil
    }
    return found
  }

  private mutating func roles() -> [String: [Role]] {
    guard let value = members["roles"] else { return [:] }
    guard let table = value.object else {
      problems.append("roles は、認証サービスのグループの名前と役割の組にしてください（例：{\"kikaku\": \"計画担当\"}）。")
      return [:]
    }
    var result: [String: [Role]] = [:]
    for (group, value) in table.sorted(by: { $0.key < $1.key }) {
      let names = value.strings ?? []
      let roles = names.compactMap(Role.reading)
      if roles.isEmpty || roles.count != names.count {
        let known = Role.allCases.map(\.label).joined(separator: "、")
        problems.append("roles の「\(group)」の役割を読み取れません。\(known)のいずれか（二つ以上は [ ] で囲む。）を書いてください。")
      }
      result[group] = roles
    }
    return result
  }

  private mutating func personValue(_ name: String, isRequired: Bool) -> PersonValue? {
    let what = name == "body" ? "団体コード" : "課のID"
    guard let value = members[name] else {
      if isRequired {
        problems.append(
          "\(what)の決め方を \(name) に書いてください（全員同じなら {\"fixed\": \"…\"}、認証サービスの項目から読み取るなら {\"claim\": \"…\"}）。")
      }
      return nil
    }
    guard let parts = value.object, parts.count == 1, let part = parts.first, let text = part.value.string,
      !text.isEmpty, ["fixed", "claim"].contains(part.key)
    else {
      problems.append("\(name) は {\"fixed\": \"…\"} 又は {\"claim\": \"…\"} のどちらか一方にしてください。")
      return nil
    }
    if part.key == "claim" { return .claim(text) }
    if name == "body", LocalGovernmentCode(text) == nil {
      problems.append("body の「\(text.prefix(20))」は全国地方公共団体コードではありません。検査数字を含む6桁の数字にしてください。")
    }
    return .fixed(text)
  }

  private mutating func requiredText(_ name: String, _ what: String) -> String {
    if members[name] == nil { problems.append("\(what)を \(name) に書いてください。") }
    return optionalText(name) ?? ""
  }

  private mutating func optionalText(_ name: String) -> String? {
    guard let value = members[name] else { return nil }
    guard let text = value.string, (1...500).contains(text.utf8.count) else {
      problems.append("\(name) は、引用符で囲んだ1文字以上の文字列にしてください。")
      return nil
    }
    return text
  }

  private mutating func texts(_ name: String) -> [String]? {
    guard let value = members[name] else { return nil }
    guard let texts = value.array.flatMap({ _ in value.strings }), texts.count <= 20 else {
      problems.append("\(name) は、文字列を [ ] で囲んで並べてください。")
      return nil
    }
    return texts
  }

  /// RFC 6749, 3.3.
  private static func isScope(_ text: String) -> Bool {
    (1...100).contains(text.utf8.count)
      && text.utf8.allSatisfy { (0x21...0x7E).contains($0) && $0 != 0x22 && $0 != 0x5C }
  }
}
