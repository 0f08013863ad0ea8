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

  /// A placer for an area of the drawing.
  init(left: Double, right: Double, top: Double, bottom: Double) {
    area = Box(left: left, right: right, top: top, bottom: bottom)
  }

  /// Keeps labels off a mark.
  mutating func avoid(x: Double, y: Double, radius: Double) {
    taken.append(Box(left: x - radius, right: x + radius, top: y - radius, bottom: y + radius))
  }

  /// The middle and the foot of a label for the point, or nil where there is no room; the table beside has the figure.
  mutating func place(width: Double, size: Double, x: Double, y: Double) -> (x: Double, y: Double)? {
    let middle = min(max(x, area.left + width / 2), area.right - width / 2)
    for offset in [-10.0, 10.0 + size, -26.0, 26.0 + size, -42.0, 42.0 + size] {
      let foot = y + offset
      let box = Box(left: middle - width / 2, right: middle + width / 2, top: foot - size, bottom: foot + 3)
      let isInside = box.top >= area.top && box.bottom <= area.bottom
      guard isInside, !taken.contains(where: { $0.meets(box) }) else { continue }
      taken.append(box)
      return (middle, foot)
    }
    return nil
  }
}
