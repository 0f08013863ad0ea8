internal import TextFormats

/// What came of holding a table against the rules.
public struct TableReport: Hashable, Sendable {
  /// The name of the file.
  public let fileName: String
  /// One result for each rule, in the order of the list.
  public let results: [Result]
  /// Whether the columns are those of one of Tebiki's own tables, so that nothing had to be inferred from their look.
  public let isDeclared: Bool

  /// A rule with its verdict.
  public struct Result: Hashable, Sendable {
    /// The number of the item, such as `1-3`.
    public let number: String
    /// What is asked.
    public let title: String
    /// What was found.
    public let verdict: TableVerdict
  }

  /// Whether no rule is broken.
  public var isClean: Bool { violationCount == 0 }

  /// How many violations there are.
  public var violationCount: Int { results.reduce(0) { $0 + $1.violations.count } }

  /// The most violations of a rule that are written out.
  private static let mostWritten = 20

  /// The report for a terminal; ends with a line break.
  public var text: String {
    var lines = ["「\(Self.plain(fileName))」の機械判読の点検結果", "よりどころ：\(TableRule.document)"]
    if !isDeclared { lines.append("列の内容は、列の名前と値から推定しました（「推定」と記した指摘は、実際の内容を確かめてください。）。") }
    for result in results {
      lines.append("")
      switch result.verdict {
      case .satisfied(let words):
        lines.append("○ \(result.number) \(result.title)" + (words.map { "（\(Self.plain($0))）" } ?? ""))
      case .notChecked(let reason): lines += ["－ \(result.number) \(result.title)", "    未確認：\(Self.plain(reason))"]
      case .violated(let violations): lines += Self.lines(result, violations)
      }
    }
    let unchecked = results.count { if case .notChecked = $0.verdict { true } else { false } }
    lines += ["", "指摘 \(violationCount)件、未確認の項目 \(unchecked)件"]
    return lines.joined(separator: "\n") + "\n"
  }

  private static func lines(_ result: Result, _ violations: [TableViolation]) -> [String] {
    var lines = ["× \(result.number) \(result.title)（\(violations.count)件）"]
    for violation in violations.prefix(mostWritten) {
      let place = violation.place.isEmpty ? "" : violation.place + "："
      lines.append("    \(plain(place))\(plain(violation.summary))" + (violation.isInferred ? "（推定）" : ""))
      lines.append("      直し方：\(plain(violation.remedy))")
    }
    if violations.count > mostWritten { lines.append("    ほか\(violations.count - mostWritten)件") }
    return lines
  }

  /// Without control characters: what a file holds must not steer the terminal.
  private static func plain(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { $0.value < 0x20 || (0x7F...0x9F).contains($0.value) ? "�" : $0 }))
  }

  /// The report as JSON, with all violations.
  public var json: [UInt8] {
    var writer = JSONWriter(indented: true)
    writer.object { writer in
      writer.field("file", fileName)
      writer.field("rules", TableRule.document)
      writer.key("declaredColumns")
      writer.bool(isDeclared)
      writer.key("violations")
      writer.integer(violationCount)
      writer.key("results")
      writer.array { writer in
        for result in results { Self.write(result, &writer) }
      }
    }
    return writer.bytes + [0x0A]
  }

  private static func write(_ result: Result, _ writer: inout JSONWriter) {
    writer.object { writer in
      writer.field("rule", result.number)
      writer.field("title", result.title)
      switch result.verdict {
      case .satisfied(let words):
        writer.field("verdict", "satisfied")
        writer.field("note", words)
      case .notChecked(let reason):
        writer.field("verdict", "notChecked")
        writer.field("note", reason)
      case .violated(let violations):
        writer.field("verdict", "violated")
        writer.key("violations")
        writer.array { writer in
          for violation in violations { write(violation, &writer) }
        }
      }
    }
  }

  private static func write(_ violation: TableViolation, _ writer: inout JSONWriter) {
    writer.object { writer in
      writer.field("sheet", violation.sheet)
      for (name, value) in [("row", violation.row), ("column", violation.column)] {
        guard let value else { continue }
        writer.key(name)
        writer.integer(value)
      }
      writer.field("columnName", violation.columnName)
      writer.field("summary", violation.summary)
      writer.field("remedy", violation.remedy)
      writer.key("inferred")
      writer.bool(violation.isInferred)
    }
  }
}

extension TableReport.Result {
  /// The places at which the rule is broken.
  public var violations: [TableViolation] {
    if case .violated(let violations) = verdict { violations } else { [] }
  }
}
