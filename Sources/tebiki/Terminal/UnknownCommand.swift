import ArgumentParser

/// A first word that is no command, which the argument parser would only call a superfluous argument.
enum UnknownCommand {
  /// What to say; `nil` when the first word is a command or an option.
  static func message(for arguments: [String]) -> String? {
    let names = Tebiki.configuration.subcommands.compactMap { command in command.configuration.commandName } + ["help"]
    var words = arguments.dropFirst()
    if words.first == "help" { words = words.dropFirst() }
    guard let word = words.first, !word.hasPrefix("-"), !names.contains(word) else { return nil }
    let near = names.map { (name: $0, distance: distance(word, $0)) }.min { $0.distance < $1.distance }
    let guess = near.map { $0.distance <= 2 ? "「\($0.name)」の誤りではありませんか。" : "" } ?? ""
    return "「\(word)」というコマンドはありません。" + guess + "使えるコマンドは、「tebiki --help」で表示します。"
  }

  /// How many letters must be put in, taken out or changed.
  private static func distance(_ left: String, _ right: String) -> Int {
    let right = Array(right)
    var row = Array(0...right.count)
    for (place, letter) in left.prefix(40).enumerated() {
      var next = [place + 1]
      for (other, rightLetter) in right.enumerated() {
        next.append(min(row[other] + (letter == rightLetter ? 0 : 1), row[other + 1] + 1, next[other] + 1))
      }
      row = next
    }
    return row[right.count]
  }
}
