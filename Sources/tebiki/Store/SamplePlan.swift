import Foundation

/// The sample plan that comes with the program.
enum SamplePlan {
  /// Its folder, in the checkout or beside the program; `nil` when there is none.
  static var folder: String? {
    let program = URL(fileURLWithPath: Self.program).deletingLastPathComponent()
    return ["Examples/mihon", program.appendingPathComponent("../share/tebiki/mihon").path].first {
      FileManager.default.fileExists(atPath: $0 + "/plan.yaml")
    }
  }

  /// The program's own file. Its name on the command line is not enough: a program found by way of PATH has no folder
  /// there, and a link to it stands elsewhere.
  private static var program: String {
    (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? Bundle.main.executablePath
      ?? CommandLine.arguments[0]
  }
}
