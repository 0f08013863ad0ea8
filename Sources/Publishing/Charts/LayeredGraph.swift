/// Boxes in columns and arrows between them, laid out: from left to right, one column for each step.
///
/// An arrow that passes a column gets room of its own there, so that it runs behind no box. Arrows that run backwards are
/// drawn dashed from side to side.
struct LayeredGraph {
  /// A box.
  struct Box {
    let id: String
    /// The column, 0 at the left.
    let column: Int
    let text: String
    /// Said below the text in small print.
    let note: String?
    let kind: Kind
  }

  /// How a box looks. Each kind differs in its line or its words, not in colour alone.
  enum Kind: String {
    case plain = "node-plain"
    /// What the page is about.
    case present = "node-present"
    /// What is not there.
    case missing = "node-missing"
  }

  /// An arrow.
  struct Line {
    let from: String
    let to: String
    /// Whether it leads to or from something that is not there.
    let isDashed: Bool
  }

  /// A box with its place.
  struct PlacedBox {
    let box: Box
    let x: Double
    let y: Double
    let height: Double
    let lines: [String]
    let noteLines: [String]
    var middle: Double { y + height / 2 }
  }

  /// An arrow with its corners.
  struct PlacedLine {
    let points: [(Double, Double)]
    let isDashed: Bool
    /// Whether the head points to the left.
    let pointsLeft: Bool
  }

  static let boxWidth = 150.0
  static let columnGap = 44.0
  static let rowGap = 14.0
  static let textSize = 13.0
  /// More boxes are no picture any more; the table says the same.
  static let mostBoxes = 60

  let columns: [String]
  let boxes: [PlacedBox]
  let lines: [PlacedLine]
  let height: Double

  /// The width of the drawing.
  var width: Double { Double(columns.count) * (Self.boxWidth + Self.columnGap) - Self.columnGap + 8 }

  /// The graph laid out; nil without boxes and with too many. Lines whose ends are not among the boxes are left out.
  init?(columns: [String], boxes: [Box], lines: [Line]) {
    guard !boxes.isEmpty, boxes.count <= Self.mostBoxes, !columns.isEmpty else { return nil }
    var layout = LayeredLayout(columnCount: columns.count, boxes: boxes, lines: lines)
    layout.arrange()
    self.columns = columns
    let top = columns.contains { !$0.isEmpty } ? 46.0 : 6.0
    (self.boxes, self.lines) = layout.placed(top: top)
    height = top + layout.height + 6
  }
}
