import PlanModel

extension Rule {
  /// 廃止された個人情報保護条例を根拠としていない.
  static let noAbolishedOrdinance = Rule(
    id: "no-abolished-ordinance",
    title: "廃止された個人情報保護条例を根拠としていない",
    why: "令和5年4月1日に、従来の個人情報保護条例は法律の施行条例に改められました。廃止された条例を挙げると、住民が効力のない規定に当たってしまいます。",
    clauses: ["no-abolished-ordinance", "ordinances-observed"],
    doesNotCheck: "条例の題名と施行日は団体により異なります。現に効力があるかどうかは、担当課が例規集で確かめます。議会の条例は対象としません。",
    weight: .atLeast(.warning, because: "効力のない規定を根拠として住民に示すことになるためです。"),
    examples: [
      .passing("施行条例が挙げられている"),
      .passing("廃止された条例として触れている") {
        $0.changeChapter("security") { $0.body = "見本県個人情報保護条例は、令和5年4月1日に廃止されました。法律により取り扱います。" }
      },
      .failing("根拠に個人情報保護条例がある", at: .plan("securityAndPrivacy.privacyBases[2]")) {
        $0.securityAndPrivacy?.privacyBases.append("見本県個人情報保護条例（平成13年見本県条例第1号）")
      },
      .failing("章の本文が個人情報保護条例によるとしている", of: .town, at: .chapter("security", "body")) {
        $0.changeChapter("security") { $0.body = "見本町個人情報保護条例に基づき、適正に取り扱います。" }
      },
      .notConcerned("条例が改められる前の計画である", asOf: .known("2017-04-01")),
    ]
  ) { context in
    guard context.asOf >= lawApplies else { return .notApplicable("個人情報保護法が直接適用される令和5年4月1日より前の計画です。") }
    var gaps: [Gap] = []
    for (index, basis) in (context.plan.securityAndPrivacy?.privacyBases ?? []).enumerated() where citesAbolished(basis)
    {
      let field = "securityAndPrivacy.privacyBases[\(index)]"
      gaps.append(
        Gap(
          .plan(field), "廃止されたと思われる条例「\(basis)」が根拠に挙げられています。",
          mend: "例規集を確かめ、plan.yaml の \(field) を、現に効力のある施行条例の題名に改めてください。"))
    }
    for chapter in context.plan.chapters(filling: .securityAndPrivacy) where citesAbolished(chapter.body) {
      gaps.append(
        Gap(
          .chapter(chapter.id, "body"), "章「\(chapter.title)」が、廃止されたと思われる個人情報保護条例を根拠としています。",
          mend: "例規集を確かめ、chapters/\(chapter.id).md の本文を、個人情報保護法及び施行条例による記載に改めてください。"))
    }
    return .found(gaps)
  }

  /// The day from which the law applies to local governments directly.
  private static let lawApplies = CalendarDate.known("2023-04-01")
  private static let ordinance = Word("個人情報保護条例")
  private static let assembly = Word("議会")
  private static let harmless = ["施行条例", "廃止", "改正前", "旧条例"].map(Word.init)

  /// Whether the ordinance is named, other than as an assembly's or as one that ended.
  private static func citesAbolished(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return ordinance.offsets(in: bytes).contains { offset in
      // 「旧見本県個人情報保護条例」「見本県議会個人情報保護条例」: up to 12 characters before the name.
      let before = bytes[max(0, offset - 36)..<offset]
      if assembly.first(in: before) != nil || Word("旧").first(in: before) != nil { return false }
      // 「…条例は、…に廃止されました」: up to 40 characters after it.
      let after = bytes[offset..<min(bytes.count, offset + ordinance.length + 120)]
      return !harmless.contains { $0.first(in: after) != nil }
    }
  }
}
