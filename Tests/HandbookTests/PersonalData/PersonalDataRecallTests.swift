import Testing

@testable import Handbook

@Suite("Recall and false alarms of the search for personal data")
struct PersonalDataRecallTests {
  /// Of each kind so many sentences that hold it, and so many that only look like it.
  private static let each = 300

  private func finds(_ kind: PersonalDataKind, in text: String) -> Bool {
    PersonalDataScan.text(text).contains { $0.kind == kind }
  }

  @Test(
    "Nearly everything that is there is found, and nearly nothing that is not", arguments: PersonalDataKind.allCases)
  func rates(kind: PersonalDataKind) {
    var sentences = OfficialSentences(seed: 20_260_401)
    let held = (0..<Self.each).map { _ in sentences.holding(kind) }
    let missed = held.filter { !finds(kind, in: $0) }
    let alike = PersonalDataKind.allCases.flatMap { other in (0..<Self.each).map { _ in sentences.resembling(other) } }
    let own = (0..<Self.each).map { _ in sentences.resembling(kind) }
    let alarms = own.filter { finds(kind, in: $0) }
    let others = alike.filter { finds(kind, in: $0) }
    let recall = 1 - Double(missed.count) / Double(held.count)
    let alarm = Double(alarms.count) / Double(own.count)
    print(
      "\(kind.rawValue): recall \(recall) of \(held.count), false alarms \(alarm) of \(own.count) alike,",
      "\(others.count) of all \(alike.count)")
    #expect(recall >= Self.floors[kind] ?? 0.95, "\(missed.prefix(12))")
    #expect(alarm <= 0.01, "\(alarms.prefix(12))")
    #expect(Double(others.count) <= 0.01 * Double(alike.count), "\(others.prefix(12))")
  }

  /// Names of staff are told by the words beside them and by frequent family names; four in ten of the sentences hold a
  /// rarer one.
  private static let floors: [PersonalDataKind: Double] = [.staffName: 0.85]

  @Test("Names behind 担当： and behind a post are nearly all found, those before an honorific in part")
  func namesByPattern() {
    var sentences = OfficialSentences(seed: 7)
    for (pattern, title) in OfficialSentences.namePatterns.enumerated() {
      let held = (0..<Self.each).map { _ in sentences.namePattern(pattern) }
      let missed = held.filter { !finds(.staffName, in: $0) }
      let recall = 1 - Double(missed.count) / Double(held.count)
      print("staffName \(title): recall \(recall)", Array(Set(missed)).sorted().prefix(4))
      #expect(recall >= (pattern == 0 || pattern == 1 || pattern == 5 ? 0.95 : 0.5), "\(title)")
    }
  }

  @Test("A number of twelve digits that no word explains alarms as often as its check digit fits by chance")
  func chance() {
    var sentences = OfficialSentences(seed: 3)
    let bare = (0..<2_000).map { _ in "資産 " + sentences.digits(12, first: 3...9) }
    let alarms = Double(bare.count { finds(.individualNumber, in: $0) }) / 2_000
    print("bare numbers of twelve digits: \(alarms)")
    #expect(alarms > 0.05 && alarms < 0.12)
  }

  @Test("The masked excerpt never shows more than the last two digits of a number")
  func masks() {
    var sentences = OfficialSentences(seed: 11)
    for kind in PersonalDataKind.allCases where kind != .staffName && kind != .personalMail {
      for _ in 0..<100 {
        for match in PersonalDataScan.text(sentences.holding(kind)) where match.kind == kind {
          let shown = match.masked.filter(\.isWholeNumber)
          #expect(shown.count == 2 && match.masked.contains("*") || match.masked.count <= 4, "\(match.masked)")
        }
      }
    }
  }
}
