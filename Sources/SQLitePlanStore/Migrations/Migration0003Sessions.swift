/// Frozen. Signed-in sessions, which alone have no history.
enum Migration0003Sessions {
  static let name = "0003-sessions"

  static let sql = """
    CREATE TABLE session (
      id BLOB PRIMARY KEY, account TEXT NOT NULL, created_at INTEGER NOT NULL, seen_at INTEGER NOT NULL,
      expires_at INTEGER NOT NULL, body BLOB NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX session_account ON session (account);
    CREATE INDEX session_expires ON session (expires_at);
    """
}
