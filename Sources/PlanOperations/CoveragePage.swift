internal import Handbook

/// The account of the handbook's sentences as a Markdown page, for a reviewer to lay beside the handbook.
enum CoveragePage {
  static func markdown(_ report: HandbookCoverage.Report) -> String {
    let totals = report.totals
    var lines = [
      "# 手引の一文ごとの対応表", "",
      "<!-- tebiki docs が作成します。直接編集しないでください。 -->", "",
      "手引（平成30年8月版）第I部の全ての文について、対応する条項と規則、又は規則を設けない理由を示します。",
      "文そのものは載せていません。節、段落、文の番号により手引と並べて確かめてください。", "",
      "| 文 | 規範のある文 | 規範のない文 | 説明済み | 規則で点検する文 |", "| ---: | ---: | ---: | ---: | ---: |",
      "| \(totals.sentences) | \(totals.normative) | \(totals.withoutNorm) | "
        + "\(totals.accountedFor)（\(totals.percent)％） | \(totals.servedByRules) |", "",
      "| 節・段落・文 | 要旨 | 条項と規則、又は理由 |", "| --- | --- | --- |",
    ]
    for line in report.lines {
      lines.append("| \(line.sentence.place) | \(line.sentence.gist) | \(line.outcome.text) |")
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
