internal import Handbook
internal import PlanModel

/// The skeleton of one chapter: front matter, and the guidance as a remark that is not published.
enum ChapterSkeleton {
  static func text(for role: ChapterRole) -> String {
    let guidance = ChapterGuidance.guidance(for: role)
    let citations = guidance.clauses.compactMap { ClauseCatalogue.find($0)?.citation }
    var lines = [
      "---", "number: 第\(role.number)章", "title: \(guidance.suggestedTitle)", "roles:", "  - \(role.label)", "---", "",
      "<!--", guidance.aim, "",
    ]
    lines += guidance.questions.map { "- " + $0 }
    lines += ["", "よりどころ: " + citations.joined(separator: "、"), "この注記は公開されません。書き終えたら消してください。", "-->", ""]
    return lines.joined(separator: "\n")
  }
}
