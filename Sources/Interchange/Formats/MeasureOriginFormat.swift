internal import PlanModel

extension RecordFormat where Record == NationalMeasureReference {
  static let nationalMeasure = RecordFormat<NationalMeasureReference>(
    "NationalMeasureReference", "国の施策", "国の施策一覧の中の一つの施策です。", blank: { NationalMeasureReference() },
    fields: [
      .optional("number", \.number, .code(example: "04-05"), "施策の番号"),
      .optional("edition", \.edition, .text, "施策一覧の名称と日付"),
      .optional("title", \.title, .text, "施策の名称"),
    ])
}

extension ValueFormat where Value == MeasureOrigin {
  /// 独自施策, or the record of a measure in the national list.
  static var origin: ValueFormat<MeasureOrigin> {
    let national = RecordFormat<NationalMeasureReference>.nationalMeasure
    let own = ChoiceItem(code: "own", label: "独自施策", aliases: ["独自"])
    return ValueFormat<MeasureOrigin>(
      shape: .either([.choice(listName: "施策の由来", items: [own]), .record(national.description)]),
      read: { node, context in
        if case .mapping = node.content { return national.read(node, &context).map { .national($0) } }
        guard let text = context.normalisedText(node) else { return nil }
        if [own.code, own.label, "独自"].contains(text) { return .own }
        context.report(
          .unreadableValue, at: node.position, "「origin」の「\(Excerpt.of(text))」を読み取れません。",
          remedy: "独自の施策は「独自施策」と書き、国の施策一覧から選んだ施策は「{number: \"04-05\", title: 名称}」のように書いてください。")
        return nil
      },
      write: { origin, dialect in
        switch origin {
        case .own: .scalar(dialect == .folder ? own.label : own.code, .text)
        case .national(let reference): national.write(reference, dialect)
        }
      })
  }
}
