import Foundation
import PlanStore
import PostgreSQLPlanStore
import SQLitePlanStore

/// Measures the store and its peers, and prints one `name<TAB>value<TAB>unit` per line. `scripts/bench` drives it.
///
///     store-bench save ADDRESS SAMPLE CLIENTS IN-FLIGHT SECONDS
///     store-bench plain FOLDER SAMPLE delete|wal SECONDS        plain SQLite, a commit for every row
///     store-bench read ADDRESS SAMPLE MEASURES
///     store-bench search ADDRESS SAMPLE PLANS                   beside FTS5 trigram and LIKE where ADDRESS is a folder
///     store-bench verify ADDRESS SAMPLE ENTRIES
///     store-bench intake ADDRESS SAMPLE CLIENTS SECONDS         values reported one by one
///     store-bench fill ADDRESS SAMPLE PLANS                     a draft for each local government
///
/// ADDRESS is a folder or postgresql://…, and holds no data yet. SAMPLE is a plan folder.
@main
struct StoreBench {
  static func main() async {
    let arguments = Array(CommandLine.arguments.dropFirst())
    do {
      switch (arguments.first ?? "", arguments.count) {
      case ("save", 6):
        try await SaveBench.run(
          address: arguments[1], texts: SampleTexts(arguments[2]), clients: number(arguments[3]),
          inFlight: number(arguments[4]), seconds: number(arguments[5]))
      case ("plain", 5):
        try PlainBench.run(
          folder: arguments[1], texts: SampleTexts(arguments[2]), journal: arguments[3], seconds: number(arguments[4]))
      case ("read", 4):
        try await ReadBench.run(address: arguments[1], sample: arguments[2], measures: number(arguments[3]))
      case ("search", 4):
        try await SearchBench.run(
          address: arguments[1], texts: SampleTexts(arguments[2]), plans: number(arguments[3]))
      case ("verify", 4):
        try await VerifyBench.run(
          address: arguments[1], texts: SampleTexts(arguments[2]), entries: number(arguments[3]))
      case ("intake", 5):
        try await IntakeBench.run(
          address: arguments[1], sample: arguments[2], clients: number(arguments[3]), seconds: number(arguments[4]))
      case ("fill", 4):
        try await FillBench.run(address: arguments[1], sample: arguments[2], plans: number(arguments[3]))
      default:
        FileHandle.standardError.write(Data("usage: store-bench save|plain|read|search|verify|fill …\n".utf8))
        exit(64)
      }
    } catch {
      FileHandle.standardError.write(Data("\(error)\n".utf8))
      exit(1)
    }
  }

  static func open(_ address: String) async throws -> any PlanStore {
    address.contains("://")
      ? try await PostgreSQLPlanStore.open(address) : try await SQLitePlanStore.open(directory: address)
  }

  private static func number(_ text: String) -> Int { Int(text) ?? 1 }
}
