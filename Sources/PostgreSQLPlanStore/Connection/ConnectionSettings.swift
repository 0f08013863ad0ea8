internal import CLibPQ
internal import Foundation
internal import PlanStore

/// The way to the database as libpq takes it: every keyword that was given, and bounds for those that were not.
struct ConnectionSettings: Sendable {
  private let keywords: [(name: String, value: String)]
  let options: PostgreSQLOptions

  /// Reads a connection string, a URI or keywords.
  init(_ connectionString: String, options: PostgreSQLOptions) throws(StoreFailure) {
    // What libpq says about a string that it cannot read may quote a part of it, and so of a password.
    guard let list = PQconninfoParse(connectionString, nil) else {
      throw .cannotOpen("データベースの接続文字列の書き方が正しくありません。postgresql://利用者@サーバー/データベース の形で指定してください。")
    }
    defer { PQconninfoFree(list) }
    var given: [(name: String, value: String)] = []
    var place = list
    while let name = place.pointee.keyword {
      if let value = place.pointee.val { given.append((String(cString: name), String(cString: value))) }
      place += 1
    }
    let names = Set(given.map(\.name))
    let hasSeveralHosts = given.contains { ["host", "hostaddr"].contains($0.name) && $0.value.contains(",") }
    for (name, value) in Self.bounds where !names.contains(name) { given.append((name, value)) }
    // Of several servers only the one that takes writes is of use.
    if hasSeveralHosts, !names.contains("target_session_attrs") { given.append(("target_session_attrs", "read-write")) }
    keywords = given.filter { $0.name != "client_encoding" } + [("client_encoding", "UTF8")]
    self.options = options
  }

  /// A server that vanished without a word must be noticed: seconds, and milliseconds for the last.
  private static let bounds = [
    ("connect_timeout", "5"), ("keepalives", "1"), ("keepalives_idle", "10"), ("keepalives_interval", "5"),
    ("keepalives_count", "3"), ("tcp_user_timeout", "30000"), ("fallback_application_name", "tebiki"),
  ]

  /// Opens a connection; blocks until it stands or failed.
  func connect() throws(PGFailure) -> PGSession {
    let connection = withCStrings { PQconnectdbParams($0, $1, 0) }
    guard let connection else { throw .noConnection }
    let handle = PGHandle(owning: connection)
    guard PQstatus(connection) == CONNECTION_OK else { throw .noConnection }
    // Notices would go to standard error.
    PQsetNoticeProcessor(connection, { _, _ in }, nil)
    return PGSession(handle, usesPreparedStatements: options.usesPreparedStatements)
  }

  /// Whether a server answers at all, whatever it thinks of the user and the database.
  func isServerAnswering() -> Bool {
    withCStrings { PQpingParams($0, $1, 0) } == PQPING_OK
  }

  private func withCStrings<Result>(
    _ body: (UnsafePointer<UnsafePointer<CChar>?>, UnsafePointer<UnsafePointer<CChar>?>) -> Result
  ) -> Result {
    let names = keywords.map { strdup($0.name) }
    let values = keywords.map { strdup($0.value) }
    defer { for pointer in names + values { free(pointer) } }
    return body(names.map { UnsafePointer($0) } + [nil], values.map { UnsafePointer($0) } + [nil])
  }
}
