import PlanModel

extension RuleContext {
  /// One gap for each text in which personal data of these kinds was seen.
  func personalDataGaps(
    _ kinds: Set<PersonalDataKind>, mend remedy: (PersonalDataFound, [PersonalDataMatch]) -> String,
    isExcusable: (PersonalDataMatch) -> Bool = { _ in false }
  ) -> [Gap] {
    personalData.compactMap { found in
      let matches = found.matches.filter { kinds.contains($0.kind) }
      guard !matches.isEmpty else { return nil }
      let marks = matches.allSatisfy(isExcusable) ? matches.map(\.masked) : []
      return Gap(
        found.text.place, Self.summary(of: matches), mend: remedy(found, matches), marks: Self.unique(marks))
    }
  }

  /// 「個人番号と思われる「**********18」があります。」, for several with the first two and their number.
  private static func summary(of matches: [PersonalDataMatch]) -> String {
    let kinds = PersonalDataKind.allCases.filter { kind in matches.contains { $0.kind == kind } }
    let shown = unique(matches.map(\.masked)).prefix(2).map { "「\($0)」" }.joined(separator: "、")
    let label = kinds.map(\.label).joined(separator: "、")
    return "\(label)と思われる\(shown)\(matches.count > 2 ? "など\(matches.count)件" : "")があります。"
  }

  private static func unique(_ words: [String]) -> [String] {
    var seen: Set<String> = []
    return words.filter { seen.insert($0).inserted }
  }
}

extension PersonalDataFound {
  /// 「chapters/c-1.md の body」.
  var location: String { "\(text.file) の \(text.field)" }

  /// How to tell that these numbers belong to no person.
  static func reasonRemedy(_ matches: [PersonalDataMatch]) -> String {
    let marks = Set(matches.map(\.masked)).sorted().map { "「\($0)」" }.joined(separator: "、")
    return "個人のものでないことを確かめたときは、plan.yaml の judgements に、この規則についての判断として、\(marks)と、そう判断した理由（reason）を記載してください。"
  }
}
