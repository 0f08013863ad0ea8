public import PlanModel

/// A measure that somebody adds to a plan, as far as it is known at that moment.
public struct NewMeasure: Sendable, Hashable {
  /// The title.
  public var title: String
  /// The section that answers for it.
  public var lead: RecordID<Section>?
  /// The pillars that it serves.
  public var pillars: [Pillar]
  /// Own or national.
  public var origin: MeasureOrigin
  /// Now, or later with the condition that brings it in (スモールスタート).
  public var priority: MeasurePriority

  /// Makes a measure.
  public init(
    title: String, lead: RecordID<Section>? = nil, pillars: [Pillar] = [], origin: MeasureOrigin = .own,
    priority: MeasurePriority = .now
  ) {
    self.title = title
    self.lead = lead
    self.pillars = pillars
    self.origin = origin
    self.priority = priority
  }

  /// A measure taken from a national list.
  public init(_ national: NationalMeasure, lead: RecordID<Section>? = nil, priority: MeasurePriority = .now) {
    self.init(
      title: national.title, lead: lead, pillars: national.pillars, origin: .national(national.reference),
      priority: priority)
  }

  /// The measure with an id, with its texts as a plan keeps them.
  func measure(_ id: RecordID<Measure>) -> Measure {
    Measure(id: id, title: StartText.line(title)) { measure in
      measure.lead = lead
      measure.pillars = pillars
      measure.origin = origin
      measure.priority = priority
      if case .later(let condition) = priority {
        let words = condition.map(StartText.line) ?? ""
        measure.priority = .later(condition: words.isEmpty ? nil : words)
      }
    }
  }

  /// By what a measure is known again when it is added twice: the national one by list and number, an own one by title.
  static func key(_ title: String, _ origin: MeasureOrigin) -> [String] {
    if let reference = origin.nationalReference, let edition = reference.edition, !edition.isEmpty,
      let name = reference.number ?? reference.title
    {
      return ["national", edition, name]
    }
    return ["title", WidthFolding.fold(title).filter { $0 != " " }]
  }
}

/// Titles typed one a line, or pasted from a spreadsheet with the name of the section behind a tab.
public struct MeasureLines: Sendable, Hashable {
  /// The name under which findings speak of the lines.
  public static let name = "施策の一覧"

  /// The measures, one for each line.
  public let measures: [NewMeasure]
  /// What is wrong; the line of the place is that of the text.
  public let findings: [Finding]

  /// Reads lines; empty ones are passed over. `sections` are those of the plan, by whose names leads are found.
  public static func read(
    _ text: String, sections: [Section], priority: MeasurePriority = .now
  ) -> MeasureLines {
    var ids: [String: RecordID<Section>] = [:]
    for section in sections {
      ids[key(section.name)] = section.id
      ids[section.id.rawValue] = section.id
    }
    var measures: [NewMeasure] = []
    var findings: [Finding] = []
    func report(_ severity: Severity, _ line: Int, _ summary: String, _ remedy: String) {
      findings.append(
        Finding(
          rule: "measure-lines", severity: severity,
          place: Place(.file(name), source: SourceLocation(file: name, line: line)), summary: summary, remedy: remedy))
    }
    let pieces = text.split(
      maxSplits: AddMeasures.mostMeasures * 4, omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (place, piece) in pieces.enumerated() {
      let cells = piece.split(separator: "\t", maxSplits: 3, omittingEmptySubsequences: false)
        .map { StartText.line(unquoted(String($0.prefix(1_000)))) }
      guard var title = cells.first, cells.contains(where: { !$0.isEmpty }) else { continue }
      // The heading of a pasted table, and the sign before each item of a pasted list.
      if place == 0, ["施策名", "施策", "施策の名称", "名称", "事業名"].contains(title) { continue }
      title = StartText.line(String(title.drop { "・●○■□◆◇".contains($0) }))
      guard !title.isEmpty else {
        report(.error, place + 1, "施策名がありません。", "行の最初に施策名を書いてください。")
        continue
      }
      guard title.count <= AddMeasures.mostCharacters else {
        report(.error, place + 1, "施策名が\(AddMeasures.mostCharacters)文字を超えています。", "施策名だけを1行に一つずつ書いてください。説明は後から入力できます。")
        continue
      }
      guard measures.count < AddMeasures.mostMeasures else {
        report(.error, place + 1, "一度に追加できる施策は\(AddMeasures.mostMeasures)件までです。ここから後は読み取っていません。", "分けて追加してください。")
        break
      }
      let section = cells.count > 1 ? cells[1] : ""
      let lead = section.isEmpty ? nil : ids[key(section)] ?? ids[section]
      if !section.isEmpty, lead == nil {
        report(
          .warning, place + 1, "「\(RecordWords.line(String(section.prefix(40))))」という担当課は、この計画にありません。",
          "担当課を登録するか、施策を追加した後に主担当課を選んでください。")
      }
      measures.append(NewMeasure(title: title, lead: lead, priority: priority))
    }
    return MeasureLines(measures: measures, findings: findings)
  }

  /// A spreadsheet program puts a cell that holds a line end or a quote between quotes.
  private static func unquoted(_ cell: String) -> String {
    guard cell.count >= 2, cell.first == "\"", cell.last == "\"" else { return cell }
    return cell.dropFirst().dropLast().split(separator: "\"\"", omittingEmptySubsequences: false).joined(
      separator: "\"")
  }

  private static func key(_ name: String) -> String { WidthFolding.fold(name).filter { $0 != " " } }
}
