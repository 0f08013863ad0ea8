/// The sizes up to which forms are read. A form as a browser sends it stays far below.
enum FormLimits {
  /// Entries of one form.
  static let entries = 20_000
  /// Bytes of an entry's name.
  static let nameBytes = 200
  /// Bytes of one value.
  static let valueBytes = 1 << 20
  /// Rows of one list.
  static let rows = 500
  /// The most digits in the index of a row.
  static let indexDigits = 9
  /// Values of one field.
  static let values = 2_000
  /// Records within records.
  static let depth = 8
}
