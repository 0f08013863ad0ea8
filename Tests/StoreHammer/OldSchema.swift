import PlanStore
import SQLitePlanStore

/// Makes a file as an earlier program left it: the tables of its schema, filled from a file of today.
enum OldSchema {
  static func make(_ folder: String, schema: String, from source: String) async throws {
    let old = try await SQLitePlanStore.open(directory: folder, through: schema)
    try await old.executeForTests("ATTACH '\(source)/\(SQLitePlanStore.fileName)' AS source")
    for table in ["audit_entry", "record_version", "record_head"] + (schema == "0001-chain" ? [] : ["edition"]) {
      try await old.executeForTests("INSERT INTO \(table) SELECT * FROM source.\(table)")
    }
    await old.close()
  }
}
