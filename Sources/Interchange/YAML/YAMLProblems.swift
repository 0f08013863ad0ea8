/// What libyaml complains of, said to an officer. The library's own words are for programmers and never shown.
enum YAMLProblems {
  private static let known: [(words: String, summary: String, remedy: String)] = [
    (
      "found character that cannot start any token", "値の先頭に、そのままでは使えない記号があります。",
      "値を \" \" で囲んでください（字下げにはタブではなく半角空白を使います）。"
    ),
    (
      "mapping values are not allowed", "「: 」の位置が正しくありません。",
      "値の中に「: 」を書くときは、値を \" \" で囲んでください。前の行の字下げも確かめてください。"
    ),
    ("could not find expected ':'", "項目名の後の「:」がありません。", "「項目名: 値」の形で、「:」の後に半角空白を置いてください。"),
    (
      "did not find expected key", "この行の字下げが、前の行とそろっていません。",
      "行の先頭の半角空白の数を、同じまとまりの行とそろえてください。"
    ),
    (
      "did not find expected '-' indicator", "箇条書きの「-」の位置がそろっていません。",
      "「-」の前の半角空白の数を、同じ箇条書きの行とそろえてください。"
    ),
    ("found unexpected end of stream", "引用符又は括弧が閉じられていません。", "引用符 \" 又は括弧の終わりを補ってください。"),
    ("did not find expected ',' or", "括弧の書き方が正しくありません。", "[ ] や { } の中は「, 」で区切り、閉じる括弧を補ってください。"),
    ("control characters are not allowed", "使えない制御文字が含まれています。", "その文字を消してください。"),
    ("found unknown escape character", "\" \" の中の「\\」の使い方が正しくありません。", "「\\」は「\\\\」と書くか、値を ' ' で囲んでください。"),
    ("found undefined tag handle", "「!」で始まる記法は使えません。", "値を \" \" で囲んでください。"),
  ]

  static func problem(libraryWords words: String, at position: Position) -> SyntaxProblem {
    let match = known.first { words.contains($0.words) }
    return SyntaxProblem(
      .syntax, at: position, match?.summary ?? "この行のあたりの書き方を読み取れません。",
      remedy: match?.remedy ?? "「項目名: 値」の形になっているか、字下げと引用符を確かめてください。")
  }

  /// A line in the first column that is no `key: value`.
  static func notAnEntry(_ node: Node) -> SyntaxProblem {
    if let text = node.text, text.contains("：") { return fullWidthColon(at: node.position) }
    return SyntaxProblem(
      .syntax, at: node.position, "「項目名: 値」の形になっていません。",
      remedy: "項目名の後に半角の「:」と半角の空白を付けるか、前の行の続きであれば字下げをしてください。")
  }

  static func fullWidthColon(at position: Position) -> SyntaxProblem {
    SyntaxProblem(
      .syntax, at: position, "項目名の後のコロンが、全角の「：」になっています。",
      remedy: "半角の「:」に直し、その後に半角の空白を一つ入れてください。")
  }

  static func refused(_ what: String, at position: Position) -> SyntaxProblem {
    SyntaxProblem(
      .refusedNotation, at: position, "\(what)は使えません。",
      remedy: "同じ内容を、それぞれの場所に書いてください。記号として使うときは、値を \" \" で囲んでください。")
  }

  static func tooDeep(at position: Position) -> SyntaxProblem {
    SyntaxProblem(
      .tooDeep, at: position, "入れ子が\(ReadingLimits.yamlDepth)段を超えています。", remedy: "入れ子を浅くしてください。", isLocal: false)
  }

  static func tooMany(at position: Position) -> SyntaxProblem {
    SyntaxProblem(
      .tooLarge, at: position, "値の数が\(ReadingLimits.yamlNodes)個を超えています。", remedy: "ファイルを分けてください。", isLocal: false)
  }
}
