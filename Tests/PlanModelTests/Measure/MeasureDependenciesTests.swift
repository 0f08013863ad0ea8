import Testing

@testable import PlanModel

@Suite("Measures that lean on one another")
struct MeasureDependenciesTests {
  private func graph(_ needs: [(RecordID<Measure>, [RecordID<Measure>])]) -> MeasureDependencies {
    MeasureDependencies(needs.map { id, needs in Measure(id: id, title: "") { $0.dependsOn = needs } })
  }

  @Test("each comes after what it needs, in printed order otherwise")
  func order() {
    let graph = graph([("a", ["c"]), ("b", []), ("c", ["d"]), ("d", []), ("e", ["b", "a"])])
    #expect(graph.order == ["b", "d", "c", "a", "e"])
    #expect(graph.depths == ["b": 0, "d": 0, "c": 1, "a": 2, "e": 3])
    #expect(graph.inCircles.isEmpty)
  }

  @Test("circles are named and do not stop the rest")
  func circles() {
    let graph = graph([("a", ["b"]), ("b", ["a"]), ("c", ["b"]), ("d", [])])
    #expect(graph.inCircles == ["a", "b"])
    #expect(Set(graph.order) == ["a", "b", "c", "d"])
    #expect(graph.order.count == 4)
    #expect(graph.endangered(by: "a") == ["b", "c"])
  }

  @Test("unknown names, a measure's own name and repetitions are passed over")
  func strays() {
    let graph = graph([("a", ["a", "none", "b", "b"]), ("b", [])])
    #expect(graph.edges == [.init(from: "b", to: "a")])
    #expect(graph.needs(of: "a") == ["b"])
    #expect(graph.needs(of: "none").isEmpty && graph.endangered(by: "none").isEmpty)
    #expect(self.graph([("a", ["a"])]).isEmpty)
  }

  @Test("whatever the graph, the order holds every measure once and respects every need outside circles")
  func anyGraph() {
    var state: UInt64 = 5
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    for _ in 0..<200 {
      let names = (0..<9).map { RecordID<Measure>("m\($0)") }
      let graph = graph(names.map { name in (name, (0..<next(4)).map { _ in names[next(9)] }) })
      let order = graph.order
      #expect(Set(order) == Set(names) && order.count == names.count)
      let circles = Set(graph.inCircles)
      for edge in graph.edges where !circles.contains(edge.to) {
        let from = order.firstIndex(of: edge.from) ?? 99
        #expect(from < order.firstIndex(of: edge.to) ?? -1)
      }
    }
  }
}
