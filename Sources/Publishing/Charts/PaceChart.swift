package import PlanModel

/// How many indicators stand at each pace, as one bar; the legend beside it is a list of words, shapes and counts.
struct PaceChart {
  private let counts: PaceCounts
  private let title: String

  /// A chart of `counts`; nil when nothing is counted.
  init?(_ counts: PaceCounts, title: String) {
    guard counts.total > 0 else { return nil }
    self.counts = counts
    self.title = title
  }

  /// Writes the bar and the list.
  func write(into html: inout HTML) {
    html.element(.figure, [.class("pace-chart")]) { html in
      html.drawing(
        "chart pace-bar", width: 400, height: 36, title: title,
        description: "全\(counts.total)指標のうち、\(counts.sentence)です。"
      ) { html in
        var x = 0.0
        for (pace, count) in counts.present {
          let width = 400 * Double(count) / Double(counts.total)
          html.chartRect(x + 1, 1, width - 2, 34, radius: 4, "bar-" + pace.className)
          let words = "\(pace.label) \(count)"
          let text = ChartText.width(words, size: 14) + 12 < width ? words : String(count)
          if ChartText.width(text, size: 14) + 8 < width {
            html.chartText(text, x: x + width / 2, y: 23, "bar-count count-" + pace.className, anchor: "middle")
          }
          x += width
        }
      }
      html.element(.figcaption) { $0.paceLegend(counts) }
    }
  }
}

extension HTML {
  /// Writes how many stand at each pace, as a bar with its legend; nothing when there are none.
  package mutating func paceBar(_ paces: [Pace], title: String) {
    PaceChart(PaceCounts(paces), title: title)?.write(into: &self)
  }

  /// Writes the counts as a list of chips.
  mutating func paceLegend(_ counts: PaceCounts) {
    element(.ul, [.class("pace-legend")]) { html in
      for (pace, count) in counts.present {
        html.element(.li) { html in
          html.paceChip(pace)
          html.element(.span, [.class("count")], text: "\(count)件")
        }
      }
    }
  }
}
