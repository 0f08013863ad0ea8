import PlanModel

/// I-9: cybersecurity and personal data.
enum Section9SecurityAndPrivacy: ClauseSection {
  static let clauses: [Clause] = [
    .handbook(
      "cybersecurity-and-privacy", "セキュリティと個人情報の適正な取扱い", "I-9 第1段落及び第2段落", .recommendation,
      "データを使い、やり取りする際には、サイバーセキュリティを確保し、個人情報等を適正に取り扱うための取組を行います。",
      note: "手引はサイバーセキュリティ基本法と個人情報保護法（平成15年法律第57号）を挙げています。個人情報保護法は2023年4月1日から地方公共団体に直接適用されています（privacy-law-direct）。"),
    .handbook(
      "ordinances-observed", "規則及び条例の遵守", "I-9 第2段落", .recommendation,
      "法律のほか、それに基づく規則や団体の条例等を守り、官民データの活用を適切に進めます。",
      note: "2023年4月1日以後に挙げる条例は、個人情報保護法の施行条例など現に効力のあるものに限ります（no-abolished-ordinance）。"),
  ]
}
