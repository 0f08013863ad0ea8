internal import PlanModel

extension RecordFormat where Record == Chapter {
  static let chapter = RecordFormat<Chapter>(
    "Chapter", "章", "計画の本文の章です。フォルダーではファイル名が識別子になり、本文は「---」の行の後に書きます。",
    blank: { Chapter(id: "", title: "") }, reference: { chapter, _ in .chapter(chapter.id) },
    fields: [
      .required("id", \.id, .id("Chapter"), "識別子", necessity: .essential, dialect: .canonical),
      .optional("number", \.number, .text, "章の番号（「1」「第2章」など）"),
      .required("title", \.title, .text, "章の題名"),
      .list("roles", \.roles, .choice, "この章が満たす手引の構成要素"),
      .list("matters", \.matters, .choice, "この章が定める法第9条第2項の事項（構成要素から決まらない場合）"),
      Field(
        "body", "本文（Markdown）", .markdown, dialect: .canonical,
        read: { node, chapter, context in
          chapter.body = ValueFormat<String>.markdown.read(node, &context) ?? ""
          return true
        },
        write: { chapter, dialect in
          chapter.body.isEmpty ? nil : ValueFormat<String>.markdown.write(chapter.body, dialect)
        }),
    ])
}
