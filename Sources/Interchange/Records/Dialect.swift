/// The two ways in which the same records are written.
enum Dialect: Sendable {
  /// The plan folder, written and read by people: words of closed lists are in Japanese.
  case folder
  /// Canonical JSON, for programs: words of closed lists are codes, every record carries its id.
  case canonical
}
