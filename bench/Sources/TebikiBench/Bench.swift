import Foundation
import Handbook
import Interchange
import PlanModel
import PlanOperations

/// Measures what cannot be seen from outside the program, and prints one `name<TAB>value<TAB>unit` per line.
///
///     tebiki-bench PLAN-FOLDER [JSON-OUTPUT-FOLDER]
///
/// With a second folder the plans are also written there as canonical JSON, so that a peer can read the same bytes.
@main
struct Bench {
  /// The measures of one plan, as the target of the benchmark has it.
  static let measuresPerPlan = 20
  static let rounds = 7

  static func main() async throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    guard let folder = arguments.first else {
      FileHandle.standardError.write(Data("usage: tebiki-bench PLAN-FOLDER [JSON-OUTPUT-FOLDER]\n".utf8))
      exit(64)
    }
    let sample = try PlanFolder.read(directory: folder).plan
    guard sample.measures.count >= measuresPerPlan else {
      FileHandle.standardError.write(Data("the sample holds fewer than \(measuresPerPlan) measures\n".utf8))
      exit(1)
    }
    let plans = PlanSeries.make(from: sample, measures: measuresPerPlan)
    report("plans", Double(plans.count), "plans")
    report("indicators-per-plan", Double(plans.first?.allIndicators.count ?? 0), "indicators")

    var errors = 0
    let alone = median { errors = plans.reduce(0) { $0 + Checker.check($1).count(.error) } }
    let together = median { _ = Checker.checkAll(plans) }
    report("check-one-core", alone, "s")
    report("check-all-cores", together, "s")
    report("check-errors-found", Double(errors), "errors")

    let json = plans.map { CanonicalJSON.bytes(for: $0) }
    report("json-bytes", Double(json.reduce(0) { $0 + $1.count }), "bytes")
    let reading = await medianAsync(rounds: 3) { _ = await readAndCheckOnAllCores(json) }
    report("read-json-and-check-all-cores", reading, "s")

    var files = 0
    let site = median { files = siteFiles(folder) }
    report("site-in-memory", site, "s")
    report("site-files", Double(files), "files")

    if arguments.count > 1 { try write(json, to: arguments[1]) }
  }

  static func readAndCheckOnAllCores(_ json: [[UInt8]]) async -> Int {
    await inSlices(of: json.count) { range in
      json[range].reduce(0) { $0 + Checker.check(CanonicalJSON.read($1).plan).count(.error) }
    }
  }

  static func siteFiles(_ folder: String) -> Int {
    (try? BuildSite(path: folder, isPreview: true).run().files.count) ?? 0
  }

  /// Divides the work into more slices than cores, so that an uneven one does not leave a core idle at the end.
  private static func inSlices(of count: Int, _ work: @escaping @Sendable (Range<Int>) -> Int) async -> Int {
    let slices = ProcessInfo.processInfo.activeProcessorCount * 8
    return await withTaskGroup(of: Int.self) { group in
      for slice in 0..<slices {
        let range = (count * slice / slices)..<(count * (slice + 1) / slices)
        group.addTask { work(range) }
      }
      return await group.reduce(0, +)
    }
  }

  private static func write(_ json: [[UInt8]], to folder: String) throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for (index, bytes) in json.enumerated() {
      try Data(bytes).write(to: URL(fileURLWithPath: folder).appendingPathComponent("\(index).json"))
    }
  }

  private static func report(_ name: String, _ value: Double, _ unit: String) {
    print("\(name)\t\(value)\t\(unit)")
  }
}
