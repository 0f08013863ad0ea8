import Foundation

/// Where a command writes: standard output for results, standard error for what goes on.
struct Terminal: Sendable {
  static let standardOutput = Terminal(descriptor: STDOUT_FILENO)
  static let standardError = Terminal(descriptor: STDERR_FILENO)

  private let descriptor: Int32

  /// Whether a person looks at it, not a pipe or a file.
  var isInteractive: Bool { isatty(descriptor) == 1 }

  /// Whether colours suit: a person looks, and `NO_COLOR` is not set (https://no-color.org).
  var usesColour: Bool {
    let environment = ProcessInfo.processInfo.environment
    return isInteractive && (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb"
  }

  /// Writes text and a line end.
  func line(_ text: String) { write(Array((text + "\n").utf8)) }

  /// Writes text as it is.
  func text(_ text: String) { write(Array(text.utf8)) }

  /// Writes bytes. A reader that went away (a closed pipe) ends the writing silently.
  func write(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      guard written > 0 else {
        if written < 0, errno == EINTR { continue }
        return
      }
      rest = rest.dropFirst(written)
    }
  }
}
