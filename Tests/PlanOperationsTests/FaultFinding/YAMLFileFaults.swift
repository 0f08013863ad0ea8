import Foundation
import PlanModel

extension FileFaultCatalogue {
  private static let plan = "plan.yaml"
  private static let measure = "measures/m-1-1.yaml"

  private static let section =
    "contact: {name: デジタル戦略課, purpose: 計画の全般, telephone: 000-000-0100, email: digital-plan@pref.mihon.example}"

  /// Names of fields that are misspelt, repeated or missing.
  static let keys: [FileFault] = [
    FileFault("reading-unknown-key", in: plan, "\nsubtitle:", is: "\nsubtitel:", offset: 1),
    FileFault("reading-unknown-key", in: plan, "  purpose: 本計画", is: "  purpos: 本計画"),
    FileFault("reading-unknown-key", in: plan, "lowerBound: 110", is: "lowerbound: 110"),
    FileFault("reading-unknown-key", in: measure, "presentState: |", is: "presentSate: |"),
    FileFault("reading-unknown-key", in: measure, "    settlement:", is: "    setlement:"),
    FileFault("reading-unknown-key", in: measure, "    baseline:", is: "    base_line:"),
    FileFault("reading-unknown-key", in: measure, "comparator: 以上", is: "comparater: 以上"),
    FileFault("reading-unknown-key", in: measure, "  businessCode:", is: "  businesscode:"),
    FileFault("reading-unknown-key", in: measure, "note: 仕様", is: "memo: 仕様"),
    FileFault("reading-unknown-key", in: measure, "    progress:", is: "    progres:"),
    FileFault("reading-unknown-key", in: "chapters/c-02-present-state.md", "roles:", is: "role:"),
    FileFault("reading-duplicate-key", in: measure, "targetGroup:", is: "summary:"),
    FileFault("reading-duplicate-key", in: measure, "    unit: 種類", is: "    level: 活動指標"),
    FileFault(
      "reading-duplicate-key", in: plan, "\nhandbookEdition:", is: "\nhandbookEdition: 令和元年10月版\nhandbookEdition:",
      offset: 2),
    FileFault("reading-missing-key", in: measure, "title: 行政手続のオンライン化の徹底\n", is: "", offset: -1),
    FileFault("reading-missing-key", in: measure, "    title: オンライン申請の利用率\n", is: "", offset: -1),
    FileFault("reading-missing-key", in: measure, "first: 令和8年度, last: 令和8年度}", is: "first: 令和8年度}"),
    FileFault("reading-missing-key", in: measure, ", kind: 決算", is: ""),
    FileFault("reading-missing-key", in: plan, "{date: 2026-11-09, text", is: "{text"),
    FileFault("reading-missing-key", in: "chapters/c-10-glossary.md", "title: 用語の説明\n", is: "", offset: -1),
    FileFault("reading-missing-key", in: "chapters/c-10-glossary.md", "---\nnumber", is: "number"),
  ]

  /// Values of the wrong form, or that cannot be read.
  static let values: [FileFault] = [
    FileFault("reading-wrong-type", in: plan, "bodies: [\"990001\"]", is: "bodies: \"990001\""),
    FileFault("reading-wrong-type", in: plan, section, is: "contact: デジタル戦略課"),
    FileFault("reading-wrong-type", in: measure, "unit: 種類", is: "unit: [種類]"),
    FileFault("reading-wrong-type", in: measure, "number: 1-1\n", is: "number: {章: 1-1}\n"),
    FileFault(
      "reading-wrong-type", in: measure, "partners: [p-municipalities, p-neighbours]", is: "partners: p-neighbours"),
    FileFault(
      "reading-wrong-type", in: measure, "  - {title: 手続の棚卸しと優先順位の決定, first: 令和8年度, last: 令和8年度}", is: "  - 棚卸し"),
    FileFault("reading-unreadable-value", in: plan, "decidedOn: 2026-03-27", is: "decidedOn: 2026-02-30"),
    FileFault("reading-unreadable-value", in: plan, "status: 決定", is: "status: 完成"),
    FileFault("reading-unreadable-value", in: plan, "bodies: [\"990001\"]", is: "bodies: [\"990002\"]"),
    FileFault("reading-unreadable-value", in: plan, "satisfied: true", is: "satisfied: たぶん"),
    FileFault("reading-unreadable-value", in: measure, "level: 成果指標", is: "level: せいか"),
    FileFault("reading-unreadable-value", in: measure, "direction: 増加", is: "direction: 上昇中"),
    FileFault("reading-unreadable-value", in: measure, "decimalPlaces: 1", is: "decimalPlaces: 9"),
    FileFault("reading-unreadable-value", in: measure, "value: 486", is: "value: たくさん"),
    FileFault("reading-unreadable-value", in: measure, "fiscalYear: 令和7年度", is: "fiscalYear: 来年度"),
    FileFault("reading-unreadable-value", in: measure, "thousandYen: 84120", is: "thousandYen: 未定"),
    FileFault("reading-unreadable-value", in: measure, "pillars: [手続における", is: "pillars: [窓口における"),
    FileFault("reading-unreadable-value", in: measure, "priority: 重点", is: "priority: 最優先"),
    FileFault("reading-unreadable-value", in: measure, "deadline: 令和8年度", is: "deadline: 令和八十八年度の末"),
    FileFault("reading-value-note", in: measure, "deadline: 令和12年度", is: "deadline: 平成42年度"),
    FileFault("reading-unquoted-code", in: plan, "bodies: [\"990001\"]", is: "bodies: [990001]"),
    FileFault(
      "reading-unquoted-code", in: "measures/m-3-1.yaml", "jointBodies: [\"992011\"", is: "jointBodies: [992011"),
    FileFault("reading-doubtful-address", in: measure, "sourceURL: https://", is: "sourceURL: www."),
    FileFault(
      "reading-doubtful-address", in: plan, "publishedOn: 2026-03-31, url: \"https://",
      is: "publishedOn: 2026-03-31, url: \""),
  ]

  /// YAML that is broken, or that is not taken.
  static let syntax: [FileFault] = [
    FileFault("reading-syntax", in: measure, "schedule:\n  - {", is: "schedule:\n    - {", offset: 2),
    FileFault("reading-syntax", in: measure, "number: 1-1\n", is: "number: 1-1\n\tx: 1\n", offset: 1),
    FileFault("reading-syntax", in: measure, "summary: 県への", is: "summary: \"県への\" "),
    FileFault("reading-syntax", in: measure, "effects: [デジタルファースト, ワンスオンリー]", is: "effects: デジタル: ファースト"),
    FileFault("reading-refused-notation", in: measure, "summary: 県への", is: "summary: &a 県への"),
    FileFault("reading-refused-notation", in: measure, "summary: 県への", is: "summary: !!str 県への"),
    FileFault("reading-refused-notation", in: measure, "number: 1-1\n", is: "number: *a\n"),
    FileFault(
      "reading-too-deep", in: "chapters/c-10-glossary.md", "number: 第10章\n",
      is: "number: \(String(repeating: "[", count: 40))\(String(repeating: "]", count: 40))\n"),
  ]
}
