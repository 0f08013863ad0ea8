internal import GRDB
internal import PlanStore

/// Gives the errors of the database the names that the store knows.
enum SQLiteFailures {
  static func translating<Value>(_ body: () async throws -> Value) async throws -> Value {
    do { return try await body() } catch { throw failure(error) }
  }

  static func translating<Value>(_ body: () throws -> Value) throws -> Value {
    do { return try body() } catch { throw failure(error) }
  }

  private static func failure(_ error: any Error) -> any Error {
    guard let error = error as? DatabaseError else { return error }
    switch error.resultCode {
    case .SQLITE_FULL: return StoreFailure.diskFull
    // On a full disk the shared index cannot grow either, and SQLite calls that an input/output error.
    case .SQLITE_IOERR where error.extendedResultCode == .SQLITE_IOERR_SHMSIZE: return StoreFailure.diskFull
    case .SQLITE_IOERR: return StoreFailure.diskFault
    case .SQLITE_CORRUPT, .SQLITE_NOTADB: return StoreFailure.damaged
    case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH: return StoreFailure.readOnly
    case .SQLITE_CANTOPEN:
      return StoreFailure.cannotOpen("データのファイルを開けません。フォルダーの場所と、読み書きの権限を確かめてください。")
    case .SQLITE_BUSY, .SQLITE_LOCKED: return StoreFailure.busy
    default: return StoreFailure.engine("SQLite \(error.extendedResultCode.rawValue): \(error.message ?? "")")
    }
  }
}
