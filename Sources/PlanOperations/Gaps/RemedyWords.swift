internal import Interchange
public import PlanModel

/// Remedies in the words of a page. The rules name files and fields, as one who edits the plan folder needs them; on a page
/// there are no files, and fields have Japanese names.
public enum RemedyWords {
  /// The remedy with fields by their names.
  public static func onPage(_ remedy: String, at place: Place) -> String {
    var text = remedy
    for (old, new) in phrases { text = text.replacing(old, with: new) }
    text = text.replacing(#/(?:plan\.yaml|measures/[A-Za-z0-9._-]+\.yaml) の /#, with: "")
    text = text.replacing(#/measures/[A-Za-z0-9._-]+\.yaml/#, with: "この施策")
    text = text.replacing(#/chapters/[A-Za-z0-9._-]+\.md/#, with: "この章")
    text = text.replacing("この施策 の", with: "この施策の").replacing("この章 に", with: "この章に")
    text = text.replacing("plan.yaml", with: "計画")
    text = text.replacing(#/（[a-z][A-Za-z]*）/#, with: "")
    return withoutGaps(named(text, at: place))
  }

  private static let phrases: [(String, String)] = [
    ("adopted: false と理由", "「取り上げない」を選び、理由"), ("の id ", "の識別子"), (" の judgements の判断", "の判断"),
    ("observations の CSV の ", "この値の"),
  ]

  /// Fields by their names. What names no field, such as the id of an indicator, stays.
  private static func named(_ text: String, at place: Place) -> String {
    text.replacing(#/[A-Za-z0-9_.:\-\[\]]+/#) { match in
      let word = String(match.output)
      guard word.utf8.first.map({ (0x61...0x7A).contains($0) }) == true, !word.contains("-") else { return word }
      if word == "true" { return "「はい」" }
      if word == "kind:" || word == "id" { return word == "id" ? "識別子" : "" }
      let records: [RecordReference] = [
        place.record, .plan, .measure(""), .indicator(""), .observation("", .fiscalYear(FiscalYear(2000))),
        .review("", FiscalYear(2000)), .chapter(""),
      ]
      let prefixes = [place.field.map { $0 + "." } ?? "", ""]
      for record in records {
        for prefix in prefixes {
          if let names = FieldNames.names(of: record, field: prefix + word) {
            return "「\(names.suffix(word.split(separator: ".").count).joined(separator: "の"))」"
          }
        }
      }
      // The ends of a span and other parts of values.
      return parts[word] ?? word
    }
  }

  private static let parts = ["first": "「始まり」", "last": "「終わり」"]

  /// Without the blanks that stand between Latin and Japanese letters where only Japanese is left.
  private static func withoutGaps(_ text: String) -> String {
    text.replacing(#/ +「/#, with: "「").replacing(#/」 +/#, with: "」").replacing("「「", with: "「").replacing(
      "」」", with: "」")
  }
}

extension Finding {
  /// How to mend it, in the words of a page: no files, and fields by their names.
  public var remedyOnPage: String { RemedyWords.onPage(remedy, at: place) }
  /// What is wrong, in the words of a page.
  public var summaryOnPage: String { RemedyWords.onPage(summary, at: place) }
}
