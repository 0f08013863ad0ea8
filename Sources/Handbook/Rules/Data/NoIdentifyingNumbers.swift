import PlanModel

extension Rule {
  /// 口座、カード、証明書などの番号が載っていない.
  static let noIdentifyingNumbers = Rule(
    id: "no-identifying-numbers",
    title: "口座、カード及び証明書などの番号が載っていない",
    why: "口座やカード、旅券などの番号は、人に知られると財産を失ったり、なりすまされたりするおそれがあります。公表した後では取り消せません。",
    clauses: ["no-provision-beyond-purpose", "cybersecurity-and-privacy"],
    doesNotCheck: "口座が団体や企業のものかどうかは見分けられず、担当課が確かめて理由を記録します。「口座番号」などの語を伴わない番号は、カードの番号を除いて見付けられません。",
    weight: .atLeast(.error, because: "公表した後では取り消せず、本人の財産や権利に直ちに害が及ぶためです。"),
    examples: [
      .passing("番号の制度について述べているだけである") {
        $0.changeChapter("structure") { $0.body += "公金受取口座の登録は12,345件、旅券の電子申請は2,345件です。" }
      },
      .failing("本文に口座番号がある", at: .chapter("structure", "body")) {
        $0.changeChapter("structure") { $0.body += "振込先：見本銀行本店　普通預金　１２３４５６７" }
      },
      .failing("評価の意見にカードの番号がある", at: .review("online", 0, "comment")) { plan in
        plan.change("online") { measure in
          measure.reviews = [Review(fiscalYear: FiscalYear(2025)) { $0.comment = "決済の試験に4539-1488-0343-6467を用いました。" }]
        }
      },
      .failing("備考に旅券番号がある", of: .town, at: .plan("contact.note")) { $0.contact?.note = "旅券番号：TR1234567" },
    ]
  ) { context in
    .found(
      context.personalDataGaps(PersonalDataKind.harmful) { found, matches in
        "\(found.location) から番号を除いてください。" + PersonalDataFound.reasonRemedy(matches)
      } isExcusable: { _ in
        true
      })
  }
}
