internal import CXLSXWriter
internal import Foundation

/// Hands a workbook to the library and takes the finished file back.
enum WorkbookWriter {
  static func write(_ workbook: Workbook) throws(WorkbookProblem) -> [UInt8] {
    try PrivateFolder.use { (folder: String) throws(WorkbookProblem) in
      let path = folder + "/workbook.xlsx"
      try fill(workbook, at: path, interim: folder)
      return try PrivateFolder.read(path)
    }
  }

  private static func fill(_ workbook: Workbook, at path: String, interim: String) throws(WorkbookProblem) {
    // The library keeps the pointer until the file is closed.
    let folder = strdup(interim)
    defer { free(folder) }
    var options = lxw_workbook_options()
    options.tmpdir = folder
    guard let book = workbook_new_opt(path, &options) else { throw .notWritten }
    let isFilled = set(workbook.properties, book) && fillSheets(workbook, book)
    // Closing frees the workbook, whatever came before.
    guard workbook_close(book) == LXW_NO_ERROR, isFilled else { throw .notWritten }
  }

  private static func fillSheets(_ workbook: Workbook, _ book: UnsafeMutablePointer<lxw_workbook>) -> Bool {
    let formats = CellFormats(book)
    let names = SheetName.all(workbook.sheets.map(\.name))
    for (sheet, name) in zip(workbook.sheets, names) {
      guard let target = workbook_add_worksheet(book, name),
        SheetWriter(target: target, sheet: sheet, formats: formats).write()
      else { return false }
    }
    return true
  }

  private static func set(_ properties: WorkbookProperties, _ book: UnsafeMutablePointer<lxw_workbook>) -> Bool {
    let texts = [properties.title, properties.author, properties.remarks].map { strdup(shortened($0)) }
    defer { texts.forEach { free($0) } }
    var values = lxw_doc_properties()
    values.title = texts[0]
    values.author = texts[1]
    values.comments = texts[2]
    // Zero would mean now.
    let seconds = properties.created.daysSince1970 * 86_400
    values.created = time_t(seconds == 0 ? 1 : seconds)
    return workbook_set_properties(book, &values) == LXW_NO_ERROR
  }

  /// In one line of at most 255 characters, without what XML cannot hold.
  private static func shortened(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalars.count == 254 {
        scalars.append("…")
        break
      }
      let isStorable = scalar.value >= 0x20 && scalar.value != 0xFFFE && scalar.value != 0xFFFF
      scalars.append(isStorable ? scalar : " ")
    }
    return String(scalars)
  }
}
