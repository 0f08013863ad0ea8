import PlanModel

extension Rule {
  /// 章に本文がある (手引 I-6).
  static let chapterHasText = Rule(
    id: "chapter-has-text",
    title: "章に本文がある",
    why: "題名だけの章では、構成要素がそろっているように見えても、読む人には何も伝わりません。",
    clauses: ["seven-elements"],
    doesNotCheck: "本文の内容が十分かどうかは、計画の担当課が読んで判断します。",
    weight: .atLeast(.warning, because: "本文のない章は、手引が求める構成要素を満たしたことにならないためです。"),
    examples: [
      .passing("全ての章に本文がある"),
      .failing("本文がない", at: .chapter("purpose", "body")) { $0.changeChapter("purpose") { $0.body = "" } },
      .failing("公開されない注記だけがある", at: .chapter("purpose", "body")) {
        $0.changeChapter("purpose") { $0.body = "<!-- ここに書きます。 -->\n" }
      },
      .passing("個別施策の章は、施策そのものが内容となる") { $0.changeChapter("measures") { $0.body = "" } },
    ]
  ) { context in
    let plan = context.plan
    let empty = plan.chapters.filter { chapter in
      // The measures themselves are the content of a chapter that is there for them.
      let holdsMeasures = chapter.roles.contains(.measures) && !plan.measures.isEmpty
      return !holdsMeasures && Remarks.removed(from: chapter.body).isBlank
    }
    return .found(
      empty.map {
        Gap(
          .chapter($0.id, "body"), "章「\($0.title)」に本文がありません。",
          mend: "chapters/\($0.id).md に本文を記載してください。この章がないときは、plan.yaml の chapters から外してください。")
      })
  }
}
