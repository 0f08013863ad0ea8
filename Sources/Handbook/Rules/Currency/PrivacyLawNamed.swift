import PlanModel

extension Rule {
  /// 直接適用される個人情報保護法が根拠に挙げられている.
  static let privacyLawNamed = Rule(
    id: "privacy-law-named",
    title: "個人情報保護法が根拠に挙げられている",
    why: "令和5年4月1日から、地方公共団体にも個人情報保護法が直接適用されています。条例だけを根拠に挙げた記載は、改正前のままになっているおそれがあります。",
    clauses: ["privacy-law-direct"],
    doesNotCheck: "個人情報の取扱いが法律に沿っているかどうかは、個人情報保護の担当が判断します。",
    weight: .atMost(.warning, because: "法律の適用は計画の記載によらず、題名を書くことまでは求められていないためです。"),
    examples: [
      .passing("法律が挙げられている"),
      .failing("施行条例だけが挙げられている", at: .plan("securityAndPrivacy.privacyBases")) {
        $0.securityAndPrivacy?.privacyBases = ["見本県個人情報の保護に関する法律施行条例（令和4年見本県条例第41号）"]
      },
      .notConcerned("法律が直接適用される前の計画である", asOf: .known("2023-03-31")),
      .notConcerned("根拠が挙げられていない") { $0.securityAndPrivacy?.privacyBases = [] },
    ]
  ) { context in
    guard let bases = context.plan.securityAndPrivacy?.privacyBases, !bases.isEmpty else {
      return .notApplicable("個人情報の取扱いの根拠が挙げられていません。")
    }
    if bases.contains(where: namesLaw) { return .satisfied }
    return .gap(
      .plan("securityAndPrivacy.privacyBases"), "令和5年4月1日から直接適用されている個人情報保護法が、根拠に挙げられていません。",
      mend: "plan.yaml の securityAndPrivacy.privacyBases に「個人情報の保護に関する法律（平成15年法律第57号）」を加えてください。")
  }

  private static let names = ["個人情報の保護に関する法律", "個人情報保護法"].map(Word.init)
  private static let enforcement = ["施行", "の施行"].map { Array($0.utf8) }

  /// Whether the law itself is named, and not only the ordinance that puts it into effect and bears its name.
  private static func namesLaw(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return names.contains { name in
      name.offsets(in: bytes).contains { offset in
        let rest = bytes[(offset + name.length)...]
        return !enforcement.contains { rest.starts(with: $0) }
      }
    }
  }
}
