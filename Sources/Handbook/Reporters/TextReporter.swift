public import PlanModel

/// Writes a report as plain text for a terminal: the heaviest findings first, each with how to mend it.
public enum TextReporter {
  /// The report as text that ends with a line break.
  ///
  /// - Parameter colour: whether severities are coloured by ANSI codes; the caller looks at `NO_COLOR` and pipes.
  public static func render(_ report: CheckReport, colour: Bool) -> String {
    var lines: [String] = []
    let kind = report.bodyKind.map { "、団体の種類：\($0.label)" } ?? ""
    lines.append("「\(plain(report.planTitle))」の点検結果（判定の基準日：\(Wareki.textWithWesternYear(report.asOf))\(kind)）")
    for severity in Severity.allCases {
      let findings = sorted(report.findings.filter { $0.severity == severity })
      guard !findings.isEmpty else { continue }
      lines.append("")
      lines.append(paint("■ \(severity.label)（\(findings.count)件）", severity, colour))
      for finding in findings { lines += block(finding) }
    }
    lines += questions(report)
    if !report.findings.isEmpty {
      lines += [
        "",
        "「法」は\(LegalDocument.act.title)を、「手引」は\(LegalDocument.handbook.title)（\(LegalDocument.handbook.edition)）をいいます。",
      ]
    }
    lines += summary(report)
    return lines.joined(separator: "\n") + "\n"
  }

  private static func block(_ finding: Finding) -> [String] {
    var lines = ["", "\(place(finding.place))  \(plain(finding.summary))"]
    if let explanation = finding.explanation { lines.append("    " + plain(explanation)) }
    lines.append("    直し方：" + plain(finding.remedy))
    let clauses = finding.clauses.compactMap { ClauseCatalogue.find($0)?.citation }
    let basis = clauses.isEmpty ? "" : "根拠：" + clauses.joined(separator: "、") + "  "
    lines.append("    \(basis)規則：\(finding.rule)")
    return lines
  }

  private static func questions(_ report: CheckReport) -> [String] {
    let questions = report.questions
    guard !questions.isEmpty else { return [] }
    var lines = ["", "■ 人の判断を要するもの（\(questions.count)件）"]
    for question in questions {
      lines.append("")
      lines.append("・\(plain(question.question))")
      lines.append("    判断したら、plan.yaml の judgements に rule: \(question.rule) として結果と理由を記載してください。")
    }
    return lines
  }

  private static func summary(_ report: CheckReport) -> [String] {
    let counts = Severity.allCases.map { "\($0.label) \(report.count($0))件" }.joined(separator: "、")
    var satisfied = 0
    var notApplicable = 0
    for result in report.results {
      switch result.verdict {
      case .satisfied: satisfied += 1
      case .notApplicable: notApplicable += 1
      case .violated, .needsJudgement: break
      }
    }
    let gate = report.isPublishable ? "公表を妨げる誤りはありません。" : "誤りを直すまで、公表用のサイトは作れません。"
    return [
      "",
      "\(counts)、要判断 \(report.questions.count)件（規則\(report.results.count)件のうち、満たすもの\(satisfied)件、対象外\(notApplicable)件）",
      gate,
    ]
  }

  /// File and line where known, then the record and the field.
  static func place(_ place: Place) -> String {
    let label = plain(place.record.label)
    // Between Latin letters and Japanese a space, as in 「施策 m-1 の title」.
    let joint = label.utf8.last.map { $0 < 0x80 } == true ? " の " : "の "
    let record = label + (place.field.map { joint + plain($0) } ?? "")
    guard let source = place.source else { return record }
    return "\(plain(source.file)):\(source.line)  \(record)"
  }

  private static func sorted(_ findings: [Finding]) -> [Finding] {
    // Stable: findings of one place stay in the order of the rules.
    findings.enumerated()
      .sorted { left, right in
        let (a, b) = (sortKey(left.element), sortKey(right.element))
        return a == b ? left.offset < right.offset : a < b
      }
      .map(\.element)
  }

  private static func sortKey(_ finding: Finding) -> (String, Int, String) {
    let source = finding.place.source
    return (source?.file ?? "", source?.line ?? 0, finding.place.record.label)
  }

  private static func paint(_ text: String, _ severity: Severity, _ colour: Bool) -> String {
    guard colour else { return text }
    let code =
      switch severity {
      case .error: "31"
      case .warning: "33"
      case .advice: "36"
      case .information: "2"
      }
    return "\u{1B}[1;\(code)m\(text)\u{1B}[0m"
  }

  /// A plan's own words without control characters, which could move the cursor or colour the terminal.
  static func plain(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { isControl($0) }) else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.map { isControl($0) ? " " : $0 }))
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || scalar.value == 0x2028 || scalar.value == 0x2029
      || (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
  }
}
