import Interchange
import PlanModel
import PlanOperations
import PlanStore

/// Reads all records of a large plan: the sample's measures, with all that hangs on them, under new ids until there
/// are as many as asked for.
enum ReadBench {
  private static let rounds = 51

  static func run(address: String, sample: String, measures: Int) async throws {
    let store = try await StoreBench.open(address)
    let records = copies(PlanRecords.split(try PlanFolder.read(directory: sample).plan), measures: measures)
    let changes = records.map { record in
      RecordChange(
        RecordKind(record.kind), record.id, basedOn: 0,
        content: RecordContent(parent: record.parent, position: record.position, json: record.json))
    }
    guard case .saved = try await store.save(ChangeSet(.plan("large"), actor: "bench", changes: changes)) else {
      throw Unexpected("the plan was not saved")
    }
    var reading = Times()
    var joining = Times()
    var count = 0
    for round in 0...rounds {
      var begun = ContinuousClock.now
      count = try await store.records(of: .plan("large"), at: .now).count
      if round > 0 { reading.add(ContinuousClock.now - begun) }
      begun = .now
      let plan = try await ReadStoredPlan(plan: "large", store: store).run().plan
      if round > 0 { joining.add(ContinuousClock.now - begun) }
      guard plan.measures.count == measures else { throw Unexpected("\(plan.measures.count) measures were read") }
    }
    report("records", Double(count), "records")
    report("record-bytes", Double(records.reduce(0) { $0 + $1.json.count }), "bytes")
    report("read-median", reading.median, "s")
    report("read-p99", reading.percentile(0.99), "s")
    report("read-and-join-median", joining.median, "s")
    await store.close()
  }

  /// Measures, indicators, observations and reviews so often that there are enough measures; all else once.
  private static func copies(_ records: [PlanRecord], measures: Int) -> [PlanRecord] {
    let repeated: Set = [
      PlanRecords.Kind.measure, PlanRecords.Kind.indicator, PlanRecords.Kind.observation, PlanRecords.Kind.review,
    ]
    var result = records
    var count = records.count { $0.kind == PlanRecords.Kind.measure }
    var turn = 1
    while count < measures {
      // Ids stand in bodies as well as in names: `m-1-1` becomes `m-1-1x1` in both, within its quotation marks or before
      // the sign that joins parts of a name.
      let ids = Set(records.filter { repeated.contains($0.kind) }.map { base($0.id) })
      for record in records where repeated.contains(record.kind) {
        if record.kind == PlanRecords.Kind.measure {
          guard count < measures else { break }
          count += 1
        }
        var copy = record
        copy.id = renamed(record.id, turn)
        copy.parent = record.parent.map { renamed($0, turn) }
        copy.position += Int64(turn) << 40
        copy.json = renamed(record.json, ids, turn)
        result.append(copy)
      }
      turn += 1
    }
    return result
  }

  private static func base(_ id: String) -> String { id.split(separator: "@").first.map(String.init) ?? id }

  private static func renamed(_ id: String, _ turn: Int) -> String {
    var parts = id.split(separator: "@", omittingEmptySubsequences: false).map(String.init)
    parts[0] += "x\(turn)"
    return parts.joined(separator: "@")
  }

  private static func renamed(_ json: [UInt8], _ ids: Set<String>, _ turn: Int) -> [UInt8] {
    let parts = String(decoding: json, as: UTF8.self).split(separator: "\"", omittingEmptySubsequences: false)
    return Array(parts.map { ids.contains(String($0)) ? "\($0)x\(turn)" : String($0) }.joined(separator: "\"").utf8)
  }
}
