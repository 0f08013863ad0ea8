internal import PlanModel

extension RecordFormat where Record == LegalRole {
  static let legalRole = RecordFormat<LegalRole>(
    "LegalRole", "文書の役割", "一つの文書が果たす役割です。複数の法律に基づく計画を兼ねるときは、その数だけ書きます。",
    blank: { LegalRole(.other) },
    fields: [
      .required("kind", \.kind, .choice, "役割の種類", necessity: .essential),
      .optional("basis", \.basis, .text, "根拠（法律の条項など）"),
      .optional("title", \.title, .text, "この役割での名称（計画の名称と異なる場合）"),
      .optional("span", \.span, RecordFormat<DateSpan>.span.value, "この役割での期間（計画の期間と異なる場合）"),
    ])
}
