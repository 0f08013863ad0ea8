/// A closed list of words that a plan chooses from, such as the direction of an indicator.
///
/// The raw value is the ASCII code that machines exchange; `label` is the word that people read and write.
/// A reader accepts the code, the label and the aliases; a writer for people prints the label.
public protocol CodedValue: RawRepresentable, CaseIterable, Hashable, Sendable where RawValue == String {
  /// The Japanese word shown to people.
  var label: String { get }
  /// Other spellings met in real documents; empty for most.
  var aliases: [String] { get }
  /// What the list is about, in Japanese, for messages and the reference page.
  static var listName: String { get }
}

extension CodedValue {
  public var aliases: [String] { [] }

  /// The case that `text` names by code, label or alias; `nil` when it names none.
  public static func reading(_ text: String) -> Self? {
    allCases.first { $0.rawValue == text || $0.label == text || $0.aliases.contains(text) }
  }
}
