internal import CLibPQ

/// A statement with its values.
struct PGStatement {
  let sql: String
  let values: [PGValue]

  init(_ sql: String, _ values: [PGValue] = []) {
    self.sql = sql
    self.values = values
  }
}

/// Owns a connection of libpq and ends it.
final class PGHandle {
  let pointer: OpaquePointer

  init(owning pointer: OpaquePointer) { self.pointer = pointer }

  deinit { PQfinish(pointer) }
}

/// An open connection, used by one thread at a time: blocking calls, results in binary form.
final class PGSession {
  private let handle: PGHandle
  private let usesPreparedStatements: Bool
  /// Names of prepared statements by their SQL. All SQL is constant, so their number is bounded.
  private var names: [String: String] = [:]

  private var connection: OpaquePointer { handle.pointer }

  init(_ handle: PGHandle, usesPreparedStatements: Bool) {
    self.handle = handle
    self.usesPreparedStatements = usesPreparedStatements
  }

  /// Whether libpq has seen the connection break.
  var isBroken: Bool { PQstatus(connection) != CONNECTION_OK }

  /// Runs one statement. With `plannedAnew` the server plans it for these values, whatever it costs to plan.
  @discardableResult
  func query(_ sql: String, _ values: [PGValue] = [], plannedAnew: Bool = false) throws(PGFailure) -> PGRows {
    let parameters = PGParameters(values)
    guard usesPreparedStatements, !plannedAnew else {
      return try rows(
        parameters.withPointers { count, pointers, lengths, formats in
          PQexecParams(connection, sql, count, parameters.types, pointers, lengths, formats, 1)
        })
    }
    let name = try prepared(sql, parameters.types)
    return try rows(
      parameters.withPointers { count, pointers, lengths, formats in
        PQexecPrepared(connection, name, count, pointers, lengths, formats, 1)
      })
  }

  /// Runs a script of several statements without values.
  func execute(_ script: String) throws(PGFailure) {
    _ = try rows(PQexec(connection, script))
  }

  /// Sends all statements before it waits for the first answer: one way to the server and back for all of them. After
  /// the first that fails the server passes over the rest.
  func pipeline(_ statements: [PGStatement]) throws(PGFailure) -> [PGRows] {
    var sent: [(name: String?, sql: String, parameters: PGParameters)] = []
    for statement in statements {
      let parameters = PGParameters(statement.values)
      let name = usesPreparedStatements ? try prepared(statement.sql, parameters.types) : nil
      sent.append((name, statement.sql, parameters))
    }
    guard PQenterPipelineMode(connection) == 1 else { throw failure(nil) }
    for (name, sql, parameters) in sent {
      let isSent = parameters.withPointers { count, pointers, lengths, formats in
        if let name {
          PQsendQueryPrepared(connection, name, count, pointers, lengths, formats, 1)
        } else {
          PQsendQueryParams(connection, sql, count, parameters.types, pointers, lengths, formats, 1)
        }
      }
      // Answers of what was sent are outstanding; only a new connection is clean again.
      guard isSent == 1 else { throw lostConnection() }
    }
    guard PQpipelineSync(connection) == 1 else { throw lostConnection() }
    return try answers(sent.count)
  }

  private func answers(_ count: Int) throws(PGFailure) -> [PGRows] {
    var results: [PGRows] = []
    var first: PGFailure?
    for _ in 0..<count {
      guard let result = PQgetResult(connection) else { throw lostConnection() }
      if Self.isSuccess(result) {
        results.append(PGRows(owning: result))
      } else {
        first = first ?? failure(result)
        PQclear(result)
      }
      // Every statement's answer ends with a NULL.
      if let more = PQgetResult(connection) {
        PQclear(more)
        throw lostConnection()
      }
    }
    let sync = PQgetResult(connection)
    let isSynced = PQresultStatus(sync) == PGRES_PIPELINE_SYNC
    PQclear(sync)
    if let first {
      if isSynced { PQexitPipelineMode(connection) }
      throw first.isConnectionLost || isSynced
        ? first : PGFailure(sqlState: first.sqlState, text: first.text, isConnectionLost: true)
    }
    guard isSynced, PQexitPipelineMode(connection) == 1 else { throw lostConnection() }
    return results
  }

  /// Leaves a transaction that a failure left open, so that the next user finds the connection clean.
  func leaveTransaction() throws(PGFailure) {
    guard PQtransactionStatus(connection) != PQTRANS_IDLE else { return }
    try execute("ROLLBACK")
  }

  private func prepared(_ sql: String, _ types: [Oid]) throws(PGFailure) -> String {
    if let name = names[sql] { return name }
    let name = "tebiki_\(names.count + 1)"
    _ = try rows(PQprepare(connection, name, sql, Int32(types.count), types))
    names[sql] = name
    return name
  }

  private func rows(_ result: OpaquePointer?) throws(PGFailure) -> PGRows {
    guard let result else { throw lostConnection() }
    guard Self.isSuccess(result) else {
      defer { PQclear(result) }
      throw failure(result)
    }
    return PGRows(owning: result)
  }

  private static func isSuccess(_ result: OpaquePointer) -> Bool {
    let status = PQresultStatus(result)
    return status == PGRES_TUPLES_OK || status == PGRES_COMMAND_OK || status == PGRES_EMPTY_QUERY
  }

  private func lostConnection() -> PGFailure {
    PGFailure(sqlState: "08006", text: "connection lost", isConnectionLost: true)
  }

  /// Only the first line of what the server says: its DETAIL repeats values.
  private func failure(_ result: OpaquePointer?) -> PGFailure {
    let state = PQresultErrorField(result, Int32(UInt8(ascii: "C"))).map { String(cString: $0) }
    let text = PQresultErrorField(result, Int32(UInt8(ascii: "M"))).map { String(cString: $0) }
    return PGFailure(sqlState: state ?? "08006", text: text ?? "no answer", isConnectionLost: isBroken)
  }
}
