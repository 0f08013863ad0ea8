internal import PlanModel

extension RecordFormat where Record == Contact {
  static let contact = RecordFormat<Contact>(
    "Contact", "連絡先", "問合せ先です（GIFの連絡先に合わせています。）。個人の氏名や内線番号は書きません。",
    blank: { Contact(name: "") },
    fields: [
      .required("name", \.name, .text, "連絡先の名称（課の名称）"),
      .optional("purpose", \.purpose, .text, "何について問い合わせることができるか"),
      .optional("telephone", \.telephone, .code(example: "000-000-0000"), "電話番号（半角。ハイフン又は括弧で区切る。）"),
      .optional("email", \.email, .text, "メールアドレス"),
      .optional("url", \.url, .address, "問合せフォームなどのアドレス"),
      .optional("socialMedia", \.socialMedia, .text, "SNS（「サービス名称:ID」の形）"),
      .optional("address", \.address, .text, "住所"),
      .optional("postalCode", \.postalCode, .postalCode, "郵便番号（7桁。ハイフンなし。）"),
      .optional("note", \.note, .text, "備考（受付時間など）"),
    ])
}
