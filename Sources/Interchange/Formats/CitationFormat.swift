internal import PlanModel

extension RecordFormat where Record == Citation {
  static let citation = RecordFormat<Citation>(
    "Citation", "出典", "事実や数値のもとになった資料です。", blank: { Citation(title: "") },
    fields: [
      .required("title", \.title, .text, "資料の名称"),
      .optional("publisher", \.publisher, .text, "発行者"),
      .optional("url", \.url, .address, "資料のアドレス"),
      .optional("readOn", \.readOn, .date, "閲覧した日"),
      .optional("note", \.note, .text, "ページ、表、行など、資料の中の場所"),
    ])
}
