/// How a field is filled in.
public indirect enum FormControl: Hashable, Sendable {
  /// Text of one line.
  case line
  /// Text of several lines.
  case lines
  /// Text in Markdown.
  case markdown
  /// A number as officers type it; the fields `value` of targets and baselines also take 「5,000件以上」.
  case number
  /// A day: `2026-03-27`, 令和8年3月27日.
  case date
  /// A fiscal year: 令和8年度.
  case fiscalYear
  /// A fiscal year, calendar year, month or day.
  case period
  /// A period, 毎年度, 計画期間の終了時, or 「…から…までの累計」.
  case deadline
  /// The address of a web page.
  case address
  /// Digits and signs in one line.
  case code(example: String)
  /// 全国地方公共団体コード, one a line; six digits, or the name of a body.
  case localGovernmentCodes
  /// The id of the record in this row. Left empty, one is given when the form is read.
  case identifier
  /// 「はい」 (`true`), 「いいえ」 (`false`) or neither. An entry that is missing counts as neither, so a lone check box is
  /// not enough; of two entries the last one counts.
  case truth
  /// One of a closed list, by its code; empty for none. `FormField.members` may hold fields for the last choice.
  case choice([FormChoice])
  /// Any of a closed list, as check boxes: an entry for each.
  case choices([FormChoice])
  /// Any of a closed list, the weightiest first: numbered selections under the same name.
  case rankedChoices([FormChoice])
  /// The id of another record; `of` is its kind (one of `PlanRecords.Kind`, or `partner` for `promotion.partners`).
  case reference(of: String)
  /// Ids of other records, an entry for each.
  case references(of: String)
  /// A list of texts, one a line.
  case texts
  /// A nested record: its fields are `FormField.members`.
  case record
  /// A list of records: `FormField.rows`. `title` is what one of them is called.
  case records(title: String)
}

/// A word of a closed list.
public struct FormChoice: Hashable, Sendable {
  /// The value of the input.
  public let code: String
  /// What people read.
  public let label: String

  /// Makes a choice.
  public init(code: String, label: String) {
    self.code = code
    self.label = label
  }
}
