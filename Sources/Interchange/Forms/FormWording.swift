internal import PlanModel

/// The findings of a form, in words for someone who fills in fields and has never seen a file.
enum FormWording {
  /// Whether something that was filled in would be lost if the record were kept. A field that is merely empty is not.
  static func isBlocking(_ finding: Finding, _ kind: FormKind) -> Bool {
    guard finding.severity == .error else { return false }
    guard finding.rule == ReadingRule.missingKey.id, let path = finding.place.field else { return true }
    return kind.field(at: path)?.necessity == .essential
  }

  static func tooLarge(
    _ entries: FormEntries, overfull: [String], in form: RecordForm, _ record: RecordReference
  ) -> [Finding] {
    var findings: [Finding] = []
    func add(_ path: String?, _ summary: String, _ remedy: String) {
      findings.append(
        Finding(
          rule: ReadingRule.tooLarge.id, severity: .error, place: Place(record, field: path), summary: summary,
          remedy: remedy))
    }
    if entries.isCutOff { add(nil, "一度に送られた項目が多すぎるため、読み取れません。", "行を減らし、何回かに分けて保存してください。") }
    for path in entries.tooLong {
      guard let field = form.field(nearest: path) else { continue }
      add(field.path, "「\(field.label)」が長すぎるため、読み取れません。", "\(FormLimits.valueBytes >> 20)MiB以内にしてください。")
    }
    for path in overfull {
      guard let field = form.field(nearest: path) else { continue }
      add(field.path, "「\(field.label)」の数が多すぎます。", "\(FormLimits.rows)件以内にしてください。")
    }
    return findings
  }

  static func contradiction(_ field: FormField, _ record: RecordReference) -> Finding {
    let choices = if case .choice(let items) = field.control { items } else { [FormChoice]() }
    let chosen = choices.first { $0.code == field.value }?.label ?? Excerpt.of(field.value)
    let last = choices.last?.label ?? ""
    return Finding(
      rule: ReadingRule.unreadableValue.id, severity: .error, place: Place(record, field: field.path),
      summary: "「\(chosen)」を選んでいますが、「\(last)」を選んだときの欄にも入力があります。",
      remedy: "「\(last)」を選ぶか、その欄を空欄にしてください。")
  }

  static func missing(_ field: FormField, _ record: RecordReference) -> Finding {
    let isChosen =
      switch field.control {
      case .choice, .choices, .rankedChoices, .truth, .reference, .references: true
      default: false
      }
    return Finding(
      rule: ReadingRule.missingKey.id, severity: ReadingRule.missingKey.severity,
      place: Place(record, field: field.path),
      summary: "「\(field.label)」が\(isChosen ? "選ばれて" : "入力されて")いません。",
      remedy: "「\(field.label)」を\(isChosen ? "選んで" : "入力して")ください。")
  }

  /// What the shown parts cannot mend: something that the record cannot be without is not among them.
  static func incomplete(_ record: RecordReference) -> Finding {
    Finding(
      rule: ReadingRule.missingKey.id, severity: ReadingRule.missingKey.severity, place: Place(record),
      summary: "保存に必要な項目がそろっていないため、保存できません。", remedy: "前の画面に戻り、初めから入力し直してください。")
  }

  /// The findings of the reader at the fields of the form.
  static func reworded(_ findings: [Finding], in form: RecordForm, _ kind: FormKind) -> [Finding] {
    findings.map { finding in
      guard let path = finding.place.field else { return finding }
      var result = finding
      let field = form.field(nearest: path)
      // A list in one field has no field for each of its values.
      if let field { result.place.field = field.path }
      let description = kind.field(at: path)
      let label = description.map(FormWords.label) ?? field?.label ?? ""
      let key = path.split(separator: ".").last.map(String.init) ?? path
      result.summary = finding.summary.replacing("「\(key)」", with: "「\(label)」")
      if finding.rule == ReadingRule.malformedID.id, let field, field.control != .identifier {
        result.summary = "「\(label)」に、選択肢にないものが送られました。"
        result.remedy = "選択肢の中から選んでください。"
      }
      if finding.rule == ReadingRule.unreadableValue.id {
        reword(&result, key: description?.key ?? "", shape: description?.shape, label: label)
      }
      return result
    }
  }

  private static func reword(_ finding: inout Finding, key: String, shape: Shape?, label: String) {
    switch (key, shape) {
    case ("startCondition", _):
      finding.summary = "「\(label)」に入力がありますが、実施の時期で「後年度」が選ばれていません。"
      finding.remedy = "「後年度」を選ぶか、「\(label)」を空欄にしてください。"
    case ("corporateNumber", _): finding.remedy = "国税庁の公表サイトで確かめた13桁の番号を入力してください。"
    case (_, .boolean?): finding.remedy = "「はい」又は「いいえ」を選んでください。"
    case (_, .choice?), (_, .list(.choice)?), ("origin", _): finding.remedy = "選択肢の中から選んでください。"
    case (_, .list(.localGovernmentCode)?):
      finding.remedy += "団体の名称で入力することもできます（同じ名称の団体が複数あるときは、都道府県名から入力します。）。"
    case (_, .deadline?) where finding.remedy.hasSuffix(everyYear):
      finding.remedy = "毎年度の目標であれば、「毎年度」と入力してください。"
    default: break
    }
    if finding.remedy.hasSuffix(everyYear) { finding.remedy = "「令和8年度」のように、一つの時期を入力してください。" }
    if finding.remedy.contains("項目を削除") { finding.remedy = "数値を入力するか、値がないときは空欄にしてください。" }
  }

  /// How the reader of dates ends its advice on 毎年.
  private static let everyYear = "期限の種類で「毎年度」を選んでください。"
}

extension Shape {
  fileprivate var isBoolean: Bool { if case .boolean = self { true } else { false } }
}
