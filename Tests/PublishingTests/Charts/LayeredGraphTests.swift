import Foundation
import Testing

@testable import Publishing

@Suite("Boxes in columns with arrows between them")
struct LayeredGraphTests {
  private func box(_ id: String, _ column: Int) -> LayeredGraph.Box {
    LayeredGraph.Box(id: id, column: column, text: "施策の題名がここに入ります " + id, note: nil, kind: .plain)
  }

  private func line(_ from: String, _ to: String) -> LayeredGraph.Line {
    LayeredGraph.Line(from: from, to: to, isDashed: false)
  }

  /// A graph of `count` boxes in `columns` columns with pseudo-random lines.
  private func any(_ seed: Int, columns: Int = 4, count: Int = 12) -> LayeredGraph? {
    var state = UInt64(seed) &* 2_862_933_555_777_941_757 &+ 3_037_000_493
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let boxes = (0..<count).map { box("b\($0)", next(columns)) }
    let lines = (0..<count * 2).map { _ in line("b\(next(count))", "b\(next(count + 1))") }
    return LayeredGraph(columns: Array(repeating: "段", count: columns), boxes: boxes, lines: lines)
  }

  @Test("no two boxes meet and all lie in the drawing", arguments: 0..<40)
  func apart(_ seed: Int) throws {
    let graph = try #require(any(seed))
    for (place, one) in graph.boxes.enumerated() {
      #expect(one.y >= 0 && one.y + one.height <= graph.height)
      #expect(one.x >= 0 && one.x + LayeredGraph.boxWidth <= graph.width)
      for other in graph.boxes[(place + 1)...] where one.x == other.x {
        #expect(one.y + one.height <= other.y || other.y + other.height <= one.y)
      }
    }
  }

  @Test("no forward arrow runs through a box on its way", arguments: 0..<40)
  func passages(_ seed: Int) throws {
    let graph = try #require(any(seed))
    for line in graph.lines where !line.pointsLeft {
      for (from, to) in zip(line.points, line.points.dropFirst()) where from.1 == to.1 {
        for box in graph.boxes where abs(box.x - from.0) < 1 && abs(to.0 - from.0 - LayeredGraph.boxWidth) < 1 {
          #expect(from.1 <= box.y || from.1 >= box.y + box.height)
        }
      }
    }
  }

  @Test("arrows backwards are dashed and point to the left")
  func backwards() throws {
    let graph = try #require(
      LayeredGraph(columns: ["a", "b"], boxes: [box("1", 0), box("2", 1)], lines: [line("1", "2"), line("2", "1")]))
    #expect(graph.lines.map(\.pointsLeft) == [false, true])
    #expect(graph.lines.map(\.isDashed) == [false, true])
  }

  @Test("too many boxes are no picture")
  func limits() {
    #expect(any(1, count: LayeredGraph.mostBoxes) != nil)
    #expect(any(1, count: LayeredGraph.mostBoxes + 1) == nil)
    #expect(LayeredGraph(columns: ["a"], boxes: [], lines: []) == nil)
  }

  @Test("the order follows what leads into a column, so that plain graphs do not cross")
  func order() throws {
    let boxes = [box("a", 0), box("b", 0), box("y", 1), box("x", 1)]
    let graph = try #require(
      LayeredGraph(columns: ["", ""], boxes: boxes, lines: [line("a", "x"), line("b", "y")]))
    let places = Dictionary(uniqueKeysWithValues: graph.boxes.map { ($0.box.id, $0.y) })
    #expect(try #require(places["x"]) < #require(places["y"]))
  }
}
