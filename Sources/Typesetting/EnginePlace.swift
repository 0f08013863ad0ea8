internal import Foundation

/// Where the engine is.
enum EnginePlace {
  static let main = "main.typ"

  /// The Python of `TEBIKI_PDF_PYTHON`; else that of the environment that `scripts/setup run` makes beside the program or
  /// in the folder of work; else the machine's.
  static func find() -> String? {
    let surroundings = ProcessInfo.processInfo.environment
    if let named = surroundings["TEBIKI_PDF_PYTHON"] { return isProgram(named) ? named : nil }
    let environment = surroundings["TEBIKI_VENV"] ?? ".venv"
    let places = [
      environment + "/bin/python", "/opt/tebiki/venv/bin/python", "/usr/bin/python3",
    ]
    return places.map { URL(fileURLWithPath: $0).path }.first(where: isProgram)
  }

  private static func isProgram(_ path: String) -> Bool { FileManager.default.isExecutableFile(atPath: path) }
}
