internal import PlanModel

extension RecordFormat where Record == Adoption {
  static let adoption = RecordFormat<Adoption>(
    "Adoption", "決定", "計画を正式に位置付けた決定です。", blank: { Adoption() },
    fields: [
      .optional("decidedOn", \.decidedOn, .date, "決定の日"),
      .optional("decidedBy", \.decidedBy, .text, "決定した者（知事、本部会議など）"),
      .optional("statement", \.statement, .text, "法に基づく計画であることを述べた文"),
    ])
}

extension RecordFormat where Record == Publication {
  static let publication = RecordFormat<Publication>(
    "Publication", "公表", "インターネットによる公表です。", blank: { Publication() },
    fields: [
      .optional("publishedOn", \.publishedOn, .date, "公表の日"),
      .optional("url", \.url, .address, "公表ページのアドレス"),
      .optional("reasonForDelay", \.reasonForDelay, .text, "決定から公表まで日を要したとき、その理由"),
    ])
}

extension RecordFormat where Record == Revision {
  static let revision = RecordFormat<Revision>(
    "Revision", "変更", "決定した後の変更です。古いものから順に書きます。",
    blank: { Revision(decidedOn: .earliest, summary: "") },
    fields: [
      .required("decidedOn", \.decidedOn, .date, "変更を決定した日", necessity: .essential),
      .optional("publication", \.publication, RecordFormat<Publication>.publication.value, "変更後の計画の公表"),
      .required("summary", \.summary, .text, "変更の内容"),
      .optional("reason", \.reason, .text, "変更の理由"),
    ])
}

extension RecordFormat where Record == Licence {
  static let licence = RecordFormat<Licence>(
    "Licence", "利用条件", "文章とデータの二次利用の条件です。", blank: { Licence(title: "") },
    fields: [
      .required("title", \.title, .text, "利用規約の名称"),
      .optional("url", \.url, .address, "利用規約のアドレス"),
      .optional("citation", \.citation, .text, "利用するときに示す出典の文"),
    ])
}

extension RecordFormat where Record == NewsItem {
  static let news = RecordFormat<NewsItem>(
    "NewsItem", "お知らせ", "計画についての新しい情報です。新しいものから順に書きます。",
    blank: { NewsItem(date: .earliest, text: "") },
    fields: [
      .required("date", \.date, .date, "日付", necessity: .essential),
      .required("text", \.text, .text, "内容"),
      .optional("url", \.url, .address, "詳しいページのアドレス"),
    ])
}
