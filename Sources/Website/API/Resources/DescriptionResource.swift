/// The description of the interface for programs.
enum DescriptionResource {
  static let operations = [
    APIOperation(
      "getDescription", "/openapi.json", "この定めの文書（OpenAPI 3.1）", resource: "定め", answer: .document,
      respond: { call in APIAnswer(json: await OpenAPIDocument(context: call.context).json()) })
  ]
}
