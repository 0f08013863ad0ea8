/// Finds room for labels beside points so that neither labels nor marks cover one another.
struct LabelPlacer {
  private struct Box {
    var left: Double
    var right: Double
    var top: Double
    var bottom: Double

    func meets(_ other: Box) -> Bool {
      left < other.right && other.left < right && top < other.bottom && other.top < bottom
    }
  }

  private let area: Box
  private var taken: [Box] = []
  private var lines: [Box] = []

  /// A placer for an area of the drawing.
  init(left: Double, right: Double, top: Double, bottom: Double) {
    area = Box(left: left, right: right, top: top, bottom: bottom)
  }

  /// Keeps labels off a mark.
  mutating func avoid(x: Double, y: Double, radius: Double) {
    taken.append(Box(left: x - radius, right: x + radius, top: y - radius, bottom: y + radius))
  }

  /// Keeps labels off a line where there is room elsewhere.
  mutating func avoidLine(_ points: [(Double, Double)]) {
    for (from, to) in zip(points, points.dropFirst()) {
      let steps = max(1, Int((max((to.0 - from.0).magnitude, (to.1 - from.1).magnitude) / 6).rounded(.up)))
      for step in 0...min(steps, 200) {
        let share = Double(step) / Double(steps)
        let x = from.0 + (to.0 - from.0) * share
        let y = from.1 + (to.1 - from.1) * share
        lines.append(Box(left: x - 3, right: x + 3, top: y - 3, bottom: y + 3))
      }
    }
  }

  /// The middle and the foot of a label for the point, or nil where there is no room; the table beside has the figure.
  mutating func place(width: Double, size: Double, x: Double, y: Double) -> (x: Double, y: Double)? {
    for avoidsLines in [true, false] {
      for (offset, shift) in Self.places {
        let middle = min(max(x + shift * width, area.left + width / 2), area.right - width / 2)
        let foot = offset < 0 ? y + offset : y + offset + size
        let box = Box(left: middle - width / 2, right: middle + width / 2, top: foot - size, bottom: foot + 3)
        guard box.top >= area.top, box.bottom <= area.bottom else { continue }
        guard !taken.contains(where: { $0.meets(box) }) else { continue }
        guard !avoidsLines || !lines.contains(where: { $0.meets(box) }) else { continue }
        taken.append(box)
        return (middle, foot)
      }
    }
    return nil
  }

  /// How far a label's foot lies above, or its head below, the point, and how far it moves sideways in widths.
  private static let places: [(offset: Double, shift: Double)] = {
    var places: [(offset: Double, shift: Double)] = []
    for offset in [-10.0, 8.0, -20.0, 20.0, -32.0, 32.0, -46.0] {
      for shift in [0.0, -0.45, 0.45] { places.append((offset, shift)) }
    }
    return places
  }()
}
