/// The rows of one record.
struct RecordRows {
  let record: ComparedRecord
  let style: ComparisonStyle

  func rows() -> [ComparisonRow] {
    let whole = record.isAdded || record.isDeleted
    var rows = record.move.map { [row(for: $0)] } ?? []
    for field in record.fields { rows += whole ? [wholeRow(field)] : self.rows(field) }
    if rows.isEmpty {
      // A record without a single word still came or went.
      let (old, new) = (record.oldTitle, record.newTitle)
      rows = [row("", "", wholeRuns(old, new), wholeRuns(new, old, isNew: true), sort)]
    }
    rows[0].remark = remark(rows[0].sort, record.reason)
    return rows
  }

  private var sort: ComparedChange.Sort { record.isAdded ? .added : record.isDeleted ? .deleted : .changed }

  private func row(
    _ path: String, _ item: String, _ old: [ComparisonRun], _ new: [ComparisonRun], _ sort: ComparedChange.Sort
  ) -> ComparisonRow {
    ComparisonRow(
      kind: record.kind, id: record.id, path: path, sort: sort, place: record.place, item: item, old: old, new: new,
      remark: remark(sort, nil))
  }

  /// What stands in the third column. The reason is told once for a record: read out with every row it would hide the
  /// changes.
  private func remark(_ sort: ComparedChange.Sort, _ reason: String?) -> String {
    switch style.third?.content {
    case nil: ""
    case .sort: sort.label
    case .reason: reason ?? ""
    case .sortAndReason: sort.label + (reason.map { "\n" + $0 } ?? "")
    }
  }

  private func row(for move: ComparedMove) -> ComparisonRow {
    row(
      "", "位置", [ComparisonRun(mark: "（\(move.from)から\(move.to)へ移動）", isUnderlined: style.underlinesMarks)],
      [ComparisonRun(mark: "（\(move.from)から移動）", isUnderlined: style.underlinesMarks)], .moved)
  }

  /// A field of a record that came or went, in one row.
  private func wholeRow(_ field: ComparedField) -> ComparisonRow {
    row(field.path, field.label, wholeRuns(field.old, field.new), wholeRuns(field.new, field.old, isNew: true), sort)
  }

  /// The text of one column, or the word for its absence.
  private func wholeRuns(_ own: String?, _ other: String?, isNew: Bool = false) -> [ComparisonRun] {
    if let own { return [ComparisonRun(own, isChanged: true)] }
    return mark(isNew ? style.deleted : style.added)
  }

  private func mark(_ word: String?) -> [ComparisonRun] {
    word.map { [ComparisonRun(mark: $0, isUnderlined: style.underlinesMarks)] } ?? []
  }
}

extension RecordRows {
  /// A field of a record that both states have: a row for each changed piece, neighbours that came or went together.
  private func rows(_ field: ComparedField) -> [ComparisonRow] {
    var rows: [ComparisonRow] = []
    var heading: String?
    var isElided = false
    var place = 0
    while place < field.blocks.count {
      let block = field.blocks[place]
      guard !block.isSame else {
        if block.isHeading { heading = block.new }
        isElided = true
        place += 1
        continue
      }
      let end = Self.endOfRun(field.blocks, from: place)
      let isLast = field.blocks[end...].allSatisfy(\.isSame)
      let item = field.label + (block.isHeading ? "" : heading.map { "（\($0)）" } ?? "")
      rows.append(
        self.row(
          field, item, Array(field.blocks[place..<end]), isElidedBefore: isElided,
          isElidedAfter: isLast && end < field.blocks.count))
      if let last = field.blocks[place..<end].last(where: \.isHeading) { heading = last.new ?? last.old }
      isElided = false
      place = end
    }
    return rows
  }

  /// How far pieces reach that all came, or all went.
  private static func endOfRun(_ blocks: [ComparedBlock], from place: Int) -> Int {
    var end = place + 1
    guard blocks[place].old == nil || blocks[place].new == nil else { return end }
    while end < blocks.count, !blocks[end].isSame, (blocks[end].old == nil) == (blocks[place].old == nil),
      (blocks[end].new == nil) == (blocks[place].new == nil)
    {
      end += 1
    }
    return end
  }

  private func row(
    _ field: ComparedField, _ item: String, _ blocks: [ComparedBlock], isElidedBefore: Bool, isElidedAfter: Bool
  ) -> ComparisonRow {
    let part = ComparedField(path: field.path, label: field.label, blocks: blocks)
    var (old, new): ([ComparisonRun], [ComparisonRun])
    if let before = part.old, let after = part.new {
      (old, new) = Self.runs(before, after)
    } else {
      (old, new) = (wholeRuns(part.old, part.new), wholeRuns(part.new, part.old, isNew: true))
    }
    for isNew in [false, true] {
      var runs = isNew ? new : old
      if isElidedBefore { runs.insert(ComparisonRun(mark: style.unchanged + (runs.isEmpty ? "" : "\n")), at: 0) }
      if isElidedAfter { runs.append(ComparisonRun(mark: (runs.isEmpty ? "" : "\n") + style.unchanged)) }
      if isNew { new = runs } else { old = runs }
    }
    let sort: ComparedChange.Sort =
      field.isNumber ? .renumbered : part.old == nil ? .added : part.new == nil ? .deleted : .changed
    return row(field.path, item, old, new, sort)
  }

  /// Two texts word by word.
  private static func runs(_ old: String, _ new: String) -> (old: [ComparisonRun], new: [ComparisonRun]) {
    var (before, after): ([ComparisonRun], [ComparisonRun]) = ([], [])
    for piece in TextDifference.pieces(from: old, to: new) {
      if piece.kind != .added { before.append(ComparisonRun(piece.text, isChanged: piece.kind == .removed)) }
      if piece.kind != .removed { after.append(ComparisonRun(piece.text, isChanged: piece.kind == .added)) }
    }
    return (before, after)
  }
}
