internal import HTTPTypes
internal import PlanOperations
internal import TextFormats

/// The description of the interface (OpenAPI 3.1), made from the table by which requests are answered.
struct OpenAPIDocument {
  let context: PublicContext

  func json() async -> [UInt8] {
    let examples = await APIExamples(context)
    var json = JSONWriter(indented: true)
    json.object { json in
      json.field("openapi", "3.1.1")
      json.key("info")
      json.object { json in
        json.field("title", "官民データ活用推進計画 公表データ")
        json.field("version", "1")
        json.field(
          "description",
          context.acceptsReports
            ? "公表した計画のデータを取得するためのものです。取得には登録も鍵も要りません。実績値の報告には、計画担当が発行するアクセストークンが要ります。"
            : "公表した計画のデータを取得するためのものです。登録も鍵も要りません。書き換えることはできません。")
      }
      json.key("servers")
      json.array { json in json.object { $0.field("url", context.address(APITable.root)) } }
      json.key("paths")
      json.object { json in
        for operation in APITable.operations {
          json.key(operation.path)
          json.object { json in
            for method in ["get", "head"] {
              json.key(method)
              write(operation, method, examples, &json)
            }
          }
        }
        guard context.acceptsReports else { return }
        for operation in APITable.receiving {
          json.key(operation.path)
          json.object { json in
            json.key("post")
            json.object { json in
              writeHeading(operation, id: operation.id, examples, &json)
              ReceivingDescription(operation: operation).write(to: &json)
            }
          }
        }
      }
      json.key("components")
      json.object { json in
        json.key("schemas")
        json.object { json in writeSchemas(&json) }
        if context.acceptsReports { ReceivingDescription.writeSecurity(&json) }
      }
    }
    return json.bytes + [0x0A]
  }

  private func write(
    _ operation: APIOperation, _ method: String, _ examples: APIExamples, _ json: inout JSONWriter
  ) {
    let hasBody = method == "get"
    json.object { json in
      writeHeading(operation, id: hasBody ? operation.id : operation.id + "Head", examples, &json)
      json.key("responses")
      json.object { json in writeResponses(operation, hasBody: hasBody, &json) }
    }
  }

  private func writeHeading(
    _ operation: APIOperation, id: String, _ examples: APIExamples, _ json: inout JSONWriter
  ) {
    json.field("operationId", id)
    json.field("summary", operation.title)
    if !operation.summary.isEmpty { json.field("description", operation.summary) }
    json.key("tags")
    json.array { $0.string(operation.resource) }
    guard !operation.parameters.isEmpty else { return }
    json.key("parameters")
    json.array { json in
      for parameter in operation.parameters { write(parameter, of: operation, examples, &json) }
    }
  }

  private func write(
    _ parameter: APIParameter, of operation: APIOperation, _ examples: APIExamples, _ json: inout JSONWriter
  ) {
    json.object { json in
      json.field("name", parameter.name)
      json.field("in", parameter.place.rawValue)
      json.field("description", parameter.summary)
      json.key("required")
      json.bool(parameter.place == .path)
      json.key("schema")
      parameter.writeSchema(to: &json)
      if parameter.place == .path { json.field("example", examples.value(of: parameter, in: operation)) }
    }
  }

  private func writeResponses(_ operation: APIOperation, hasBody: Bool, _ json: inout JSONWriter) {
    json.key("200")
    json.object { json in
      json.field("description", "お求めのもの")
      json.key("headers")
      json.object { json in
        Self.writeHeader("ETag", "内容を表す符号", &json)
        if case .page = operation.answer { Self.writeHeader("Link", "続きがあるとき、そのアドレス", isRequired: false, &json) }
      }
      guard hasBody else { return }
      Self.writeContent("application/json", &json) { json in
        switch operation.answer {
        case .one(let name): json.object { $0.field("$ref", APISchema.place + name) }
        case .page(let name): Self.writePage(of: name, &json)
        case .document: json.object { $0.field("type", "object") }
        }
      }
    }
    json.key("304")
    json.object { $0.field("description", "If-None-Match の内容から変わっていない") }
    var problems = [("400", "条件に誤りがある"), ("503", "ただいまお答えできない")]
    if operation.parameters.contains(where: { $0.place == .path }) { problems.insert(("404", "そのようなものはない"), at: 1) }
    for (status, text) in problems {
      json.key(status)
      json.object { json in
        json.field("description", text)
        guard hasBody else { return }
        Self.writeContent(APIProblem.mediaType, &json) { json in
          json.object { $0.field("$ref", APISchema.place + "Problem") }
        }
      }
    }
  }

  private static func writeHeader(
    _ name: String, _ text: String, isRequired: Bool = true, _ json: inout JSONWriter
  ) {
    json.key(name)
    json.object { json in
      json.field("description", text)
      json.key("required")
      json.bool(isRequired)
      json.key("schema")
      json.object { $0.field("type", "string") }
    }
  }

  static func writeContent(
    _ mediaType: String, _ json: inout JSONWriter, _ schema: (inout JSONWriter) -> Void
  ) {
    json.key("content")
    json.object { json in
      json.key(mediaType)
      json.object { json in
        json.key("schema")
        schema(&json)
      }
    }
  }

  private static func writePage(of name: String, _ json: inout JSONWriter) {
    APISchema(
      name: name + "Page", title: "一覧",
      members: [
        .init("total", .integer, "全体の件数"), .init("limit", .integer, "1回の件数"),
        .init("offset", .integer, "飛ばした件数"),
        .init("next", .text, "続きのアドレス（続きがないときは、この項目がない。）", optional: true),
        .init("items", .list(.named(name)), "この回の分"),
      ]
    ).write(to: &json)
  }

  private func writeSchemas(_ json: inout JSONWriter) {
    for schema in APISchema.own + (context.acceptsReports ? APISchema.ofReports : []) {
      json.key(schema.name)
      schema.write(to: &json)
    }
    for record in PublicTables.recordSchemas(under: APISchema.place) {
      json.key(record.name)
      json.fragment(record.json)
    }
  }
}
