internal import Foundation

/// Cuts a formula into its pieces, in time proportional to its length.
struct FormulaScanner {
  /// The longest formula that is looked at, in characters.
  static let longestText = 500

  /// The characters as typed.
  let characters: [Character]
  private let folded: [Character]
  private var place = 0
  private var tokens: [FormulaToken] = []

  /// Takes the text apart.
  static func scan(
    _ text: String
  ) throws(FormulaProblem) -> (tokens: [FormulaToken], characters: [Character]) {
    // A character may be built of any number of scalars; the length in bytes is known at once.
    guard text.utf8.count <= longestText * 16 else { throw FormulaProblem(.tooLong, at: 0) }
    var scanner = FormulaScanner(text)
    guard scanner.characters.count <= longestText else { throw FormulaProblem(.tooLong, at: longestText) }
    try scanner.scanAll()
    return (scanner.tokens, scanner.characters)
  }

  private init(_ text: String) {
    characters = Array(text)
    folded = characters.map { character in
      // Only one character for one: ㍻ and the like stay as they are, or places would shift.
      let text = WidthFolding.fold(String(character))
      return text.count == 1 ? text.first ?? character : character
    }
  }

  private mutating func scanAll() throws(FormulaProblem) {
    while place < folded.count {
      let start = place
      let character = folded[place]
      if character.isWhitespace {
        place += 1
      } else if let closing = Self.quotes[character] {
        try quoted(until: closing)
      } else if Self.isDigit(character) || Self.isLetter(character) {
        try numberOrWord()
      } else if place + 1 < folded.count, let symbol = FormulaSymbol.double[String(folded[place...(place + 1)])] {
        place += 2
        tokens.append(FormulaToken(kind: .symbol(symbol), range: start..<place))
      } else if let symbol = FormulaSymbol.single[character] {
        place += 1
        tokens.append(FormulaToken(kind: .symbol(symbol), range: start..<place))
      } else {
        throw FormulaProblem(.unreadable(ReadingText.excerpt(String(characters[place]))), at: place)
      }
    }
  }

  private static let quotes: [Character: Character] = ["「": "」", "『": "』", "\"": "\"", "“": "”"]

  /// A title may hold quotes itself (「「書かない窓口」の利用者数」); they are counted.
  private mutating func quoted(until closing: Character) throws(FormulaProblem) {
    let start = place
    let opening = folded[place]
    var depth = 1
    place += 1
    while place < folded.count {
      if folded[place] == closing {
        depth -= 1
      } else if folded[place] == opening {
        depth += 1
      }
      if depth == 0 { break }
      place += 1
    }
    guard place < folded.count else { throw FormulaProblem(.unclosedQuote(String(opening)), at: start) }
    let text = String(characters[(start + 1)..<place])
    place += 1
    tokens.append(FormulaToken(kind: .quoted(text), range: start..<place))
  }

  private mutating func numberOrWord() throws(FormulaProblem) {
    let start = place
    let numberEnd = endOfNumber()
    let wordEnd = endOfWord()
    let isWord = wordEnd > numberEnd && folded[start..<wordEnd].contains { Self.isLetter($0) && !Self.isNumeral($0) }
    guard !isWord, numberEnd > start else {
      place = wordEnd
      let text = String(folded[start..<wordEnd])
      tokens.append(FormulaToken(kind: .word(text), range: start..<wordEnd))
      return
    }
    place = numberEnd
    let text = String(characters[start..<numberEnd])
    switch JapaneseNumber.read(text) {
    case .problem(let problem): throw FormulaProblem(.badNumber(problem.message), at: start)
    case .value(let reading, _):
      guard let value = reading.value, reading.unitText == nil, let held = ExactArithmetic.step(value) else {
        throw FormulaProblem(.badNumber(ReadingProblem.notANumber(ReadingText.excerpt(text)).message), at: start)
      }
      tokens.append(FormulaToken(kind: .number(held), range: start..<numberEnd))
    }
  }

  /// Where digits, kanji numerals, points and commas between digits end.
  private func endOfNumber() -> Int {
    var end = place
    while end < folded.count {
      let next = end + 1 < folded.count ? folded[end + 1] : " "
      switch folded[end] {
      case "." where next != "." && end > place: end += 1
      case "," where Self.isDigit(next) && end > place && Self.isDigit(folded[end - 1]): end += 1
      case let character where Self.isDigit(character) || Self.isNumeral(character): end += 1
      default: return end
      }
    }
    return end
  }

  /// Where a name ends. A hyphen belongs to a name of ASCII letters (`online-rate`), because ids are written so.
  private func endOfWord() -> Int {
    var end = place
    var isASCII = true
    while end < folded.count {
      let character = folded[end]
      if Self.isDigit(character) || Self.isLetter(character) || character == "_" {
        isASCII = isASCII && character.isASCII
      } else if character == "." {
        guard end + 1 < folded.count, folded[end + 1] != "." else { break }
      } else {
        // A full-width hyphen is a minus: nobody types it inside an id.
        guard character == "-", isASCII, characters[end] == "-" else { break }
      }
      end += 1
    }
    while end > place, folded[end - 1] == "-" || folded[end - 1] == "." { end -= 1 }
    return end
  }

  private static func isDigit(_ character: Character) -> Bool { character.isASCII && character.isNumber }

  private static func isLetter(_ character: Character) -> Bool { character.isLetter || character == "〇" }

  private static func isNumeral(_ character: Character) -> Bool {
    guard let scalar = character.unicodeScalars.first, character.unicodeScalars.count == 1 else { return false }
    return KanjiNumeral.digit(scalar) != nil || KanjiNumeral.smallStep(scalar) != nil
      || KanjiNumeral.largeStep(scalar) != nil
  }
}
