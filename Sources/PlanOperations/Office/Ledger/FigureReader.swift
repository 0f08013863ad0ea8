internal import Evaluation
internal import Foundation
internal import Interchange
public import PlanModel
internal import PlanStore

/// Reads reported values against a plan: what each would change, what is refused, what seems odd. Nothing is saved.
public struct FigureReader: Sendable {
  /// The plan.
  let draft: Draft
  /// The sections whose indicators may be reported; `nil` for all.
  let ownSections: Set<String>?
  /// The section in whose name is reported.
  let reporter: RecordID<Section>?
  /// The day.
  let today: CalendarDate
  private let indicators: [String: Indicator]
  private let byTitle: [String: [Indicator]]
  /// The values that are there.
  let ledger: Ledger

  /// Makes a reader.
  public init(draft: Draft, ownSections: Set<String>?, reporter: RecordID<Section>?, today: CalendarDate) {
    self.draft = draft
    self.ownSections = ownSections
    self.reporter = reporter
    self.today = today
    let all = draft.plan.allIndicators
    indicators = Dictionary(all.map { ($0.id.rawValue, $0) }) { first, _ in first }
    byTitle = Dictionary(grouping: all) { Self.key($0.title) }
    ledger = Ledger(draft)
  }

  /// Reads entries. Two entries for one indicator and period that differ are both refused: which one holds, no program
  /// can know; two that say the same count once.
  public func read(_ entries: [FigureEntry]) -> [FigureLine] {
    var lines = entries.map(line)
    var first: [Slot: Int] = [:]
    for place in lines.indices {
      guard let indicator = lines[place].indicator, let period = lines[place].period else { continue }
      let slot = Slot(indicator: indicator.id, period: period)
      guard let earlier = first.updateValue(place, forKey: slot) else { continue }
      first[slot] = earlier
      let other = lines[earlier].entry.line > 0 ? "\(lines[earlier].entry.line)行目" : "別の行"
      if Self.say(lines[earlier].entry, theSameAs: lines[place].entry) {
        lines[place].refuse("\(other)と同じ内容が重複しています。この行は数えません。")
      } else {
        lines[place].refuse("\(other)に、同じ指標・同じ時期の異なる値があります。正しい方だけを残してください。")
        lines[earlier].refuse("同じ指標・同じ時期の異なる値が、ほかの行にもあります。正しい方だけを残してください。")
      }
    }
    return lines
  }

  private struct Slot: Hashable {
    let indicator: RecordID<Indicator>
    let period: Period
  }

  private static func say(_ left: FigureEntry, theSameAs right: FigureEntry) -> Bool {
    WidthFolding.fold(left.value) == WidthFolding.fold(right.value)
      && WidthFolding.fold(left.status) == WidthFolding.fold(right.status)
  }

  private func line(_ entry: FigureEntry) -> FigureLine {
    var line = FigureLine(entry)
    guard let indicator = find(entry.indicator, &line) else { return line }
    line.indicator = indicator
    let sections = draft.sections(of: PlanRecords.Kind.indicator, indicator.id.rawValue)
    if let ownSections, ownSections.isDisjoint(with: sections) {
      line.problems.append("この指標は、ほかの課が担当しています。担当の課に報告を依頼してください。")
    }
    if indicator.formula != nil { line.problems.append("この指標は、ほかの指標から算出します。値を直接報告することはできません。") }
    checkUnit(entry, indicator, &line)
    checkCodes(entry, &line)
    let time = FigurePeriod.read(entry.period, for: indicator, on: today, span: draft.plan.span)
    line.problems += time.problems
    line.doubts += time.doubts
    line.notes += time.notes
    guard let period = time.period, period.kind == indicator.periodKind else { return line }
    line.period = period
    let isProvisional = provisional(entry, period, &line)
    take(entry, indicator, period, isProvisional, &line)
    return line
  }

