internal import Foundation

/// Where the engine is.
enum EnginePlace {
  static let main = "main.typ"

  /// The Python of `TEBIKI_PDF_PYTHON`; else that of the environment that `scripts/setup run` makes beside the program or
  /// in the folder of work; else the machine's.
  static func find() -> String? {
    let surroundings = ProcessInfo.processInfo.environment
    if let named = surroundings["TEBIKI_PDF_PYTHON"] { return hasEngine(named) ? named : nil }
    let environment = surroundings["TEBIKI_VENV"] ?? ".venv"
    let places = [
      environment + "/bin/python", "/opt/tebiki/venv/bin/python", "/usr/bin/python3",
    ]
    return places.map { URL(fileURLWithPath: $0).path }.first(where: hasEngine)
  }

  /// Whether a Python can be run and has the engine: asked once, so that no page offers a PDF that cannot be made.
  private static func hasEngine(_ path: String) -> Bool {
    guard FileManager.default.isExecutableFile(atPath: path) else { return false }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = ["-I", "-c", "import importlib.util, sys; sys.exit(importlib.util.find_spec('typst') is None)"]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }
}
