import PlanModel

/// I-3: what a plan brings about.
enum Section3Effects: ClauseSection {
  static let clauses: [Clause] = [
    .handbook(
      "effects-digital-first", "住民や事業者が実感できる効果", "I-3 第2段落", .option,
      "標準化などで行政の費用を抑えるとともに、デジタルファースト、コネクテッド・ワンストップ、ワンスオンリーといった、住民や事業者が実感できる新しいサービスを計画的に提供できるようになります。",
      note: "計画の効果として挙げられたもので、全てを載せることは求められていません。"),
    .handbook(
      "partners-can-see", "協力者に見える計画", "I-3 第5段落及び第6段落", .recommendation,
      "企業、大学、NPO や住民が、目指す姿と取組を知り、自らの強みを生かして加わりやすくなることが、計画の効果とされています。どこで協力できるかが見えるようにします。"),
  ]
}