  private func find(_ written: String, _ line: inout FigureLine) -> Indicator? {
    let plain = StartText.line(written)
    if let indicator = indicators[WidthFolding.fold(plain)] {
      let title = Self.key(line.entry.title)
      if !title.isEmpty, title != Self.key(indicator.title) {
        line.problems.append(
          "識別子「\(indicator.id)」の指標は「\(indicator.title)」ですが、表の指標名は「\(RecordWords.line(String(line.entry.title.prefix(40))))」です。行がずれていないか確かめてください。"
        )
      }
      return indicator
    }
    let named = byTitle[Self.key(plain)] ?? []
    if named.count == 1 { return named.first }
    let excerpt = RecordWords.line(String(plain.prefix(40)))
    if plain.isEmpty {
      line.problems.append("どの指標の値かが書かれていません。")
    } else if named.isEmpty {
      line.problems.append("「\(excerpt)」という指標は、この計画にありません。指標の一覧にある名称か識別子を書いてください。")
    } else {
      let ids = named.map(\.id.rawValue).joined(separator: "、")
      line.problems.append("「\(excerpt)」という名称の指標が\(named.count)件あります。識別子（\(ids)）で書いてください。")
    }
    return nil
  }

  /// Whether the value is one on the way; a period that still runs allows no other.
  private func provisional(_ entry: FigureEntry, _ period: Period, _ line: inout FigureLine) -> Bool {
    switch WidthFolding.fold(StartText.line(entry.status)) {
    case "速報", "速報値", "provisional", "見込", "見込み", "見込値":
      return true
    case "", "確定", "確定値", "final":
      guard period.lastDay > today else { return false }
      line.notes.append("\(period.label)はまだ終わっていないため、速報として記録します。")
      return true
    case let other:
      line.problems.append("「\(RecordWords.line(String(other.prefix(20))))」は、速報と確定のどちらでもありません。")
      return false
    }
  }

  private func take(
    _ entry: FigureEntry, _ indicator: Indicator, _ period: Period, _ isProvisional: Bool, _ line: inout FigureLine
  ) {
    let row = ledger.row(indicator.id, period, isProvisional: isProvisional)
    line.before = row?.observation
    line.record = row.map { ($0.id, $0.version, $0.position) }
    if let seen = entry.seenVersion, seen != row?.version ?? 0 {
      let now = row.map { "今の値は\(Self.words($0.observation))です。" } ?? "今は値がありません。"
      line.problems.append("画面を開いた後に、ほかの人がこの値を変えました。\(now)確かめてから、もう一度報告してください。")
    }
    guard let cell = cell(entry, indicator, &line) else { return }
    let before = line.before
    var after = Observation(indicator: indicator.id, period: period, value: cell.value)
    after.comparator = cell.comparator
    after.isApproximate = cell.isApproximate
    after.asPrinted = cell.asPrinted
    after.asReported = cell.asReported
    after.status = isProvisional ? .provisional : .final
    after.asOf = asOf(entry, period, isProvisional, &line)
    after.evidence = evidence(entry, indicator, before)
    after.note = text(entry.note) ?? before?.note
    if let before, Self.isSame(before, after), evidence(entry, indicator, before) == before.evidence {
      line.effect = .unchanged
      return
    }
    after.reportedBy = reporter ?? before?.reportedBy
    after.reportedOn = today
    settle(entry, before, &after, &line)
    line.doubts += warnings(indicator, period, after)
    line.after = after
    guard line.problems.isEmpty else {
      line.effect = .refused
      return
    }
    if !line.doubts.isEmpty, !entry.isConfirmed { line.effect = .waits }
  }

  private func cell(_ entry: FigureEntry, _ indicator: Indicator, _ line: inout FigureLine) -> ObservedCell? {
    switch ObservedCell.read(entry.value, isQualitative: indicator.nature == .qualitative) {
    case .problem(let problem):
      line.problems.append(problem)
      return nil
    case .cell(let cell):
      if let unit = cell.unit, let own = indicator.unit, Self.key(unit) != Self.key(own) {
        line.problems.append("値に付いた単位「\(unit)」が、この指標の単位「\(own)」と異なります。単位をそろえた値を書いてください。")
      }
      return cell
    }
  }

