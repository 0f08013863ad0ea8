extension TableRule {
  /// 1-10: no characters that only some machines show.
  static let noPlatformCharacters = TableRule(number: "1-10", title: "機種依存文字を使っていない") { table in
    table.eachSheet { sheet in
      sheet.eachCell(includingHeader: true) { cell, _ in
        guard let character = PlatformCharacters.first(in: cell) else { return nil }
        let code = "U+" + String(character.value, radix: 16, uppercase: true)
        guard let replacement = PlatformCharacters.replacement(for: character), replacement != "〓" else {
          return ("外字又は制御文字（\(code)）があります。", "どの機械でも表示できる文字に置き換えてください。")
        }
        return (
          "「\(character)」（\(code)）は、機種によっては正しく表示されない文字です。", "「\(replacement)」のような文字に置き換えてください。"
        )
      }
    }
  }
}
