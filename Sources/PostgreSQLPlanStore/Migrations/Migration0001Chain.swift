extension Migration {
  /// The audit chain, all versions of records, and which of them are present. Frozen.
  static let chain = Migration(
    number: 1, name: "chain",
    sql: """
      CREATE TABLE chain_lock (
        only_row boolean PRIMARY KEY CHECK (only_row)
      );
      INSERT INTO chain_lock VALUES (true);

      CREATE TABLE audit_entry (
        number bigint PRIMARY KEY,
        at bigint NOT NULL,
        actor text COLLATE "C" NOT NULL,
        act text COLLATE "C" NOT NULL,
        scope text COLLATE "C" NOT NULL,
        detail text COLLATE "C" NOT NULL,
        payload bytea NOT NULL,
        hash bytea NOT NULL
      );
      CREATE INDEX audit_entry_scope ON audit_entry (scope, number);
      CREATE INDEX audit_entry_at ON audit_entry (at, number);

      CREATE TABLE record_version (
        row bigint PRIMARY KEY,
        entry bigint NOT NULL,
        scope text COLLATE "C" NOT NULL,
        kind text COLLATE "C" NOT NULL,
        id text COLLATE "C" NOT NULL,
        version bigint NOT NULL,
        parent text COLLATE "C",
        position bigint NOT NULL,
        body bytea,
        UNIQUE (scope, kind, id, version)
      );
      CREATE INDEX record_version_entry ON record_version (entry, row);

      CREATE TABLE record_head (
        document bigint PRIMARY KEY,
        scope text COLLATE "C" NOT NULL,
        kind text COLLATE "C" NOT NULL,
        id text COLLATE "C" NOT NULL,
        version bigint NOT NULL,
        row bigint NOT NULL,
        content_hash bytea NOT NULL,
        UNIQUE (scope, kind, id)
      ) WITH (fillfactor = 85);
      """)
}
