import PlanModel
import PlanOperations

/// What stops a command, said in plain Japanese. Shows no internals.
struct CommandFailure: Error {
  /// The message, a whole sentence.
  let message: String
  /// The exit code: 1 for findings, 2 when the work cannot go on.
  let exitCode: Int32

  init(_ message: String, exitCode: Int32 = 2) {
    self.message = message
    self.exitCode = exitCode
  }
}

extension CommandFailure {
  /// What stopped an act, with what the database said.
  init(_ stopped: OperationStopped) {
    self.init(
      stopped.message + (stopped.detail.map { "（\($0)）" } ?? ""), exitCode: stopped.isFinding ? 1 : 2)
  }

  /// Runs work of `PlanOperations` and gives what stops it the form of a failed command.
  static func translating<Result>(_ work: () throws -> Result) throws -> Result {
    do {
      return try work()
    } catch let stopped as OperationStopped {
      throw CommandFailure(stopped)
    }
  }

  /// The day written in an option, or `nil` when the option is absent.
  static func date(_ text: String?, option: String) throws -> CalendarDate? {
    guard let text else { return nil }
    guard let date = JapaneseDateReader.date(text).value else {
      throw CommandFailure("\(option) の「\(text)」を日付として読めません。2026-04-01 のように指定してください。", exitCode: 64)
    }
    return date
  }
}
