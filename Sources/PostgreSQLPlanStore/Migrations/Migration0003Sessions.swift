extension Migration {
  /// Sessions of people signed in. Frozen.
  static let sessions = Migration(
    number: 3, name: "sessions",
    sql: """
      CREATE TABLE session (
        id bytea PRIMARY KEY,
        account text COLLATE "C" NOT NULL,
        created_at bigint NOT NULL,
        seen_at bigint NOT NULL,
        expires_at bigint NOT NULL,
        body bytea NOT NULL
      ) WITH (fillfactor = 80);
      CREATE INDEX session_account ON session (account);
      CREATE INDEX session_expires_at ON session (expires_at);
      """)
}
