import Foundation
import Testing

@testable import Publishing

@Suite("The difference of two texts")
struct TextDifferenceTests {
  /// Removed words in 【】, added ones in ［］.
  private func marked(_ old: String, _ new: String) -> String {
    TextDifference.pieces(from: old, to: new).map { piece in
      switch piece.kind {
      case .same: piece.text
      case .removed: "【\(piece.text)】"
      case .added: "［\(piece.text)］"
      }
    }.joined()
  }

  private func expectWhole(_ old: String, _ new: String) {
    let pieces = TextDifference.pieces(from: old, to: new)
    let before = pieces.filter { $0.kind != .added }.map(\.text).joined()
    let after = pieces.filter { $0.kind != .removed }.map(\.text).joined()
    #expect(Array(before.utf8) == Array(old.utf8))
    #expect(Array(after.utf8) == Array(new.utf8))
    #expect(pieces.allSatisfy { !$0.text.isEmpty })
    #expect(zip(pieces, pieces.dropFirst()).allSatisfy { $0.kind != $1.kind })
  }

  @Test("words are told by their script")
  func words() {
    #expect(marked("手続をオンライン化する。", "手続を電子化する。") == "手続を【オンライン化】［電子化］する。")
    #expect(marked("令和8年度までに70％とする。", "令和9年度までに75.5％とする。") == "令和【8】［9］年度までに【70】［75.5］％とする。")
    #expect(marked("1,000件", "1,200件") == "【1,000】［1,200］件")
    #expect(marked("データを公開する。", "データを整備し、公開する。") == "データを［整備し、］公開する。")
    #expect(marked("サーバーを置く。", "サーバを置く。") == "【サーバー】［サーバ］を置く。")
  }

  @Test("lines are laid beside each other, and what stays is not broken up")
  func lines() {
    #expect(marked("一行目\n二行目\n三行目\n", "一行目\n三行目\n") == "一行目\n【二行目\n】三行目\n")
    #expect(marked("趣旨\n\n背景", "趣旨\n\n目的\n\n背景") == "趣旨\n\n［目的\n\n］背景")
    #expect(marked("a\r\nb", "a\nb") == "a【\r】\nb")
  }

  @Test("crumbs between two changes belong to them")
  func crumbs() {
    #expect(marked("県民の利便の向上", "住民の負担の軽減") == "【県民の利便の向上】［住民の負担の軽減］")
    #expect(marked("窓口の時間", "電話の時間") == "【窓口】［電話］の時間")
  }

  @Test("equal texts are one piece, empty ones none, and signs of two writings differ")
  func edges() {
    #expect(TextDifference.pieces(from: "", to: "").isEmpty)
    #expect(TextDifference.pieces(from: "計画", to: "計画") == [DifferencePiece(.same, "計画")])
    #expect(TextDifference.pieces(from: "", to: "計画") == [DifferencePiece(.added, "計画")])
    #expect(TextDifference.pieces(from: "計画", to: "") == [DifferencePiece(.removed, "計画")])
    #expect(TextDifference.pieces(from: "\u{304C}", to: "\u{304B}\u{3099}").count == 2)
    #expect(marked("葛\u{E0100}城市", "葛城市") == "【葛\u{E0100}城市】［葛城市］")
  }

  @Test("the pieces make up both texts, whatever they are", arguments: 0..<200)
  func random(seed: Int) {
    var generator = SeededNumbers(seed: UInt64(seed))
    let old = JapaneseTexts.text(&generator)
    expectWhole(old, JapaneseTexts.edited(old, &generator))
    expectWhole(old, JapaneseTexts.text(&generator))
    #expect(TextDifference.pieces(from: old, to: old).count == (old.isEmpty ? 0 : 1))
  }

  @Test("a megabyte against a megabyte is no trouble, like or unlike")
  func enormous() {
    var generator = SeededNumbers(seed: 7)
    var long = ""
    while long.utf8.count < 1 << 20 { long += JapaneseTexts.text(&generator) + "\n" }
    var other = ""
    while other.utf8.count < 1 << 20 { other += JapaneseTexts.text(&generator) }
    let edited = JapaneseTexts.edited(long, &generator)
    let pairs = [
      (long, edited), (long, other), (long, String(long.reversed())), (other, String(other.reversed())),
      (String(repeating: "あア", count: 160_000), String(repeating: "アあ亜", count: 110_000)),
      (String(repeating: "\n", count: 1 << 20), String(repeating: "\nあ", count: 1 << 18)),
    ]
    for (old, new) in pairs {
      let clock = ContinuousClock()
      let time = clock.measure { _ = TextDifference.pieces(from: old, to: new) }
      // Tests are built without optimisation, and may share the machine.
      #expect(time < .seconds(20))
      expectWhole(old, new)
    }
  }
}

/// Texts of words, marks and line ends by chance.
enum JapaneseTexts {
  private static let words = [
    "計画", "施策", "の", "を", "、", "。", "データ", "オンライン", "推進", "する", "\n", "\n\n", "令和", "8", "１０", "1,000", "年度",
    "　", " ", "AI", "NPO", "ー", "々", "が", "か\u{3099}", "葛\u{E0100}", "👨‍👩‍👧", "（", "）", "・", "県民", "手続", "\r\n", "%",
  ]

  static func text(_ generator: inout SeededNumbers) -> String {
    (0..<Int.random(in: 0...80, using: &generator)).map { _ in words.randomElement(using: &generator) ?? "" }.joined()
  }

  static func edited(_ text: String, _ generator: inout SeededNumbers) -> String {
    var characters = Array(text)
    for _ in 0..<Int.random(in: 0...6, using: &generator) {
      let place = Int.random(in: 0...characters.count, using: &generator)
      let end = min(characters.count, place + Int.random(in: 0...5, using: &generator))
      characters.replaceSubrange(place..<end, with: words.randomElement(using: &generator) ?? "")
    }
    return String(characters)
  }
}

/// SplitMix64: the same seed gives the same numbers everywhere.
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
