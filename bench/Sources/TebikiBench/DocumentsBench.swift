import Foundation
import Handbook
import Interchange
import PlanModel
import PlanOperations
import Publishing

extension Bench {
  /// Documents: the book of a large plan in every form, and the comparison of two long plans.
  ///
  /// Writes into `output` what peers need: `typst/` (the engine's own files), `book.html`, `old.txt` and `new.txt`.
  static func documents(_ folder: String, _ output: String) async throws {
    let plan = try PlanFolder.read(directory: folder).plan
    guard let checked = Checker.gate(plan, report: Checker.check(plan), preview: true) else { return }
    report("book-measures", Double(plan.measures.count), "measures")
    var source = TypstSource(PlanBook.document(checked))
    report("compose", median { source = TypstSource(PlanBook.document(checked)) }, "s")
    try FileManager.default.createDirectory(atPath: output + "/typst", withIntermediateDirectories: true)
    for file in source.files {
      try Data(file.bytes).write(to: URL(fileURLWithPath: output + "/typst/" + file.name))
    }
    try Data(HTMLDocument.bytes(PlanBook.document(checked))).write(to: URL(fileURLWithPath: output + "/book.html"))
    let material = EditionMaterial(checked: checked)
    for form in [EditionForm.bookPDF, .bookWord, .bookText, .overviewPDF] {
      let start = ContinuousClock.now
      let file = try await MakeForm(form, of: material).run()
      report(form.rawValue, Double((ContinuousClock.now - start) / .milliseconds(1)) / 1_000, "s")
      report(form.rawValue + "-bytes", Double(file.bytes.count), "bytes")
    }
    try compare(plan, output)
  }

  /// Two plans of 74,000 characters, every tenth paragraph of the newer one changed by a word.
  private static func compare(_ sample: Plan, _ output: String) throws {
    let paragraphs = sample.chapters.flatMap { $0.body.components(separatedBy: "\n\n") }.filter { !$0.isEmpty }
    var body: [String] = []
    var count = 0
    var place = 0
    while count < 74_000 {
      body.append(paragraphs[place % paragraphs.count] + "（\(place)）")
      count += body.last?.count ?? 0
      place += 1
    }
    let changed = body.enumerated().map { $0.offset % 10 == 0 ? $0.element.replacing("県", with: "本県") : $0.element }
    var old = Plan(id: "old", title: sample.title)
    var new = Plan(id: "old", title: sample.title)
    old.chapters = [Chapter(id: "c-1", title: "本文", body: body.joined(separator: "\n\n"))]
    new.chapters = [Chapter(id: "c-1", title: "本文", body: changed.joined(separator: "\n\n"))]
    var rows = 0
    report(
      "compare",
      median {
        rows = ComparisonTable.rows(of: .between(old: old, new: new), style: .standard(isDecided: true)).count
      }, "s")
    report("compare-rows", Double(rows), "rows")
    try Data(old.chapters[0].body.utf8).write(to: URL(fileURLWithPath: output + "/old.txt"))
    try Data(new.chapters[0].body.utf8).write(to: URL(fileURLWithPath: output + "/new.txt"))
  }
}
