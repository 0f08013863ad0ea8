internal import CXLSXWriter

/// The looks of cells in one workbook. Made once in a fixed order: the order is part of the file's bytes.
struct CellFormats {
  typealias Format = UnsafeMutablePointer<lxw_format>

  let title: Format?
  let head: Format?
  private let cells: [Key: Format]
  private let runs: [RunKey: Format]

  private struct Key: Hashable {
    var isDate: Bool
    var wraps: Bool
    var hasGrid: Bool
    var run: RunKey
  }

  private struct RunKey: Hashable {
    var isUnderlined: Bool
    var isStruck: Bool
  }

  init(_ workbook: UnsafeMutablePointer<lxw_workbook>) {
    title = Self.plain(workbook)
    format_set_bold(title)
    format_set_font_size(title, 14)
    head = Self.plain(workbook)
    format_set_bold(head)
    format_set_text_wrap(head)
    format_set_align(head, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    format_set_border(head, UInt8(LXW_BORDER_THIN.rawValue))
    format_set_bg_color(head, 0xE8EEF4)
    let flags = [false, true]
    let keys = flags.flatMap { struck in flags.map { RunKey(isUnderlined: $0, isStruck: struck) } }
    var runs: [RunKey: Format] = [:]
    var cells: [Key: Format] = [:]
    for run in keys {
      runs[run] = Self.plain(workbook)
      Self.mark(runs[run], run)
      for wraps in flags {
        for hasGrid in flags {
          for isDate in flags {
            let key = Key(isDate: isDate, wraps: wraps, hasGrid: hasGrid, run: run)
            cells[key] = Self.cell(key, in: workbook)
          }
        }
      }
    }
    self.runs = runs
    self.cells = cells
  }

  /// The look of a cell of a sheet.
  func cell(_ layout: SheetLayout, isDate: Bool = false, run: TextRun? = nil) -> Format? {
    let run = RunKey(isUnderlined: run?.isUnderlined ?? false, isStruck: run?.isStruck ?? false)
    return cells[Key(isDate: isDate, wraps: layout.wraps, hasGrid: layout.hasGrid, run: run)]
  }

  /// The look of a part of a text. One without marks has a look too, or it would stand in the library's own font.
  func run(_ run: TextRun) -> Format? {
    runs[RunKey(isUnderlined: run.isUnderlined, isStruck: run.isStruck)]
  }

  /// The font that Excel itself begins with in Japan; the library would name one without kanji.
  private static func plain(_ workbook: UnsafeMutablePointer<lxw_workbook>) -> Format? {
    let format = workbook_add_format(workbook)
    format_set_font_name(format, "游ゴシック")
    return format
  }

  private static func cell(_ key: Key, in workbook: UnsafeMutablePointer<lxw_workbook>) -> Format? {
    let format = plain(workbook)
    format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    if key.isDate { format_set_num_format(format, "yyyy\\-mm\\-dd") }
    if key.wraps { format_set_text_wrap(format) }
    if key.hasGrid { format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue)) }
    mark(format, key.run)
    return format
  }

  private static func mark(_ format: Format?, _ run: RunKey) {
    if run.isUnderlined { format_set_underline(format, UInt8(LXW_UNDERLINE_SINGLE.rawValue)) }
    if run.isStruck { format_set_font_strikeout(format) }
  }
}
