/// Turns the headings and common errors of the argument parser into Japanese, for it offers no other way.
enum JapaneseUsage {
  private static let phrases: [(String, String)] = [
    ("OVERVIEW: ", "概要: "), ("USAGE: ", "使い方: "), ("Usage: ", "使い方: "), ("ARGUMENTS:", "引数:"),
    ("OPTIONS:", "オプション:"), ("SUBCOMMANDS:", "コマンド:"), ("Error: ", "誤り: "), ("(default: ", "（既定: "),
    ("(values: ", "（選択肢: "), ("; default: ", "、既定: "), ("Help:  ", "  "),
    ("Show the version.", "版を表示します。"), ("Show help information.", "使い方を表示します。"),
    ("Show subcommand help information.", "コマンドの使い方を表示します。"),
    ("Missing expected argument", "次の引数を指定してください:"),
    ("Unknown option", "次のオプションはありません:"), ("Unexpected argument", "余分な引数です:"),
    ("Missing value for", "値を指定してください:"), ("The value ", "値 "), (" is invalid for ", " は、次の項目には使えません: "),
    (" unexpected arguments: ", "個の余分な引数があります: "), ("Please provide one of", "次のいずれかを指定してください:"),
    ("<subcommand>", "<コマンド>"), ("Did you mean", "次の誤りではありませんか:"),
  ]

  /// The text with the known phrases replaced.
  static func translate(_ text: String) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    lines = lines.map { line in
      if line.contains("See 'tebiki help <subcommand>'") { return "  各コマンドの詳しい使い方は「tebiki help コマンド名」で表示します。" }
      if line.contains("for more information.") { return "  詳しくは「\(helpCall(in: line))」を御覧ください。" }
      var result = line
      for (english, japanese) in phrases { result = replace(english, by: japanese, in: result) }
      return result
    }
    return closingBrackets(in: lines.joined(separator: "\n"))
  }

  /// The call that the line names: 「tebiki import --help」 becomes 「tebiki help import」.
  private static func helpCall(in line: String) -> String {
    let words = line.split(separator: "'").dropFirst().first?.split(separator: " ") ?? []
    return words.count == 3 && words[2] == "--help" ? "tebiki help \(words[1])" : "tebiki --help"
  }

  /// Gives 「（既定: 8080)」 the bracket that closes what was opened; the list may go on over a line end.
  private static func closingBrackets(in text: String) -> String {
    var isOpen = false
    return String(
      text.map { character in
        if character == "（" { isOpen = true }
        guard isOpen, character == ")" || character == "）" else { return character }
        isOpen = false
        return "）"
      })
  }

  private static func replace(_ phrase: String, by other: String, in text: String) -> String {
    var result = ""
    var rest = text[...]
    while let range = rest.firstRange(of: phrase) {
      result += rest[..<range.lowerBound]
      result += other
      rest = rest[range.upperBound...]
    }
    return result + rest
  }
}
