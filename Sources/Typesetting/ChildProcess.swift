internal import Foundation
internal import Synchronization

/// Runs one program with a time limit; its output is kept up to a limit, the rest is dropped.
struct ChildProcess {
  var program: String
  var arguments: [String]
  var directory: String
  /// Seconds until it is killed.
  var seconds: Int

  struct Outcome {
    var code: Int32
    var output: [UInt8]
    var errors: [UInt8]
    var wasStopped: Bool
  }

  /// The most bytes that are kept of each stream.
  private static let mostOutput = 64 << 10

  /// Runs it; `nil` when it cannot be started.
  func run() async -> Outcome? {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: directory)
    // Nothing of our own surroundings, which may hold the password of a database.
    process.environment = ["PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "HOME": directory]
    process.standardInput = FileHandle.nullDevice
    let (output, errors) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = errors
    let wasStopped = Mutex(false)
    let ended: Bool = await withCheckedContinuation { continuation in
      process.terminationHandler = { _ in continuation.resume(returning: true) }
      do {
        try process.run()
      } catch {
        process.terminationHandler = nil
        continuation.resume(returning: false)
        return
      }
      let identifier = process.processIdentifier
      DispatchQueue.global().asyncAfter(deadline: .now() + .seconds(seconds)) { [weak process] in
        guard process?.isRunning == true else { return }
        wasStopped.withLock { $0 = true }
        kill(identifier, SIGKILL)
      }
    }
    guard ended else { return nil }
    return Outcome(
      code: process.terminationReason == .exit ? process.terminationStatus : -1, output: Self.kept(output),
      errors: Self.kept(errors), wasStopped: wasStopped.withLock { $0 })
  }

  /// What a stream holds. The script writes less than a pipe takes (64 KiB), so that it never waits to be read.
  private static func kept(_ pipe: Pipe) -> [UInt8] {
    let data = (try? pipe.fileHandleForReading.readToEnd()) ?? Data()
    return Array(data.prefix(mostOutput))
  }
}
