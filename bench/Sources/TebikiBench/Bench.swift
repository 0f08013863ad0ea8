import Dispatch
import Foundation
import Handbook
import Interchange
import PlanModel
import PlanOperations

/// Measures what cannot be seen from outside the program, and prints one `name<TAB>value<TAB>unit` per line.
///
///     tebiki-bench PLAN-FOLDER [JSON-OUTPUT-FOLDER]
///     tebiki-bench evaluate PLAN-FOLDER BODIES [TABLE]
///     tebiki-bench documents PLAN-FOLDER OUTPUT-FOLDER
///
/// With a second folder the plans are also written there as canonical JSON, so that a peer can read the same bytes. The
/// table holds baseline, target and actual value of all figures that are evaluated, for a peer as well.
@main
struct Bench {
  /// The measures of one plan, as the target of the benchmark has it.
  static let measuresPerPlan = 20
  static let rounds = 7

  static func main() async throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    guard let folder = arguments.first else {
      FileHandle.standardError.write(Data("usage: tebiki-bench [evaluate] PLAN-FOLDER …\n".utf8))
      exit(64)
    }
    if folder == "evaluate", arguments.count > 2, let bodies = Int(arguments[2]) {
      let sample = try PlanFolder.read(directory: arguments[1]).plan
      return try evaluate(sample, bodies: bodies, table: arguments.count > 3 ? arguments[3] : nil)
    }
    if folder == "documents", arguments.count > 2 { return try await documents(arguments[1], arguments[2]) }
    let sample = try PlanFolder.read(directory: folder).plan
    guard sample.measures.count >= measuresPerPlan else {
      FileHandle.standardError.write(Data("the sample holds fewer than \(measuresPerPlan) measures\n".utf8))
      exit(1)
    }
    let json = PlanSeries.make(from: sample, measures: measuresPerPlan).map { CanonicalJSON.bytes(for: $0) }
    report("plans", Double(json.count), "plans")
    report("json-bytes", Double(json.reduce(0) { $0 + $1.count }), "bytes")

    var plans: [Plan] = []
    report("read-json-all-cores", once { plans = readOnAllCores(json, placeholder: sample) }, "s")
    report("indicators-per-plan", Double(plans.first?.allIndicators.count ?? 0), "indicators")

    var errors = 0
    let alone = median { errors = plans.reduce(0) { $0 + Checker.check($1).count(.error) } }
    let together = median { _ = Checker.checkAll(plans) }
    report("check-one-core", alone, "s")
    report("check-all-cores", together, "s")
    report("check-errors-found", Double(errors), "errors")

    var files = 0
    let site = median { files = siteFiles(folder) }
    report("site-in-memory", site, "s")
    report("site-files", Double(files), "files")

    if arguments.count > 1 { try write(json, to: arguments[1]) }
  }

  /// Reads every plan anew. Copies of one plan would share its storage, and two cores counting the same references
  /// slow one another down as plans of different bodies never do.
  static func readOnAllCores(_ json: [[UInt8]], placeholder: Plan) -> [Plan] {
    var plans = [Plan](repeating: placeholder, count: json.count)
    plans.withUnsafeMutableBufferPointer { buffer in
      // Every iteration writes an element of its own.
      nonisolated(unsafe) let slots = buffer
      DispatchQueue.concurrentPerform(iterations: json.count) { index in
        slots[index] = CanonicalJSON.read(json[index]).plan
      }
    }
    return plans
  }

  static func siteFiles(_ folder: String) -> Int {
    (try? BuildSite(path: folder, isPreview: true).run().files.count) ?? 0
  }

  private static func write(_ json: [[UInt8]], to folder: String) throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for (index, bytes) in json.enumerated() {
      try Data(bytes).write(to: URL(fileURLWithPath: folder).appendingPathComponent("\(index).json"))
    }
  }

  static func report(_ name: String, _ value: Double, _ unit: String) {
    print("\(name)\t\(value)\t\(unit)")
  }
}
