extension PersonalDataDetector {
  /// A name beside a post, behind the word for the clerk in charge, or before 氏, 様 or さん.
  static let staffName = PersonalDataDetector(kind: .staffName, needs: .nameWord) { text in
    var found: [PersonalDataMatch] = []
    var end = 0
    for place in text.scalars.indices where place >= end {
      guard let name = name(in: text, at: place) else { continue }
      found.append(PersonalDataMatch(.staffName, name, in: text))
      end = name.upperBound
    }
    return found
  }

  /// A name that a word at `place` gives away. Where the word stands first, the name follows; else it goes before.
  private static func name(in text: FoldedText, at place: Int) -> Range<Int>? {
    switch text.scalars[place] {
    case 0x62C5, 0x6587, 0x4F5C, 0x8A18: nameAfterClerk(text, place)  // 担 文 作 記
    case 0x9577, 0x67FB, 0x5E79, 0x4EFB, 0x4E8B, 0x4F50: nameBesidePost(text, place)  // 長 査 幹 任 事 佐
    case 0x6C0F, 0x69D8, 0x3055: nameBeforeHonorific(text, place)  // 氏 様 さ
    default: nil
    }
  }

  private static let clerk = ["担当者", "担当職員", "担当官", "担当", "文責", "作成者", "作成担当", "記入者", "記載者"].map(FoldedText.word)

  /// 「担当：山田」, 「担当者　佐藤花子」. Behind a colon any name; behind a space only a frequent one.
  private static func nameAfterClerk(_ text: FoldedText, _ place: Int) -> Range<Int>? {
    guard let word = clerk.first(where: { text.begins($0, at: place) }) else { return nil }
    let after = place + word.count
    let start = text.skipping([0x20, 0x3A], from: after, limit: 4)
    guard start > after, let name = NameRun(text, from: start) else { return nil }
    let hasColon = text.scalars[after..<start].contains(0x3A)
    return hasColon || name.beginsWithFamilyName || name.looksFull ? name.range : nil
  }

  private static let posts = [
    "課長", "部長", "局長", "係長", "室長", "次長", "班長", "主査", "主幹", "主任", "主事", "参事", "補佐",
  ].map(FoldedText.word)

  /// 「課長　佐藤花子」, 「課長佐藤」, 「佐藤課長」.
  private static func nameBesidePost(_ text: FoldedText, _ place: Int) -> Range<Int>? {
    guard let post = posts.first(where: { text.begins($0, at: place - $0.count + 1) }) else { return nil }
    let postStart = place - post.count + 1
    if let before = familyName(in: text, endingAt: postStart) { return before }
    let start = text.skipping([0x20, 0x3A], from: place + 1, limit: 3)
    guard let name = NameRun(text, from: start) else { return nil }
    guard name.endsAtBoundary else { return nil }
    guard start > place + 1 else { return name.beginsWithFamilyName ? name.range : nil }
    // Behind the post of a named section (情報政策課長　鴨志田) any word that is none of an office may be a name.
    let isOfSection = text[postStart - 1].map(FoldedText.isKanji) == true
    return name.beginsWithFamilyName || name.looksFull || (isOfSection && !name.isWordOfOffice) ? name.range : nil
  }

  /// A frequent family name that ends at `end` and begins a word, or stands behind 課, 部 or 局.
  private static func familyName(in text: FoldedText, endingAt end: Int) -> Range<Int>? {
    for length in 2...3 where end >= length {
      let start = end - length
      guard FamilyNames.length(in: text.scalars[start..<end], at: start) == length else { continue }
      guard let before = text[start - 1], FoldedText.isKanji(before) else { return start..<end }
      if [0x8AB2, 0x90E8, 0x5C40, 0x5BA4].contains(before) { return start..<end }
    }
    return nil
  }

  /// Words that go on behind the honorific: 様式, 様々, 氏名, さんか …
  private static let goesOn: Set<UInt32> = Set(FoldedText.word("式々子相態名族神家さかごば"))

