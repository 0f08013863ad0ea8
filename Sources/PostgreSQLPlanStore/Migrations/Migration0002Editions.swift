extension Migration {
  /// Published editions. Frozen.
  static let editions = Migration(
    number: 2, name: "editions",
    sql: """
      CREATE TABLE edition (
        plan text COLLATE "C" NOT NULL,
        number bigint NOT NULL,
        entry bigint NOT NULL UNIQUE,
        decided_on text COLLATE "C",
        sha256 bytea NOT NULL,
        body bytea NOT NULL,
        PRIMARY KEY (plan, number)
      );
      """)
}
