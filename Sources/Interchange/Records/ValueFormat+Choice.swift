internal import PlanModel

extension ValueFormat where Value: CodedValue {
  /// A word of a closed list: by code, label or alias, in full-width or half-width writing.
  static var choice: ValueFormat<Value> {
    choice(Value.listName, Array(Value.allCases), label: \.label, aliases: \.aliases)
  }
}

extension ValueFormat where Value: Hashable & Sendable & RawRepresentable, Value.RawValue == String {
  static func choice(
    _ listName: String, _ cases: [Value], label: (Value) -> String, aliases: (Value) -> [String] = { _ in [] }
  ) -> ValueFormat<Value> {
    let items = cases.map { ChoiceItem(code: $0.rawValue, label: label($0), aliases: aliases($0)) }
    var meanings: [String: Value] = [:]
    for (value, item) in zip(cases, items) {
      for name in [item.code, item.label] + item.aliases {
        if meanings[key(name)] == nil { meanings[key(name)] = value }
      }
    }
    let known = meanings
    let labels = Dictionary(uniqueKeysWithValues: zip(cases, items.map(\.label)))
    return ValueFormat<Value>(
      shape: .choice(listName: listName, items: items),
      read: { node, context in
        guard let text = context.normalisedText(node) else { return nil }
        if let value = known[text] ?? known[key(text)] { return value }
        let words = items.map(\.label)
        let near = NearestName.of(text, among: words + items.map(\.code))
        context.report(
          .unreadableValue, at: node.position,
          "\(quotedKey(context.path))の「\(Excerpt.of(text))」は、\(listName)の選択肢にありません。",
          remedy: (near.map { "「\($0)」の誤りではありませんか。" } ?? "")
            + "\(words.map { "「\($0)」" }.joined(separator: "、"))から選んでください。")
        return nil
      },
      write: { value, dialect in
        dialect == .folder ? .scalar(labels[value] ?? value.rawValue, .text) : .scalar(value.rawValue, .text)
      })
  }

  /// The form under which words are compared: half-width, without spaces, in lower case.
  private static func key(_ text: String) -> String {
    WidthFolding.fold(text).lowercased().filter { $0 != " " }
  }
}

extension ValueFormat where Value == Comparator {
  /// 以上, 以下, 超, 未満.
  static var comparator: ValueFormat<Comparator> {
    choice(
      "比較の語", Comparator.allCases, label: \.label,
      aliases: { comparator in
        switch comparator {
        case .equal: ["等しい", "="]
        case .atLeast: [">=", "≧", "≥"]
        case .atMost: ["以内", "<=", "≦", "≤"]
        case .moreThan: [">", "を超える"]
        case .lessThan: ["<", "を下回る"]
        }
      })
  }
}

extension ValueFormat where Value == PeriodKind {
  /// 年度, 暦年, 月, 日.
  static var periodKind: ValueFormat<PeriodKind> {
    choice("期間の種類", PeriodKind.allCases, label: \.label, aliases: { $0 == .calendarYear ? ["年"] : [] })
  }
}

extension ValueFormat where Value == LocalGovernmentKind {
  /// 都道府県, 指定都市, 市, 特別区, 町, 村.
  static var bodyKind: ValueFormat<LocalGovernmentKind> {
    choice("地方公共団体の種類", LocalGovernmentKind.allCases, label: \.label)
  }
}

extension ValueFormat where Value == Bool {
  /// `true` or `false`, also はい and いいえ.
  static var truth: ValueFormat<Bool> {
    ValueFormat<Bool>(
      shape: .boolean,
      read: { node, context in
        guard let text = context.scalar(node) else { return nil }
        switch WidthFolding.fold(text).lowercased() {
        case "true", "yes", "はい", "○", "〇", "有", "あり": return true
        case "false", "no", "いいえ", "×", "無", "なし": return false
        default:
          context.report(
            .unreadableValue, at: node.position,
            "\(quotedKey(context.path))の「\(Excerpt.of(text))」は、「はい」か「いいえ」か分かりません。",
            remedy: "「true」（はい）又は「false」（いいえ）と書いてください。")
          return nil
        }
      },
      write: { value, _ in .scalar(value ? "true" : "false", .boolean) })
  }
}

extension ValueFormat where Value == LocalGovernmentCode {
  /// 全国地方公共団体コード: six digits as text.
  static var localGovernmentCode: ValueFormat<LocalGovernmentCode> {
    ValueFormat<LocalGovernmentCode>(
      shape: .localGovernmentCode,
      read: { node, context in
        guard let text = context.normalisedText(node) else { return nil }
        let digits = WidthFolding.fold(text)
        if case .scalar(_, let style) = node.content, style == .plain || style == .number {
          context.report(
            .unquotedCode, at: node.position, "全国地方公共団体コード「\(Excerpt.of(text))」が引用符で囲まれていません。",
            remedy: "先頭の0が失われないよう、「\"\(Excerpt.of(digits))\"」のように「\"」で囲んでください。")
        }
        if let code = LocalGovernmentCode(digits) { return code }
        context.report(
          .unreadableValue, at: node.position,
          "「\(Excerpt.of(text))」は全国地方公共団体コードではありません（6桁の数字でないか、検査数字が合いません。）。",
          remedy: suggestion(digits))
        return nil
      },
      write: { code, _ in .scalar(code.text, .code) })
  }

  private static func suggestion(_ digits: String) -> String {
    if digits.utf8.count == 5, let code = LocalGovernmentCode(fiveDigits: digits) {
      return "検査数字を加えた「\(code.text)」ではありませんか。"
    }
    return "検査数字を含む6桁のコードを、半角の数字で書いてください。"
  }
}

extension ValueFormat where Value == CorporateNumber {
  /// 法人番号: thirteen digits as text, the first of which is the check digit.
  static var corporateNumber: ValueFormat<CorporateNumber> {
    ValueFormat<String>.code(example: "7000020310000").converted(
      read: { text, node, context in
        if let number = CorporateNumber(WidthFolding.fold(text)) { return number }
        context.report(
          .unreadableValue, at: node.position, "「\(Excerpt.of(text))」は法人番号ではありません（13桁の数字でないか、検査数字が合いません。）。",
          remedy: "国税庁の公表サイトで確かめた13桁の番号を、「\"」で囲んで書いてください。")
        return nil
      },
      write: { $0.text })
  }
}

extension ValueFormat where Value == RuleID {
  /// The name of a rule of the check.
  static var rule: ValueFormat<RuleID> {
    ValueFormat<String>.text.converted(read: { text, _, _ in RuleID(text) }, write: { $0.rawValue })
  }
}