  /// 「山田太郎氏」, 「佐藤様」, 「田中　花子さん」: a frequent family name at the beginning of the word, or behind a word for what
  /// the person is.
  private static func nameBeforeHonorific(_ text: FoldedText, _ place: Int) -> Range<Int>? {
    let isLong = text.scalars[place] == 0x3055
    if isLong, text[place + 1] != 0x3093 { return nil }
    if let after = text[place + (isLong ? 2 : 1)], goesOn.contains(after) { return nil }
    var end = place
    if end > 0, text.scalars[end - 1] == 0x20 { end -= 1 }
    var start = end
    var spaces = 0
    while start > 0, end - start < 12 {
      let before = text.scalars[start - 1]
      if before == 0x20, start < end, spaces == 0 { spaces += 1 } else if !FoldedText.isKanji(before) { break }
      start -= 1
    }
    // The given name has at most three characters.
    for first in start..<end where first < end {
      guard let family = FamilyNames.length(in: text.scalars[..<end], at: first) else { continue }
      let given = text.scalars[(first + family)..<end].filter { $0 != 0x20 }
      if given.count <= 3, !given.contains(where: NameRun.placeEndings.contains) { return first..<end }
    }
    if start < end, text.scalars[start] == 0x20 { start += 1 }
    guard let name = NameRun(text, from: start, to: end), name.range.upperBound == end else { return nil }
    return name.looksFull ? name.range : nil
  }
}

/// Kanji that may be a name: a family name, and behind a space or not a given name.
private struct NameRun {
  let range: Range<Int>
  let text: FoldedText

  init?(_ text: FoldedText, from start: Int, to limit: Int = .max) {
    let limit = min(limit, text.scalars.count)
    func run(_ start: Int) -> Int {
      var end = start
      while end < limit, end - start < 8, FoldedText.isKanji(text.scalars[end]) { end += 1 }
      return end
    }
    var end = run(start)
    if end - start <= 3, end - start >= 1, text[end] == 0x20 {
      let given = run(end + 1)
      if (1...3).contains(given - end - 1), !Self.officeEndings.contains(text.scalars[given - 1]) { end = given }
    }
    range = start..<end
    self.text = text
    let name = FoldedText.string(text.scalars[range])
    guard PersonName.isName(name.filter { $0 != " " }) else { return nil }
  }

  var beginsWithFamilyName: Bool { FamilyNames.length(in: text.scalars[range], at: range.lowerBound) != nil }

  /// Whether it ends as given names often do and is as long as family and given name together.
  var looksFull: Bool {
    guard let last = text[range.upperBound - 1] else { return false }
    return (4...6).contains(range.count) && Self.givenEndings.contains(last)
  }

  /// Words that stand behind posts in tables and minutes.
  var isWordOfOffice: Bool { Self.officeWords.contains(FoldedText.string(text.scalars[range])) }

  private static let officeWords: Set<String> = [
    "出席", "欠席", "会議", "専決", "決裁", "承認", "了承", "名簿", "以上", "以下", "級", "技師", "係員", "確認", "報告", "説明", "兼務", "総務",
    "企画", "財政", "決定", "回答", "答弁", "代理", "代行", "事務", "協議", "合議", "供覧", "起案", "審査", "挨拶", "空席", "相当", "同等", "待遇",
    "宛", "殿", "各位", "研修", "級職", "全員", "一同", "合計", "小計", "対象", "人数", "定数", "現員", "再任用", "非常勤", "常勤", "正規",
  ]

  /// Whether the word is over: a name is followed by no further kanji or kana of the same word.
  var endsAtBoundary: Bool {
    guard let after = text[range.upperBound] else { return true }
    return !FoldedText.isKanji(after) && !(0x30A1...0x30FA).contains(after) && !FoldedText.isLetter(after)
  }

  static let officeEndings: Set<UInt32> = Set(FoldedText.word("課部局係室班所館署院校庁長者員会等職他事"))
  static let placeEndings: Set<UInt32> = Set(FoldedText.word("県市町村区郡駅川山町家社会課部局校院"))
  private static let givenEndings: Set<UInt32> = Set(FoldedText.word("子美郎夫男雄介太也哉彦之樹恵香奈代江枝紀希菜絵助輔吾朗"))
}
