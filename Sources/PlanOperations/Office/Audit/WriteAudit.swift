internal import Interchange
internal import PlanStore

extension ReadAudit {
  /// The most rows of a file: what a spreadsheet still opens quickly.
  public static let mostRows = 50_000

  /// The entries as CSV with a byte order mark, the newest first, at most `mostRows` of them.
  public func csv(before: Int64 = .max) async throws(OperationStopped) -> [UInt8] {
    let lines = try await lines(before: before, limit: Self.mostRows).lines
    return AuditTable.csv(
      lines.map { line in
        AuditTable.Row(
          number: line.entry.number, time: RecordWords.japanTime(line.entry.at), actor: line.entry.actor,
          act: RecordWords.word(for: line.entry.act), plan: line.plan.id, title: line.plan.title,
          reason: line.entry.detail, hash: line.entry.hash.hex)
      })
  }
}
