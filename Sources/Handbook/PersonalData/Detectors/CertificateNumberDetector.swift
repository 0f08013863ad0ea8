extension PersonalDataDetector {
  /// The number of a document that proves who somebody is, behind the word for it: the words alone are what a plan for
  /// online procedures speaks of on every page.
  static let certificateNumber = PersonalDataDetector(kind: .certificateNumber, needs: .longNumber) { text in
    guard text.holdsAny(of: beginnings) else { return [] }
    var found: [PersonalDataMatch] = []
    for group in text.numbers where group.count >= 6 {
      for shape in shapes {
        for digits in shape.lengths.flatMap({ group.parts(of: $0) }) {
          let range = shape.extend(digits, text)
          guard let range, isNear(shape.words, range, text), !text.isCounted(at: range.upperBound) else { continue }
          found.append(PersonalDataMatch(.certificateNumber, range, in: text, isCertain: true))
        }
      }
    }
    return found
  }

  /// What a number of one kind of document looks like.
  private struct Shape: Sendable {
    let words: [[UInt32]]
    /// The lengths of its runs of digits.
    let lengths: [[Int]]
    /// How many capital letters stand before and after.
    var before = 0
    var after = 0

    init(_ words: [String], _ lengths: [[Int]], before: Int = 0, after: Int = 0) {
      self.words = words.map(FoldedText.word)
      self.lengths = lengths
      self.before = before
      self.after = after
    }

    /// The digits with their letters; nil when the letters are not there.
    func extend(_ digits: Range<Int>, _ text: FoldedText) -> Range<Int>? {
      let range = (digits.lowerBound - before)..<(digits.upperBound + after)
      guard range.lowerBound >= 0, range.upperBound <= text.scalars.count else { return nil }
      let letters = text.scalars[range].filter { $0 >= 0x41 && $0 <= 0x5A }.count
      return letters == before + after && !text.isPartOfMore(range) ? range : nil
    }
  }

  private static let shapes: [Shape] = [
    Shape(["旅券番号", "パスポート番号", "旅券の番号", "パスポートNo"], [[7]], before: 2),
    Shape(["在留カード番号", "在留カードの番号", "在留カード等番号"], [[8]], before: 2, after: 2),
    Shape(["免許証番号", "免許証の番号", "免許証No"], [[12], [4, 4, 4]]),
    Shape(["基礎年金番号"], [[10], [4, 6]]),
    Shape(["住民票コード"], [[11], [5, 6], [4, 4, 3]]),
    Shape(["被保険者番号", "被保険者証番号", "被保険者証の番号"], [[6], [7], [8], [10], [4, 6, 1]]),
  ]

  /// The first characters of the words.
  private static let beginnings = Set(shapes.flatMap { $0.words.compactMap(\.first) })

  /// What may stand between the word and the number.
  private static let between = Set(FoldedText.word(" :()[]「」、|\tは第№No."))

  private static func isNear(_ words: [[UInt32]], _ range: Range<Int>, _ text: FoldedText) -> Bool {
    let start = max(0, range.lowerBound - 16)
    return (start..<range.lowerBound).contains { place in
      words.contains { word in
        text.begins(word, at: place) && place + word.count <= range.lowerBound
          && text.scalars[(place + word.count)..<range.lowerBound].allSatisfy { between.contains($0) }
      }
    }
  }
}
