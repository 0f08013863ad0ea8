internal import Foundation

extension PersonalDataDetector {
  /// Addresses that are named after a person, and those with providers whose customers are persons.
  static let personalMail = PersonalDataDetector(kind: .personalMail, needs: .at) { text in
    text.scalars.indices.compactMap { place -> PersonalDataMatch? in
      guard text.scalars[place] == 0x40 else { return nil }
      // 64 is the longest local part, 255 the longest domain (RFC 5321, 4.5.3.1).
      let before = text.scalars[max(0, place - 64)..<place].reversed().prefix { isMailCharacter($0) }.count
      let after = text.scalars[(place + 1)...].prefix(255).prefix { isMailCharacter($0) }.count
      guard before > 0, after > 2 else { return nil }
      let domain = FoldedText.string(text.scalars[(place + 1)..<(place + 1 + after)]).lowercased()
        .trimmingCharacters(in: ["."])
      let local = FoldedText.string(text.scalars[(place - before)..<place])
      guard domain.contains("."), PersonName.isPersonalMailbox(local + "@") || isProvider(domain) || isFamily(local)
      else { return nil }
      return PersonalDataMatch(.personalMail, (place - before)..<(place + 1 + after), in: text)
    }
  }

  private static func isMailCharacter(_ scalar: UInt32) -> Bool {
    FoldedText.isLetter(scalar) || FoldedText.isDigit(scalar) || [0x2E, 0x2D, 0x5F, 0x2B].contains(scalar)
  }

  /// Providers of mail for persons in Japan; offices write from addresses of their own.
  private static let providers: Set<String> = [
    "gmail.com", "googlemail.com", "yahoo.co.jp", "ymail.ne.jp", "yahoo.com", "hotmail.com", "hotmail.co.jp",
    "outlook.com",
    "outlook.jp",
    "live.jp",
    "msn.com",
    "icloud.com",
    "me.com",
    "mac.com",
    "docomo.ne.jp",
    "ezweb.ne.jp",
    "au.com", "softbank.ne.jp", "i.softbank.jp", "disney.ne.jp", "ymobile.ne.jp", "y-mobile.ne.jp", "rakumail.jp",
    "uqmobile.jp", "aol.com", "protonmail.com", "proton.me",
  ]

  private static func isProvider(_ domain: String) -> Bool {
    providers.contains(domain) || domain.hasSuffix(".vodafone.ne.jp")
  }

  /// Whether a part of the mailbox is a frequent family name in Latin letters.
  private static func isFamily(_ local: String) -> Bool {
    local.lowercased().split { ".-_+0123456789".contains($0) }.contains { FamilyNames.latin.contains(String($0)) }
  }
}
