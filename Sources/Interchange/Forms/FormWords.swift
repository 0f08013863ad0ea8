/// What a form says of a field beyond its description.
enum FormWords {
  /// A summary such as 「値（「約100表」のように…）」 as label and help.
  static func split(_ summary: String) -> (label: String, help: String?) {
    guard summary.hasSuffix("）"), let open = summary.firstIndex(of: "（"), open > summary.startIndex else {
      return (summary, nil)
    }
    let help = summary[summary.index(after: open)...].dropLast()
    // Brackets that close on the way belong to the label.
    var depth = 0
    for character in help {
      depth += character == "（" ? 1 : character == "）" ? -1 : 0
      if depth < 0 { return (summary, nil) }
    }
    return (String(summary[..<open]), help.isEmpty ? nil : String(help))
  }

  /// What a field is called.
  static func label(of field: FieldDescription) -> String {
    // Descriptions are read in a table of one record; a label is also quoted in messages, where it stands alone.
    switch field.key {
    case "comparator": "以上、以下などの別"
    case "pattern": "策定のパターン"
    case "origin": "施策の由来"
    case "periodText": "時期を表す言葉"
    case "sourceURL": "値のもとになった資料のアドレス"
    default: split(field.summary).label
    }
  }

  /// Fields whose text runs over several lines, by the names of their records.
  static func isLong(_ key: String, of record: String) -> Bool {
    longTexts.contains(key) || longTexts.contains("\(record).\(key)")
  }

  private static let longTexts: Set<String> = [
    "comment", "content", "definition", "description", "evaluation", "execution", "goal", "howConsidered",
    "invitation", "meaning", "municipalities", "nextStep", "now", "participation", "policy", "presentState",
    "progress", "reason", "reasonForChoice", "reasonForDelay", "reasonForMissingStep", "reasonWithoutGoal",
    "reasonWithoutTarget", "reinvestment", "relation", "reviewCycle", "startCondition", "statement", "summary", "task",
    "then", "wideAreaCooperation", "GradeScale.basis", "NewsItem.text", "PromotionStructure.nationalSupport",
    "Measure.nationalSupport", "Observation.note", "Licence.citation",
  ]

  /// Lists in which the weightiest comes first.
  static func isRanked(_ key: String, of record: String) -> Bool { record == "Measure" && key == "pillars" }

  /// What is chosen when a value is a record instead of a word.
  static func recordChoice(_ record: RecordDescription) -> FormChoice {
    FormChoice(code: "record", label: record.name == "NationalMeasureReference" ? "国の施策一覧から選んだ施策" : record.title)
  }

  /// What the description has no words for, because it speaks of files.
  static func help(_ key: String, of record: String) -> String? {
    switch (record, key) {
    case ("Target", "comparator"), ("Target", "approximate"), ("Observation", "comparator"),
      ("Observation", "approximate"), ("Baseline", "approximate"):
      "値の欄に「約5,000件以上」のように書いたときは、選ばなくてもかまいません。"
    case ("Target", "asPrinted"), ("Observation", "asPrinted"), ("Baseline", "asPrinted"):
      "値の欄だけでは表せないときに書きます。"
    case ("Observation", "value"):
      "数値のほか、値がないときは「未計測」「未報告」「-」（該当なし）「x」（秘匿）のいずれかを書きます。定性の指標では文章を書きます。"
    case ("Plan", "bodies"): "1行に一つずつ、6桁のコード又は団体の名称を書きます。代表する団体を先に書きます。"
    case ("Measure", "jointBodies"): "1行に一つずつ、6桁のコード又は団体の名称を書きます。"
    case (_, "legalBasis"), (_, "privacyBases"): "1行に一つずつ書きます。"
    case ("Formulation", "pattern"): "パターン1は新たな計画、パターン2は既存の計画に盛り込むものです。"
    case ("Baseline", "periodText"): "「目標設定時」など、時期として読み取れない場合に書きます。"
    case ("Chapter", "body"), ("Measure", "presentState"), ("Measure", "content"):
      "段落は1行空けて分けます。箇条書は行を「- 」で、小見出しは「## 」で始めます。"
    case ("Partner", "id"): "半角の英数字。空欄のときは自動で付けます。"
    default: nil
    }
  }
}
