import Dispatch

/// Says what goes on when it takes over a second, and only to a person at a terminal.
enum ProgressLine {
  /// Runs `work`; after one second shows `message` with the seconds passed, and wipes it at the end.
  static func during<Result>(_ message: String, _ work: () throws -> Result) rethrows -> Result {
    let terminal = Terminal.standardError
    guard terminal.isInteractive else { return try work() }
    let started = DispatchTime.now()
    let timer = DispatchSource.makeTimerSource(queue: DispatchQueue(label: "tebiki.progress"))
    timer.schedule(deadline: .now() + 1, repeating: 1)
    timer.setEventHandler {
      let seconds = (DispatchTime.now().uptimeNanoseconds - started.uptimeNanoseconds) / 1_000_000_000
      terminal.text("\r\u{1B}[K\(message)（\(seconds)秒）")
    }
    timer.resume()
    defer {
      timer.cancel()
      if DispatchTime.now().uptimeNanoseconds - started.uptimeNanoseconds >= 1_000_000_000 {
        terminal.text("\r\u{1B}[K")
      }
    }
    return try work()
  }
}
