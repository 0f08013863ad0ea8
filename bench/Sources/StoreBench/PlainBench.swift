import Foundation
import GRDB

/// The peer: a row with the same JSON into a table without an index, a commit each, one thread that does nothing else
/// and never waits for anybody. Clients of their own would only stand in each other's way.
enum PlainBench {
  static func run(folder: String, texts: SampleTexts, journal: String, seconds: Int) throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let queue = try DatabaseQueue(path: folder + "/plain-\(journal).sqlite")
    let bodies = (0..<512).map { Data(texts.content(plan: $0, measure: 1).json) }
    try queue.writeWithoutTransaction { database in
      let mode = try String.fetchOne(database, sql: "PRAGMA journal_mode = \(journal)")
      guard mode == journal else { throw Unexpected("journal mode \(mode ?? "?")") }
      try database.execute(sql: "PRAGMA synchronous = FULL")
      try database.execute(sql: "CREATE TABLE record (id INTEGER PRIMARY KEY, body BLOB NOT NULL)")
      let insert = try database.makeStatement(sql: "INSERT INTO record (body) VALUES (?)")
      var times = Times()
      let processor = processorSeconds()
      let begun = ContinuousClock.now
      let end = begun + .seconds(seconds)
      while true {
        let start = ContinuousClock.now
        if start > end { break }
        try insert.execute(arguments: [bodies[times.seconds.count % bodies.count]])
        times.add(ContinuousClock.now - start)
      }
      report("saves-per-second", Double(times.seconds.count) / ((ContinuousClock.now - begun) / .seconds(1)), "1/s")
      report("processor-per-save", (processorSeconds() - processor) / Double(times.seconds.count), "s")
      report("save-p50", times.median, "s")
      report("save-p99", times.percentile(0.99), "s")
    }
  }
}
