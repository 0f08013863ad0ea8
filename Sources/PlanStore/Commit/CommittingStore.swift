/// A store whose writes all go through one gathering place; saving, publishing and the rest are the same for all such.
package protocol CommittingStore: PlanStore {
  var committer: GroupCommitter { get }
}

extension CommittingStore {
  public func save(_ changes: ChangeSet) async throws -> SaveOutcome {
    let prepared = try PreparedChanges(changes)
    switch try await committer.submit(.changes(prepared)) {
    case .saved(let entry, let versions): return .saved(entry: entry, versions: versions)
    case .conflict(let places):
      var conflicts: [Conflict] = []
      for place in places { conflicts.append(try await conflict(prepared.changes[place.change], place.current)) }
      return .conflict(conflicts)
    default: throw StoreFailure.engine("unexpected decision")
    }
  }

  /// Versions never change, so both texts may be read after the decision.
  private func conflict(_ prepared: PreparedChange, _ current: Int64) async throws -> Conflict {
    let basedOn = prepared.change.basedOn
    return Conflict(
      key: prepared.key,
      ancestor: basedOn > 0 ? try await record(prepared.key, version: basedOn) : nil,
      current: current > 0 ? try await record(prepared.key, version: current) : nil,
      attempted: prepared.change.content)
  }

  public func publish(_ draft: EditionDraft) async throws -> PublishOutcome {
    switch try await committer.submit(.publish(PreparedEdition(draft))) {
    case .published(let number, let entry): return .published(number: number, entry: entry)
    case .overtaken(let newest): return .overtaken(newest: newest)
    default: throw StoreFailure.engine("unexpected decision")
    }
  }

  public func append(_ note: AuditNote) async throws -> AuditEntry {
    try RecordLimits.check(note)
    guard note.act != .changed, note.act != .published else {
      throw StoreFailure.refused("この種類の操作は、保存又は公表によってのみ記録されます。")
    }
    guard case .noted(let entry) = try await committer.submit(.note(note)) else {
      throw StoreFailure.engine("unexpected decision")
    }
    return entry
  }

  /// Takes over through the gathering place; see `PlanStore`.
  public func adopt(_ links: [ChainLink]) async throws {
    do throws(StoreFailure) {
      for link in links { try RecordLimits.check(link) }
    } catch {
      throw StoreFailure.refused("取り込むデータに誤りがあります。" + error.message)
    }
    _ = try await committer.submit(.adopt(links.map(PreparedLink.init)))
  }

  public func saveSession(_ session: Session) async throws {
    try RecordLimits.check(session)
    _ = try await committer.submit(.session(session))
  }

  public func touchSession(_ id: ContentHash, at time: StoreTime) async throws {
    _ = try await committer.submit(.touch(id, time))
  }

  public func endSessions(_ ending: SessionEnding) async throws {
    _ = try await committer.submit(.end(ending))
  }
}
