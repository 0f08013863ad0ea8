/// An actual value as it came in – from the form, a table or a program –, nothing interpreted yet.
///
/// All texts are as typed; an empty one says nothing.
public struct FigureEntry: Hashable, Sendable {
  /// The indicator, by its id or its title.
  public var indicator: String
  /// The indicator's title beside its id, to be held against it; a column sorted by itself shows here.
  public var title = ""
  /// The period: 「令和6年度」, `FY2024`, 「R6」.
  public var period: String
  /// The value: a number in any writing, 「未計測」, 「-」, 「x」, or words.
  public var value: String
  /// 「速報」 or 「確定」.
  public var status = ""
  /// The day as of which the value was taken.
  public var asOf = ""
  /// Unit, to be held against the indicator's.
  public var unit = ""
  /// Title of the source.
  public var source = ""
  /// Publisher of the source.
  public var publisher = ""
  /// Address of the source.
  public var sourceURL = ""
  /// Table and cell, page and row, or query.
  public var place = ""
  /// The file from which the value was taken.
  public var fileName = ""
  /// The SHA-256 of that file.
  public var fileHash = ""
  /// The time code of e-Stat.
  public var timeCode = ""
  /// The area code of e-Stat.
  public var areaCode = ""
  /// Why an earlier value is replaced.
  public var correctionReason = ""
  /// Remark.
  public var note = ""
  /// The version of the record that the person saw; 0 where there was none, `nil` where nothing is known of it.
  public var seenVersion: Int64?
  /// Whether the person has looked at what seems odd and stands by it.
  public var isConfirmed = false
  /// The row of the table, from 1; 0 when it comes from no table.
  public var line = 0

  /// Makes an entry.
  public init(
    indicator: String, period: String, value: String, _ fill: (inout FigureEntry) -> Void = { _ in }
  ) {
    self.indicator = indicator
    self.period = period
    self.value = value
    fill(&self)
  }
}
