extension Migration {
  /// The text by which present records are found. Frozen.
  ///
  /// `tokens` is needed only inside the index; kept out of the row, it leaves the rows small and the text where a scan
  /// finds it.
  static let search = Migration(
    number: 4, name: "search",
    sql: """
      CREATE TABLE search_document (
        document bigint PRIMARY KEY,
        scope text COLLATE "C" NOT NULL,
        kind text COLLATE "C" NOT NULL,
        folded text COLLATE "C" NOT NULL,
        tokens tsvector NOT NULL
      );
      ALTER TABLE search_document ALTER COLUMN tokens SET STORAGE EXTERNAL;
      CREATE INDEX search_document_tokens ON search_document USING gin (tokens);
      CREATE INDEX search_document_scope ON search_document (scope);
      """)
}
