public import PlanModel

/// What looks like personal data in one published text.
public struct PersonalDataFound: Sendable {
  /// The text and its place.
  public let text: PublishedText
  /// What was seen, in the order of the text.
  public let matches: [PersonalDataMatch]
}

/// Looks for personal data in everything that is published with a plan.
public enum PersonalDataScan {
  /// What is found in a plan, text by text.
  public static func plan(_ plan: Plan) -> [PersonalDataFound] {
    PublishedTexts.suspicious(in: plan).compactMap { found(in: $0.text, $0.glance) }
  }

  /// What is found in the words that go with figures.
  public static func figures(_ figures: [PlanFigure]) -> [PersonalDataFound] {
    figures.flatMap(\.texts).compactMap { found(in: $0, TextGlance(at: $0.text)) }
  }

  /// What is found in a single text.
  public static func text(_ text: String) -> [PersonalDataMatch] { PersonalDataDetector.matches(in: text) }

  private static func found(in text: PublishedText, _ glance: TextGlance) -> PersonalDataFound? {
    // An address leads where it leads; mailboxes and numbers in it are part of the page's name.
    guard text.content != .address, !glance.isEmpty else { return nil }
    let folded = FoldedText(text.text)
    var matches = PersonalDataDetector.matches(in: folded, glance)
    if text.content == .name, !matches.contains(where: { $0.kind == .staffName }),
      let name = PersonName.found(in: text.text)
    {
      matches.append(PersonalDataMatch(name: name))
    }
    if text.content == .telephone, matches.isEmpty, text.text.contains("内線") {
      matches.append(PersonalDataMatch(.extensionNumber, 0..<folded.scalars.count, in: folded))
    }
    return matches.isEmpty ? nil : PersonalDataFound(text: text, matches: matches)
  }
}

extension PersonalDataMatch {
  /// A name in a field that should hold a section or a post.
  init(name: String) {
    kind = .staffName
    range = 0..<0
    masked = name
    isCertain = false
  }
}
