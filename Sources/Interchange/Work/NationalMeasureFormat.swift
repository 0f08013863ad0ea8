public import PlanModel

extension RecordFormat where Record == NationalMeasure {
  static let nationalMeasureOfCatalogue = RecordFormat<NationalMeasure>(
    "NationalMeasure", "国の施策", "国の施策一覧の一つの施策です。", blank: { NationalMeasure(title: "", edition: "") },
    fields: [
      .optional("number", \.number, .code(example: "04-05"), "施策の番号"),
      .required("title", \.title, .text, "施策の名称", necessity: .essential),
      .list("pillars", \.pillars, .choice, "対応する柱"),
      .optional("ministries", \.ministries, .text, "所管の府省庁"),
      .required("edition", \.edition, .text, "一覧の名称と日付", necessity: .essential),
      .optional("sourceURL", \.sourceURL, .text, "出典のアドレス"),
      .optional("note", \.note, .text, "備考"),
    ])
}

extension RecordFormat where Record == NationalMeasureCatalogue {
  static let nationalMeasureCatalogue = RecordFormat<NationalMeasureCatalogue>(
    "NationalMeasureCatalogue", "国の施策の一覧", "施策を選ぶもとになる国の施策です。", blank: { NationalMeasureCatalogue() },
    fields: [
      .list(
        "measures", \.measures, RecordFormat<NationalMeasure>.nationalMeasureOfCatalogue.value, "国の施策",
        necessity: .optional)
    ])
}

extension NationalMeasureCatalogue {
  /// The catalogue as compact JSON, UTF-8: the content of its record.
  public var json: [UInt8] { WorkRecord.json(self, .nationalMeasureCatalogue) }

  /// Reads the content of a record; `nil` when it is none.
  public init?(json: [UInt8]) {
    guard let read = WorkRecord.read(json, .nationalMeasureCatalogue) else { return nil }
    self = read
  }
}
