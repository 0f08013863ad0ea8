/// A kind of personal data that is looked for in what is about to be published.
public enum PersonalDataKind: String, CaseIterable, Sendable {
  /// 個人番号 (番号法第2条第5項).
  case individualNumber
  /// 預貯金口座の番号.
  case accountNumber
  /// クレジットカードなどの番号.
  case paymentCard
  /// 旅券、運転免許証、在留カード、年金、保険などの番号.
  case certificateNumber
  /// 職員の氏名.
  case staffName
  /// 内線番号.
  case extensionNumber
  /// 携帯電話の番号.
  case mobileNumber
  /// 個人のメールアドレス.
  case personalMail

  /// The word shown to readers.
  public var label: String {
    switch self {
    case .individualNumber: "個人番号"
    case .accountNumber: "預貯金口座の番号"
    case .paymentCard: "クレジットカードの番号"
    case .certificateNumber: "証明書などの番号"
    case .staffName: "個人の氏名"
    case .extensionNumber: "内線番号"
    case .mobileNumber: "携帯電話の番号"
    case .personalMail: "個人のメールアドレス"
    }
  }

  /// Kinds that do harm as soon as they are seen, whoever they belong to.
  static let harmful: Set<PersonalDataKind> = [.accountNumber, .paymentCard, .certificateNumber]

  /// Kinds that tell which member of staff does the work.
  static let staff: Set<PersonalDataKind> = [.staffName, .extensionNumber, .mobileNumber, .personalMail]
}

/// Something in a text that looks like personal data.
public struct PersonalDataMatch: Hashable, Sendable {
  /// What it looks like.
  public let kind: PersonalDataKind
  /// The place in the folded text, in scalars.
  let range: Range<Int>
  /// What may be shown of it: of a number the last two digits, of a mailbox the first letter, of a name all.
  public let masked: String
  /// Whether the words around leave no doubt.
  public let isCertain: Bool

  init(_ kind: PersonalDataKind, _ range: Range<Int>, in text: FoldedText, isCertain: Bool = false) {
    self.kind = kind
    self.range = range
    self.isCertain = isCertain
    let excerpt = text.scalars[range]
    masked =
      switch kind {
      case .staffName: FoldedText.string(excerpt)
      case .personalMail: Self.maskedMailbox(excerpt)
      default: Self.maskedNumber(excerpt)
      }
  }

  /// Every digit but the last two as `*`. Findings are printed, mailed and kept in logs of other systems.
  private static func maskedNumber(_ excerpt: ArraySlice<UInt32>) -> String {
    var left = excerpt.count { FoldedText.isDigit($0) }
    let hidden = excerpt.map { scalar -> UInt32 in
      guard FoldedText.isDigit(scalar) else { return scalar }
      left -= 1
      return left < 2 ? scalar : 0x2A
    }
    return FoldedText.string(hidden[...])
  }

  private static func maskedMailbox(_ excerpt: ArraySlice<UInt32>) -> String {
    guard let at = excerpt.firstIndex(of: 0x40), let first = excerpt.first else { return "" }
    return FoldedText.string([first]) + "***" + FoldedText.string(excerpt[at...])
  }
}
