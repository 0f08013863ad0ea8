import Testing

@testable import PlanModel

@Suite("What needs what among formulas")
struct FormulaGraphTests {
  private func graph(_ formulas: KeyValuePairs<String, String?>) -> FormulaGraph {
    FormulaGraph(formulas.map { id, formula in Indicator(id: RecordID(id), title: id) { $0.formula = formula } })
  }

  @Test("inputs come before what needs them, whatever the order of the plan")
  func order() {
    let graph = graph(["c": "b + a", "b": "a * 2", "a": nil, "d": "c"])
    #expect(graph.order == ["b", "c", "d"])
    #expect(graph.dependents(of: "a") == ["b", "c", "d"])
    #expect(graph.dependents(of: "c") == ["d"])
    #expect(graph.dependents(of: "d") == [])
    #expect(graph.cycles.isEmpty && graph.problems.isEmpty)
  }

  @Test("a circle is told in the order in which one needs the next, and what hangs on it is still ordered")
  func circle() {
    let graph = graph(["a": "b", "b": "c", "c": "a + x", "x": nil, "d": "a", "e": "x"])
    #expect(graph.cycles == [["a", "b", "c"]])
    #expect(graph.cycle(through: "b") == ["b", "c", "a"])
    #expect(graph.cycle(through: "d") == nil)
    #expect(Set(graph.order) == ["d", "e"])
    #expect(Set(graph.dependents(of: "x")) == ["a", "b", "c", "d", "e"])
  }

  @Test("a formula that needs itself is a circle, even one year earlier")
  func itself() {
    let graph = graph(["a": "a + 1", "b": "前年(b) + x", "x": nil])
    #expect(graph.cycles == [["a"], ["b"]])
    #expect(graph.order.isEmpty)
  }

  @Test("two circles that share an indicator are both told")
  func sharedIndicator() {
    let graph = graph(["hub": "a + b", "a": "hub", "b": "hub"])
    #expect(Set(graph.cycles.flatMap { $0 }) == ["hub", "a", "b"])
    for id in ["hub", "a", "b"] { #expect(graph.cycle(through: RecordID(id)) != nil) }
    #expect(graph.order.isEmpty)
  }

  @Test("a formula that cannot be read is a problem and no part of the order")
  func problem() {
    let graph = graph(["a": "1 +", "b": "a", "c": "  "])
    #expect(graph.problems.keys.map(\.rawValue) == ["a"])
    #expect(graph.order == ["b"])
    #expect(graph.dependents(of: "a") == ["b"])
  }

  @Test("a chain as long as a large plan is ordered without exhausting the stack")
  func longChain() {
    let count = 20_000
    let indicators = (0..<count).map { number in
      Indicator(id: RecordID("i\(number)"), title: "\(number)") {
        $0.formula = number + 1 < count ? "i\(number + 1) + 1" : nil
      }
    }
    let graph = FormulaGraph(indicators)
    #expect(graph.order.count == count - 1)
    #expect(graph.order.first == RecordID("i\(count - 2)"))
    #expect(graph.order.last == "i0")
  }
}
