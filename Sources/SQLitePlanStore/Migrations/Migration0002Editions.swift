/// Frozen. Published editions.
enum Migration0002Editions {
  static let name = "0002-editions"

  static let sql = """
    CREATE TABLE edition (
      plan TEXT NOT NULL, number INTEGER NOT NULL, entry INTEGER NOT NULL UNIQUE, decided_on TEXT,
      sha256 BLOB NOT NULL, byte_count INTEGER NOT NULL, body BLOB NOT NULL, UNIQUE (plan, number)
    ) STRICT;
    """
}
