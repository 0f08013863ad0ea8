import ArgumentParser

/// Runs the command named on the command line, and says in Japanese what went wrong where the library speaks English.
func runCommand() async {
  do {
    if let message = UnknownCommand.message(for: CommandLine.arguments) { throw CommandFailure(message, exitCode: 64) }
    var command = try Tebiki.parseAsRoot()
    if var asynchronous = command as? any AsyncParsableCommand {
      try await asynchronous.run()
    } else {
      try command.run()
    }
  } catch let failure as CommandFailure {
    Terminal.standardError.line("tebiki: " + failure.message)
    Tebiki.exit(withError: ExitCode(failure.exitCode))
  } catch let code as ExitCode {
    Tebiki.exit(withError: code)
  } catch {
    let text = JapaneseUsage.translate(Tebiki.fullMessage(for: error))
    let code = Tebiki.exitCode(for: error)
    if !text.isEmpty {
      (code == .success ? Terminal.standardOutput : Terminal.standardError).line(text)
    }
    Tebiki.exit(withError: code)
  }
}

await runCommand()
