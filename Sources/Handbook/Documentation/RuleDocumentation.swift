internal import PlanModel

/// The rules as Markdown pages for officers: `docs/rules/README.md` and one page per rule.
///
/// Everything on the pages comes from the rules, their examples and the catalogue of clauses; nobody edits them by hand.
public enum RuleDocumentation {
  /// The pages, by file name below `docs/rules/`.
  public static func files() -> [String: String] {
    var files = ["README.md": overview()]
    for rule in RuleCatalogue.all { files["\(rule.id).md"] = page(for: rule) }
    return files
  }

  private static func overview() -> String {
    var lines = [
      "# 点検の規則", "",
      "計画を点検する規則の一覧です。規則のファイルから自動で作られています。直接編集せず、規則を改めてから作り直してください。", "",
      "重要度は、根拠となる条項の強さと団体の種類によって決まります。都道府県の義務に当たるものは「誤り」となり、公表を妨げます。努力義務や推奨に当たるものは「助言」にとどまります。", "",
      "| 条項の強さ | 重要度 |", "|---|---|",
    ]
    for force in NormativeForce.allCases {
      lines.append("| \(force.label) | \(SeverityProfile.severity(of: force).label) |")
    }
    for family in RuleFamily.allCases where !family.rules.isEmpty {
      lines += ["", "## \(family.title)", "", "| 規則 | 内容 | 都道府県 | 指定都市 | その他の市町村 |", "|---|---|---|---|---|"]
      for rule in family.rules {
        let severities = Addressee.localBodies.map { severity(of: rule, for: $0) }
        lines.append("| [`\(rule.id)`](\(rule.id).md) | \(rule.title) | \(severities.joined(separator: " | ")) |")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func page(for rule: Rule) -> String {
    var lines = ["# \(rule.title)", "", "規則の名称：`\(rule.id)`", "", "## なぜ点検するのか", "", rule.why, ""]
    lines += ["## 根拠", "", "| 条項 | 強さ | 効力 | 趣旨 |", "|---|---|---|---|"]
    lines += rule.clauses.compactMap { ClauseCatalogue.find($0) }.map(row)
    lines += ["", "趣旨は、条文や手引を要約したものであり、原文ではありません。", "", "## 重要度", ""]
    lines += ["| 団体の種類 | 重要度 |", "|---|---|"]
    lines += Addressee.localBodies.map { "| \($0.label) | \(severity(of: rule, for: $0)) |" }
    if let reason = rule.weight.reason { lines += ["", "条項の強さと異なる扱いとしているのは、\(reason)"] }
    if rule.timing == .whileThePlanRuns { lines += ["", "計画の決定の後、計画期間中に効力を生ずる条項によっても点検します。"] }
    lines += ["", "## 点検しないこと", "", rule.doesNotCheck, "", "## 例"]
    for example in rule.examples { lines += section(for: example, of: rule) }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func row(_ clause: Clause) -> String {
    let forces = Addressee.localBodies.compactMap { addressee -> String? in
      clause.force(towards: addressee).map { "\(addressee.shortLabel)：\($0.label)" }
    }
    let from = clause.inForceFrom.map { "\(Wareki.text($0))から" } ?? ""
    let to = clause.inForceTo.map { "\(Wareki.text($0))まで" } ?? ""
    let validity = from + to
    return "| \(clause.citation)<br>`\(clause.id)` | \(forces.joined(separator: "<br>")) | "
      + "\(validity.isEmpty ? "—" : validity) | \(clause.statement) |"
  }

  private static func section(for example: RuleExample, of rule: Rule) -> [String] {
    let verdict = Checker.check(example.plan, asOf: example.asOf, figures: example.figures, rules: [rule]).results
      .first?.verdict
    let date = example.asOf.map { "、判定の基準日：\(Wareki.text($0))" } ?? ""
    var lines = ["", "### \(heading(of: example.expectation))：\(example.title)", "", "（\(example.base.label)\(date)）"]
    switch verdict {
    case .violated(let findings):
      for finding in findings {
        lines += [
          "", "> **\(finding.severity.label)** \(TextReporter.place(finding.place))", ">", "> \(finding.summary)",
        ]
        if let explanation = finding.explanation { lines += [">", "> \(explanation)"] }
        lines += [">", "> 直し方：\(finding.remedy)"]
      }
    case .needsJudgement(let question): lines += ["", "> \(question)"]
    case .notApplicable(let reason): lines += ["", "> \(reason)"]
    case .satisfied, nil: break
    }
    return lines
  }

  private static func heading(of expectation: RuleExample.Expectation) -> String {
    switch expectation {
    case .passes: "満たす例"
    case .fails: "満たさない例"
    case .asks: "人の判断を要する例"
    case .doesNotApply: "対象外の例"
    }
  }

  /// The severity for one kind of body when every clause of the rule is in force.
  private static func severity(of rule: Rule, for addressee: Addressee) -> String {
    let newest = rule.texts.compactMap(\.inForceFrom).max() ?? .known("2026-04-01")
    let profile = SeverityProfile(addressees: [addressee], date: max(newest, .known("2026-04-01")))
    return profile.severity(under: rule.texts, weight: rule.weight)?.label ?? "—"
  }
}

extension Addressee {
  /// The kinds of body that draw up plans.
  static let localBodies: [Addressee] = [.prefecture, .designatedCity, .otherMunicipality]

  /// A label for narrow tables.
  fileprivate var shortLabel: String { self == .otherMunicipality ? "市町村" : label }
}
