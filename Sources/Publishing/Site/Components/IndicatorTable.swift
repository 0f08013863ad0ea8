import PlanModel

/// The values of an indicator as one table: a row for each time, actual and goal side by side.
struct IndicatorTable {
  private struct Row {
    var period: Period
    var actual: [String] = []
    var values: [ObservedValue] = []
    var goal: [String] = []
    var remarks: [String] = []
  }

  private let indicator: Indicator
  private var rows: [Row] = []

  init(_ indicator: Indicator, _ observations: [Observation]) {
    self.indicator = indicator
    for observation in observations { add(observation) }
    addBaseline()
    for (place, target) in indicator.targets.enumerated() {
      guard case .by(let period)? = target.deadline else { continue }
      edit(period) { row in
        row.goal.append(FigureText.target(target, indicator))
        if let words = Self.words(target) { row.remarks.append(words) }
        if place == indicator.targets.count - 1 { row.remarks.append("最終の目標") }
      }
    }
  }

  /// The table.
  var model: TableModel {
    var cells = rows.sorted { $0.period < $1.period }.map { row -> [TableModel.Cell] in
      [
        .text(row.period.label), Self.cell(row.actual), Self.cell(row.goal),
        row.remarks.isEmpty ? .nothing : .text(row.remarks.joined(separator: "、")),
      ]
    }
    if let baseline = indicator.baseline, baseline.period == nil {
      cells.insert(
        [.text(baseline.periodText ?? "基準"), .text(FigureText.baseline(indicator)), .nothing, .text("基準値")], at: 0)
    }
    for target in indicator.targets {
      if case .by? = target.deadline { continue }
      let words = Self.words(target)
      cells.append([
        .text(target.deadline?.label ?? "時期の定めなし"), .nothing, .text(FigureText.target(target, indicator)),
        words.map { .text($0) } ?? .nothing,
      ])
    }
    return TableModel(
      caption: "「\(indicator.title)」の実績と目標",
      columns: [
        .init("時期", isNarrow: true), .init("実績", isFigure: true), .init("目標", isFigure: true), .init("備考"),
      ], rows: cells, emptyText: "値はまだありません。")
  }

  private static func cell(_ lines: [String]) -> TableModel.Cell {
    lines.isEmpty ? .nothing : lines.count == 1 ? .text(lines[0]) : .lines(lines)
  }

  private mutating func add(_ observation: Observation) {
    let indicator = indicator
    edit(observation.period) { row in
      row.actual.append(FigureText.observed(observation, indicator))
      row.values.append(observation.value)
      if observation.status == .provisional { row.remarks.append("速報") }
      if let words = FigureText.staleness(observation) { row.remarks.append(words) }
      if let day = observation.asOf { row.remarks.append(Wareki.textWithWesternYear(day) + "現在") }
      if let note = observation.note { row.remarks.append(note) }
    }
  }

  private mutating func addBaseline() {
    guard let period = indicator.baseline?.period else { return }
    let text = FigureText.baseline(indicator)
    let value = indicator.baseline?.value.map { ObservedValue.number($0) }
    edit(period) { row in
      // A baseline that differs from the actual value of its own year stays visible as such.
      if row.actual.isEmpty {
        row.actual.append(text)
        row.remarks.insert("基準値", at: 0)
      } else {
        let isSame = row.actual.contains(text) || value.map { row.values.contains($0) } ?? false
        row.remarks.insert(isSame ? "基準値" : "基準値は" + text, at: 0)
      }
    }
  }

  private mutating func edit(_ period: Period, _ change: (inout Row) -> Void) {
    if let place = rows.firstIndex(where: { $0.period == period }) {
      change(&rows[place])
    } else {
      var row = Row(period: period)
      change(&row)
      rows.append(row)
    }
  }

  /// What a target says besides its number.
  private static func words(_ target: Target) -> String? {
    guard target.value != nil else { return nil }
    let relative = target.asPrinted == nil ? FigureText.relative(target) : nil
    let words = [relative, target.statement].compactMap { $0 }
    return words.isEmpty ? nil : words.joined(separator: "、")
  }
}
