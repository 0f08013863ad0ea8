/// Frozen. The index of pairs of letters over the folded text of present records; filled by the program afterwards.
enum Migration0004Search {
  static let name = "0004-search"

  static let sql = """
    CREATE VIRTUAL TABLE search_text USING fts5 (folded, tokenize = 'bigram', columnsize = 0);
    CREATE TABLE search_state (isStale INTEGER NOT NULL) STRICT;
    INSERT INTO search_state VALUES (1);
    """
}
