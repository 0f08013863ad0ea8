/// Finds what looks like a person's name in a field that should hold a section's or a post's.
///
/// Only names that follow 担当 or a post are seen; a name by itself cannot be told from a place or a firm, and a false
/// alarm on every section would teach people to pass over the finding.
enum PersonName {
  /// The suspicious part of `text`, or nil.
  static func found(in text: String) -> String? {
    let characters = Array(text)
    if let name = afterMark(characters) { return name }
    return afterPost(characters)
  }

  /// Whether an address is a person's: initials or a given name, a dot, a family name, as `t.yamada@`.
  ///
  /// Shared mailboxes of offices are named after the section (`joho-seisaku@`); a dot in them is rare, and then both
  /// sides are longer than an initial.
  static func isPersonalMailbox(_ address: String) -> Bool {
    guard let at = address.firstIndex(of: "@") else { return false }
    let parts = address[..<at].split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, let first = parts.first, let second = parts.last else { return false }
    let isWord = { (part: Substring) in !part.isEmpty && part.allSatisfy { $0.isASCII && $0.isLetter } }
    return isWord(first) && isWord(second) && (first.count == 1) != (second.count == 1)
  }

  /// 「担当：山田」: two to six kanji or kana that do not end in the word for an office.
  private static func afterMark(_ text: [Character]) -> String? {
    for mark in ["担当", "担当者"] {
      let mark = Array(mark)
      var start = 0
      while let position = index(of: mark, in: text, from: start) {
        start = position + mark.count
        guard start < text.count, text[start] == "：" || text[start] == ":" else { continue }
        let name = run(in: text, from: start + 1)
        if isName(name) { return name }
      }
    }
    return nil
  }

  /// 「課長　佐藤」: a post at the end of a word, one space, then two to six kanji to the end or to the next mark.
  private static func afterPost(_ text: [Character]) -> String? {
    for (position, character) in text.enumerated() where character == "　" || character == " " {
      guard position > 0, position + 1 < text.count, isPostEnd(text[..<position]) else { continue }
      let name = run(in: text, from: position + 1)
      if isName(name) { return name }
    }
    return nil
  }

  private static let posts: [[Character]] = [
    "課長", "部長", "局長", "係長", "室長", "次長", "主査", "主幹", "主任", "主事", "補佐", "参事", "班長", "担当",
  ].map(Array.init)

  private static func isPostEnd(_ text: ArraySlice<Character>) -> Bool {
    posts.contains { text.suffix($0.count).elementsEqual($0) }
  }

  /// Words that follow a post or 担当 without being a name.
  private static let officeEndings: Set<Character> = [
    "課", "部", "局", "係", "室", "班", "所", "館", "署", "院", "校", "庁", "長", "者", "員", "会", "等", "職", "他",
    "事",
  ]

  /// Words that stand in the place of a name that is not there.
  private static let placeholders: Set<String> = ["未定", "調整中", "不在", "欠員", "兼務", "別途"]

  static func isName(_ text: String) -> Bool {
    guard (2...6).contains(text.count), let last = text.last else { return false }
    return !officeEndings.contains(last) && !placeholders.contains(text)
  }

  /// The kanji from `start` on, spaces between family and given name passed over.
  private static func run(in text: [Character], from start: Int) -> String {
    var result = ""
    var position = start
    while position < text.count, text[position] == "　" || text[position] == " " { position += 1 }
    while position < text.count, isKanji(text[position]) {
      result.append(text[position])
      position += 1
    }
    return result
  }

  /// Unified and compatibility ideographs (﨑), those beyond the basic plane (𠮷), and 々.
  private static func isKanji(_ character: Character) -> Bool {
    guard let scalar = character.unicodeScalars.first?.value else { return false }
    return (0x4E00...0x9FFF).contains(scalar) || (0xF900...0xFAFF).contains(scalar) || scalar == 0x3005
      || (0x20000...0x2FFFF).contains(scalar)
  }

  private static func index(of word: [Character], in text: [Character], from start: Int) -> Int? {
    guard text.count >= word.count + start else { return nil }
    return (start...(text.count - word.count)).first { text[$0..<($0 + word.count)].elementsEqual(word) }
  }
}
