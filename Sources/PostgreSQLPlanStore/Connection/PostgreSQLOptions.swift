/// How the driver uses a PostgreSQL server.
public struct PostgreSQLOptions: Sendable {
  /// The most connections for reading; one more is kept for writing.
  public var readers: Int
  /// Whether statements are prepared once for each connection. Switch it off behind a pooler that hands every
  /// transaction to another server process (PgBouncer before 1.21).
  public var usesPreparedStatements: Bool
  /// Whether a server is accepted that may lose what it has confirmed (`fsync = off`). For tests.
  public var allowsUnsafeServer: Bool

  /// Makes options.
  public init(readers: Int = 6, usesPreparedStatements: Bool = true, allowsUnsafeServer: Bool = false) {
    self.readers = readers
    self.usesPreparedStatements = usesPreparedStatements
    self.allowsUnsafeServer = allowsUnsafeServer
  }
}
