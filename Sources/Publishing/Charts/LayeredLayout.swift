/// Finds the places of a ``LayeredGraph``: an order within each column, then heights from top to bottom.
struct LayeredLayout {
  private enum Slot: Hashable {
    case box(Int)
    /// Room for a line that passes this column.
    case passage(Int)
  }

  private let boxes: [LayeredGraph.Box]
  private let lines: [(line: LayeredGraph.Line, from: Int, to: Int)]
  private var columns: [[Slot]]
  private let texts: [(lines: [String], notes: [String])]

  init(columnCount: Int, boxes: [LayeredGraph.Box], lines: [LayeredGraph.Line]) {
    self.boxes = boxes
    let places = Dictionary(boxes.enumerated().map { ($1.id, $0) }) { first, _ in first }
    self.lines = lines.compactMap { line in
      guard let from = places[line.from], let to = places[line.to], from != to else { return nil }
      return (line, from, to)
    }
    texts = boxes.map { box in
      let width = LayeredGraph.boxWidth - 16
      return (
        ChartText.lines(box.text, width: width, size: LayeredGraph.textSize, count: 4),
        box.note.map { ChartText.lines($0, width: width, size: 11, count: 4) } ?? []
      )
    }
    columns = Array(repeating: [], count: columnCount)
    for (place, box) in boxes.enumerated() { columns[min(max(box.column, 0), columnCount - 1)].append(.box(place)) }
    for (place, line) in self.lines.enumerated() {
      let (first, last) = (column(line.from) + 1, column(line.to))
      for passed in first..<max(first, last) { columns[passed].append(.passage(place)) }
    }
  }

  private func column(_ box: Int) -> Int { min(max(boxes[box].column, 0), columns.count - 1) }

  /// Brings each column into the order of what leads into it; what nothing leads into keeps its place.
  mutating func arrange() {
    for column in columns.indices.dropFirst() {
      let before = Dictionary(columns[column - 1].enumerated().map { ($1, Double($0)) }) { first, _ in first }
      let keys = columns[column].enumerated().map { place, slot -> (key: Double, place: Int, slot: Slot) in
        let sources = self.sources(of: slot, at: column).compactMap { before[$0] }
        let key = sources.isEmpty ? Double(place) : sources.reduce(0, +) / Double(sources.count)
        return (key, place, slot)
      }
      columns[column] = keys.sorted { ($0.key, $0.place) < ($1.key, $1.place) }.map(\.slot)
    }
  }

  private func sources(of slot: Slot, at column: Int) -> [Slot] {
    switch slot {
    case .passage(let line):
      return [self.column(lines[line].from) == column - 1 ? .box(lines[line].from) : .passage(line)]
    case .box(let box):
      return lines.indices.filter { lines[$0].to == box }.map { line in
        self.column(lines[line].from) == column - 1 ? .box(lines[line].from) : .passage(line)
      }
    }
  }

  private func height(_ slot: Slot) -> Double {
    switch slot {
    case .passage: 10
    case .box(let box): Double(texts[box].lines.count) * 17 + Double(texts[box].notes.count) * 15 + 16
    }
  }

  private func height(_ slots: [Slot]) -> Double {
    slots.map { height($0) }.reduce(0, +) + Double(max(slots.count - 1, 0)) * LayeredGraph.rowGap
  }

  /// The height of the tallest column.
  var height: Double { columns.map { height($0) }.max() ?? 0 }

  /// Boxes and lines with their places, the first row at `top`; shorter columns stand in the middle.
  func placed(top: Double) -> ([LayeredGraph.PlacedBox], [LayeredGraph.PlacedLine]) {
    var middles: [Slot: [Int: Double]] = [:]
    var placed: [LayeredGraph.PlacedBox] = []
    for (column, slots) in columns.enumerated() {
      var y = top + (height - height(slots)) / 2
      for slot in slots {
        let height = height(slot)
        middles[slot, default: [:]][column] = y + height / 2
        if case .box(let box) = slot {
          placed.append(
            LayeredGraph.PlacedBox(
              box: boxes[box], x: left(column), y: y, height: height, lines: texts[box].lines,
              noteLines: texts[box].notes))
        }
        y += height + LayeredGraph.rowGap
      }
    }
    return (placed, lines.indices.map { line(at: $0, middles) })
  }

  private func left(_ column: Int) -> Double {
    4 + Double(column) * (LayeredGraph.boxWidth + LayeredGraph.columnGap)
  }

  private func line(at place: Int, _ middles: [Slot: [Int: Double]]) -> LayeredGraph.PlacedLine {
    let (line, from, to) = lines[place]
    let (first, last) = (column(from), column(to))
    let start = middles[.box(from)]?[first] ?? 0
    let end = middles[.box(to)]?[last] ?? 0
    let right = left(first) + LayeredGraph.boxWidth
    if last == first {
      let points = [(right, start), (right + 16, (start + end) / 2), (right + 7, end)]
      return LayeredGraph.PlacedLine(points: points, isDashed: line.isDashed, pointsLeft: true)
    }
    if last < first {
      // Below the middle, so that it does not cover an arrow the other way.
      let points = [(left(first), start + 8), (left(last) + LayeredGraph.boxWidth + 7, end + 8)]
      return LayeredGraph.PlacedLine(points: points, isDashed: true, pointsLeft: true)
    }
    var points = [(right, start)]
    for passed in (first + 1)..<max(last, first + 1) {
      let y = middles[.passage(place)]?[passed] ?? start
      points += [(left(passed), y), (left(passed) + LayeredGraph.boxWidth, y)]
    }
    points.append((left(last) - 7, end))
    return LayeredGraph.PlacedLine(points: points, isDashed: line.isDashed, pointsLeft: false)
  }
}
