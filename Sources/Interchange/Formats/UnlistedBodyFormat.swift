internal import PlanModel

/// A body under construction: `LocalGovernment` itself cannot be half known.
struct UnlistedBody: Sendable {
  var code: LocalGovernmentCode?
  var name = ""
  var prefectureName = ""
  var kana = ""
  var kind = LocalGovernmentKind.city
}

extension RecordFormat where Record == UnlistedBody {
  static let unlistedBody = RecordFormat<UnlistedBody>(
    "LocalGovernment", "一覧にない団体", "1,788団体の一覧にない団体（広域連合、一部事務組合など）です。",
    blank: { UnlistedBody() },
    fields: [
      Field(
        "code", "全国地方公共団体コード", .localGovernmentCode, necessity: .essential,
        read: { node, body, context in
          body.code = ValueFormat<LocalGovernmentCode>.localGovernmentCode.read(node, &context)
          return body.code != nil
        },
        write: { body, dialect in
          body.code.map { ValueFormat<LocalGovernmentCode>.localGovernmentCode.write($0, dialect) }
        }),
      .required("name", \.name, .text, "名称（都道府県名を除く。）"),
      .required("prefectureName", \.prefectureName, .text, "都道府県名"),
      .required("kana", \.kana, .text, "名称の読み（全角カタカナ）"),
      .required("kind", \.kind, .bodyKind, "種類"),
    ])
}

extension ValueFormat where Value == LocalGovernment {
  static var unlistedBody: ValueFormat<LocalGovernment> {
    RecordFormat<UnlistedBody>.unlistedBody.value.converted(
      read: { body, _, _ in
        body.code.map {
          LocalGovernment(
            code: $0, name: body.name, prefectureName: body.prefectureName, kana: body.kana, kind: body.kind)
        }
      },
      write: { body in
        UnlistedBody(
          code: body.code, name: body.name, prefectureName: body.prefectureName, kana: body.kana, kind: body.kind)
      })
  }
}
