internal import CLibPQ
internal import PlanStore

/// The rows that a statement gave, in binary form. Lives on the queue of its connection.
final class PGRows {
  private let result: OpaquePointer
  let count: Int

  /// Takes over a result of libpq and frees it in the end.
  init(owning result: OpaquePointer) {
    self.result = result
    count = Int(PQntuples(result))
  }

  deinit { PQclear(result) }

  /// What the server says was done, such as `COMMIT`.
  var commandTag: String { String(cString: PQcmdStatus(result)) }

  subscript(row: Int) -> PGRow { PGRow(rows: self, number: Int32(row)) }

  /// Each row, made into a value.
  func map<Value>(_ transform: (PGRow) throws -> Value) rethrows -> [Value] {
    var values: [Value] = []
    values.reserveCapacity(count)
    for row in 0..<count { values.append(try transform(self[row])) }
    return values
  }

  fileprivate func bytes(_ row: Int32, _ column: Int32) -> UnsafeRawBufferPointer? {
    guard PQgetisnull(result, row, column) == 0 else { return nil }
    return UnsafeRawBufferPointer(
      start: PQgetvalue(result, row, column), count: Int(PQgetlength(result, row, column)))
  }
}

/// One row. Columns are counted from 0; a column of another type than asked for reads as if it were NULL.
struct PGRow {
  fileprivate let rows: PGRows
  fileprivate let number: Int32

  /// A `bigint`; `nil` for NULL.
  func optionalInt(_ column: Int32) -> Int64? {
    guard let bytes = rows.bytes(number, column), bytes.count == 8 else { return nil }
    return Int64(bigEndian: bytes.loadUnaligned(as: Int64.self))
  }

  /// A `bigint`; 0 for NULL.
  func int(_ column: Int32) -> Int64 { optionalInt(column) ?? 0 }

  /// A `text`; `nil` for NULL.
  func optionalText(_ column: Int32) -> String? {
    rows.bytes(number, column).map { String(decoding: $0, as: UTF8.self) }
  }

  /// A `text`; empty for NULL.
  func text(_ column: Int32) -> String { optionalText(column) ?? "" }

  /// A `bytea`; `nil` for NULL.
  func optionalBytes(_ column: Int32) -> [UInt8]? { rows.bytes(number, column).map { [UInt8]($0) } }

  /// A `bytea`; empty for NULL.
  func bytes(_ column: Int32) -> [UInt8] { optionalBytes(column) ?? [] }

  /// A `bytea` of thirty-two bytes.
  ///
  /// - Throws: `StoreFailure.damaged` for anything else; as the hash of nothing it would make a record withdrawn.
  func hash(_ column: Int32) throws(StoreFailure) -> ContentHash {
    guard let hash = ContentHash(bytes: bytes(column)) else { throw .damaged }
    return hash
  }

  /// A `bytea` of thirty-two bytes; anything else reads as a hash with which no check agrees.
  func hashAsKept(_ column: Int32) -> ContentHash { ContentHash(bytes: bytes(column)) ?? .unreadable }
}
