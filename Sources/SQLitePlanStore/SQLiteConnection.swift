internal import Foundation
internal import GRDB

/// How the file is opened.
enum SQLiteConnection {
  static func open(path: String, atMostPages: Int? = nil) throws -> DatabasePool {
    var configuration = Configuration()
    // A plan office's pages need few readers at a time; more would only keep more memory.
    configuration.maximumReaderCount = 4
    configuration.busyMode = .timeout(10)
    configuration.prepareDatabase { database in
      database.add(tokenizer: BigramTokenizer.self)
      // 16 MiB of pages for each connection hold the plans that people work on.
      try database.execute(sql: "PRAGMA cache_size = -16000")
      // Files handed over by others may hold crafted schemas.
      try database.execute(sql: "PRAGMA trusted_schema = OFF")
    }
    let pool = try DatabasePool(path: path, configuration: configuration)
    try pool.writeWithoutTransaction { database in
      // GRDB sets NORMAL when it turns the log on, which would answer before the disk does.
      try database.execute(sql: "PRAGMA synchronous = FULL")
      // The log is not let grow beyond this after a large import.
      try database.execute(sql: "PRAGMA journal_size_limit = 67108864")
      if let atMostPages { try database.execute(sql: "PRAGMA max_page_count = \(atMostPages)") }
    }
    return pool
  }
}
