/// A workbook of a spreadsheet program (XLSX, ECMA-376) as a value, to be written once.
///
/// Holds text, numbers, days and nothing that runs: no formulas, no macros, no links to elsewhere. Text of people is
/// always a text cell, so that `=1+1` stays four characters.
public struct Workbook: Hashable, Sendable {
  /// The sheets in their order; a workbook without any is refused by spreadsheet programs.
  public var sheets: [WorkbookSheet]
  /// What the program shows under the file's properties.
  public var properties: WorkbookProperties

  /// Makes a workbook.
  public init(sheets: [WorkbookSheet], properties: WorkbookProperties) {
    self.sheets = sheets
    self.properties = properties
  }

  /// The file. The same workbook gives the same bytes, on every machine and on every day.
  ///
  /// - Throws: `WorkbookProblem` with every place that the format cannot hold, or when there is no room to write.
  public func bytes() throws(WorkbookProblem) -> [UInt8] {
    let gaps = WorkbookLimits.gaps(in: self)
    guard gaps.isEmpty else { throw WorkbookProblem.unfit(gaps) }
    return try WorkbookWriter.write(self)
  }
}

/// The properties of a workbook.
public struct WorkbookProperties: Hashable, Sendable {
  /// The title.
  public var title: String
  /// Who is answerable for it; the name of the body, never a person's.
  public var author: String
  /// The day that stands as day of making and of the last change; not the day on which the file was written, or the
  /// same plan would give other bytes tomorrow.
  public var created: WorkbookDay
  /// Terms of use and citation.
  public var remarks: String

  /// Makes properties. Texts beyond 255 characters, the most that fit, end in 「…」.
  public init(title: String, author: String, created: WorkbookDay, remarks: String = "") {
    self.title = title
    self.author = author
    self.created = created
    self.remarks = remarks
  }
}

/// A day of the Gregorian calendar.
public struct WorkbookDay: Hashable, Sendable, CustomStringConvertible {
  /// The year.
  public let year: Int
  /// The month, 1–12.
  public let month: Int
  /// The day of the month, 1–31.
  public let day: Int

  /// Makes a day; whether it exists is for the caller to know.
  public init(year: Int, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// `YYYY-MM-DD`.
  public var description: String {
    func digits(_ number: Int, _ count: Int) -> String {
      let text = String(number)
      return String(repeating: "0", count: max(0, count - text.count)) + text
    }
    return "\(digits(year, 4))-\(digits(month, 2))-\(digits(day, 2))"
  }

  /// Days since 1970-01-01, by the calendar's own arithmetic: a year that begins in March ends with its leap day.
  var daysSince1970: Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// The number by which spreadsheet programs know the day; nil before 1900-03-01, where they count a day that never
  /// was (1900-02-29).
  var serial: Int? {
    let serial = daysSince1970 + 25_569
    return serial >= 61 && year <= 9999 ? serial : nil
  }
}