  /// What becomes of an earlier value. A final one that was published under a name is replaced only with a reason.
  private func settle(
    _ entry: FigureEntry, _ before: Observation?, _ after: inout Observation, _ line: inout FigureLine
  ) {
    guard let before else {
      line.effect = .adds
      return
    }
    guard CorrectionGuard.isSettled(before) else {
      line.effect = before.value == .notReported ? .adds : .settles
      return
    }
    line.effect = .corrects
    after.correctionReason = text(entry.correctionReason) ?? before.correctionReason
    if !Self.isSame(before, after), text(entry.correctionReason) == nil {
      line.problems.append("確定した値（\(Self.words(before))）を改めるには、訂正の理由が必要です。")
    }
  }

  private func asOf(
    _ entry: FigureEntry, _ period: Period, _ isProvisional: Bool, _ line: inout FigureLine
  ) -> CalendarDate? {
    guard let written = text(entry.asOf) else { return isProvisional && period.lastDay > today ? today : nil }
    guard let date = CalendarDate(iso: written) ?? JapaneseDateReader.date(written).value else {
      line.problems.append("「\(RecordWords.line(String(written.prefix(40))))」を日付として読み取れません。「2026-03-31」のように書いてください。")
      return nil
    }
    if date > today { line.problems.append("時点が今日より後になっています。日付を確かめてください。") }
    if date < period.firstDay || date > period.lastDay {
      line.problems.append("時点（\(Wareki.text(date))）が\(period.label)の中にありません。日付か年度を確かめてください。")
    }
    return date == period.lastDay ? nil : date
  }

  /// What is told, over what stood there before, over what the last period's value rested on: a source stays the same
  /// from year to year, the cell does not.
  private func evidence(_ entry: FigureEntry, _ indicator: Indicator, _ before: Observation?) -> Evidence {
    let last = before == nil ? ledger.latest(indicator.id)?.evidence : nil
    return Evidence {
      // What stands there already is not told anew by saying nothing.
      $0.title = text(entry.source) ?? before?.evidence.title ?? (before == nil ? last?.title ?? indicator.source : nil)
      $0.publisher = text(entry.publisher) ?? before?.evidence.publisher ?? last?.publisher
      $0.url = text(entry.sourceURL) ?? before?.evidence.url ?? (before == nil ? last?.url ?? indicator.sourceURL : nil)
      $0.place = text(entry.place) ?? before?.evidence.place
      $0.fileName = text(entry.fileName) ?? before?.evidence.fileName
      $0.fileHash = text(entry.fileHash) ?? before?.evidence.fileHash
      $0.timeCode = text(WidthFolding.fold(entry.timeCode)) ?? before?.evidence.timeCode
      $0.areaCode = text(WidthFolding.fold(entry.areaCode)) ?? before?.evidence.areaCode ?? last?.areaCode
    }
  }

  private func warnings(_ indicator: Indicator, _ period: Period, _ after: Observation) -> [String] {
    guard let number = after.value.number else { return [] }
    return ValueWarning.warnings(
      for: number, period: period, indicator: indicator, history: ledger.observations(indicator.id)
    ).map(\.sentence)
  }

  private func text(_ text: String) -> String? {
    let plain = StartText.line(text)
    return plain.isEmpty ? nil : plain
  }

  /// Whether both say the same of the value itself.
  static func isSame(_ left: Observation, _ right: Observation) -> Bool {
    left.value == right.value && left.comparator == right.comparator && left.isApproximate == right.isApproximate
      && left.status == right.status && left.asOf == right.asOf && left.note == right.note
  }

  /// A value within a sentence.
  static func words(_ observation: Observation) -> String {
    RecordWords.line(String(ObservedCell.write(observation).prefix(40)))
  }

  static func key(_ text: String) -> String { WidthFolding.fold(text).lowercased().filter { $0 != " " } }
}

extension FigureLine {
  mutating func refuse(_ problem: String) {
    problems.append(problem)
    effect = .refused
    after = nil
  }
}

extension ObservedValue {
  /// Whether it is a result in words.
  var isWords: Bool { if case .text = self { true } else { false } }
}
