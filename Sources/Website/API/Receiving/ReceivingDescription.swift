internal import TextFormats

/// What the OpenAPI document says of an operation that takes something in, beside its heading.
struct ReceivingDescription {
  let operation: APIOperation

  /// The name of the security scheme in the document.
  private static let scheme = "accessToken"

  private static let problems = [
    ("400", "JSONとして読み取れない"), ("401", "有効なアクセストークンがない"), ("404", "そのような計画はない"),
    ("405", "POST のほかの方法で求めた"), ("409", "ほかの人の変更と重なり、保存できなかった"), ("413", "内容が大きすぎる（1MBまで）"),
    ("415", "application/json ではない"), ("422", "内容に誤りがあり、一つも読み取っていない"),
    ("429", "短い間に要求が多すぎる"), ("503", "ただいまお答えできない"),
  ]

  func write(to json: inout JSONWriter) {
    guard let receiving = operation.receiving else { return }
    json.key("security")
    json.array { json in
      json.object { json in
        json.key(Self.scheme)
        json.array { _ in }
      }
    }
    json.key("requestBody")
    json.object { json in
      json.key("required")
      json.bool(true)
      OpenAPIDocument.writeContent("application/json", &json) { json in
        json.object { $0.field("$ref", APISchema.place + receiving.name) }
      }
    }
    json.key("responses")
    json.object { json in writeResponses(&json) }
  }

  private func writeResponses(_ json: inout JSONWriter) {
    json.key("200")
    json.object { json in
      json.field("description", "値ごとの結果。受け付けなかった値があるときも 200 です。")
      OpenAPIDocument.writeContent("application/json", &json) { json in
        if case .one(let name) = operation.answer { json.object { $0.field("$ref", APISchema.place + name) } }
      }
    }
    for (status, text) in Self.problems {
      json.key(status)
      json.object { json in
        json.field("description", text)
        OpenAPIDocument.writeContent(APIProblem.mediaType, &json) { json in
          json.object { $0.field("$ref", APISchema.place + "Problem") }
        }
      }
    }
  }

  /// The scheme by which programs show who they are (RFC 6750).
  static func writeSecurity(_ json: inout JSONWriter) {
    json.key("securitySchemes")
    json.object { json in
      json.key(scheme)
      json.object { json in
        json.field("type", "http")
        json.field("scheme", "bearer")
        json.field("description", "計画担当が作業場所の「実績値」の画面で発行するアクセストークン（tbk_ で始まる。）")
      }
    }
  }
}
