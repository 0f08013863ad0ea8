/// Frozen. The audit chain, the versions of records that it vouches for, and the present version of each.
enum Migration0001Chain {
  static let name = "0001-chain"

  static let sql = """
    CREATE TABLE audit_entry (
      number INTEGER PRIMARY KEY, at INTEGER NOT NULL, actor TEXT NOT NULL, act TEXT NOT NULL, scope TEXT NOT NULL,
      detail TEXT NOT NULL, payload BLOB NOT NULL, hash BLOB NOT NULL
    ) STRICT;
    CREATE INDEX audit_entry_scope ON audit_entry (scope, number);
    CREATE TABLE record_version (
      row INTEGER PRIMARY KEY, entry INTEGER NOT NULL, scope TEXT NOT NULL, kind TEXT NOT NULL, id TEXT NOT NULL,
      version INTEGER NOT NULL, parent TEXT, position INTEGER NOT NULL, body BLOB
    ) STRICT;
    CREATE UNIQUE INDEX record_version_key ON record_version (scope, kind, id, version);
    CREATE INDEX record_version_entry ON record_version (entry);
    CREATE TABLE record_head (
      document INTEGER PRIMARY KEY, scope TEXT NOT NULL, kind TEXT NOT NULL, id TEXT NOT NULL,
      version INTEGER NOT NULL, row INTEGER NOT NULL, content_hash BLOB NOT NULL
    ) STRICT;
    CREATE UNIQUE INDEX record_head_key ON record_head (scope, kind, id);
    """
}
