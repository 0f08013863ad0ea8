extension Migration {
  /// The text by which present records are found. Frozen.
  ///
  /// `tokens` is needed only inside the index; kept out of the row, it leaves the rows small and the text where a scan
  /// finds it. Without statistics of it the server takes every word for rare and never reads the sets themselves, which
  /// is three times slower even for a word of nearly all texts (those are mostly found without the index).
  ///
  /// What waits to be merged into the index is kept short: whoever saves when it is full pays for the merging, 80 ms
  /// with the server's own 4 MB, 20 ms with this, while a save between two mergings costs the same.
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
      ALTER TABLE search_document ALTER COLUMN tokens SET STORAGE EXTERNAL, ALTER COLUMN tokens SET STATISTICS 0;
      CREATE INDEX search_document_tokens ON search_document USING gin (tokens)
        WITH (gin_pending_list_limit = 256);
      CREATE INDEX search_document_scope ON search_document (scope);
      """)
}
