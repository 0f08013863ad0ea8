/// The sizes up to which files are read. They are far above any plan seen, and far below what would hurt the machine.
enum ReadingLimits {
  /// Bytes in one file of the plan folder.
  static let fileBytes = 1 << 20
  /// Bytes in one table of observations.
  static let tableBytes = 32 << 20
  /// Bytes in all files of a plan folder.
  static let folderBytes = 32 << 20
  /// Files in a plan folder.
  static let files = 5_000
  /// Bytes in one canonical JSON file.
  static let jsonBytes = 64 << 20
  /// Levels of nesting in YAML.
  static let yamlDepth = 32
  /// Levels of nesting in JSON.
  static let jsonDepth = 64
  /// Values in one YAML file.
  static let yamlNodes = 200_000
  /// Values in one JSON file.
  static let jsonNodes = 5_000_000
  /// Rows in one table.
  static let tableRows = 1_000_000
  /// Columns in one table.
  static let tableColumns = 200
  /// Bytes in one cell.
  static let cellBytes = 100_000
  /// Findings kept of one reading; a last one says that there were more.
  static let findings = 2_000
  /// Broken top-level entries of one YAML file after which reading stops.
  static let recoveries = 50
}
