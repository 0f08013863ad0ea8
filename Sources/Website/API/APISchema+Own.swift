internal import PlanModel
internal import PlanOperations

extension APISchema {
  private static let code = Shape.matching("^[0-9]{6}$")

  /// The objects that the interface makes itself.
  static let own = [body, plan, edition, indicator, clause, problem]

  private static let body = APISchema(
    name: "Body", title: "団体",
    members: [
      Member("code", code, "全国地方公共団体コード"),
      Member("name", .text, "名称（都道府県名を除く。）"),
      Member("fullName", .text, "都道府県名を付けた名称"),
      Member("prefectureName", .text, "都道府県名"),
      Member("kana", .text, "名称の読み（全角カタカナ）"),
      Member("kind", .choice(LocalGovernmentKind.allCases.map(\.rawValue)), "団体の種類"),
      Member("plans", .list(.text), "公表している計画の識別子"),
      Member("feed", .text, "更新情報（Atom）のアドレス"),
    ])

  private static let plan = APISchema(
    name: "PublishedPlan", title: "公表している計画",
    members: [
      Member("id", .text, "計画の識別子"),
      Member("title", .text, "計画の名称"),
      Member("subtitle", .text, "副題又は併記する名称", optional: true),
      Member("status", .choice(PlanStatus.allCases.map(\.rawValue)), "計画の状況（ないときは素案）", optional: true),
      Member("bodies", .list(code), "策定した団体の全国地方公共団体コード", optional: true),
      Member("unlistedBodies", .list(.named("LocalGovernment")), "1,788団体の一覧にない団体", optional: true),
      Member("formulation", .named("Formulation"), "策定の方法", optional: true),
      Member("span", .named("DateSpan"), "計画期間", optional: true),
      Member("bodyNames", .list(.text), "策定した団体の名称"),
      Member("period", .choice(PlanPeriodState.allCases.map(\.rawValue)), "今日が計画期間の中か、前か、後か", optional: true),
      Member("url", .text, "計画を公表しているアドレス"),
      Member("newestEdition", .named("Edition"), "最新の版"),
    ])

  private static let edition = APISchema(
    name: "Edition", title: "公表した版",
    members: [
      Member("plan", .text, "計画の識別子"),
      Member("number", .integer, "版の番号"),
      Member("decidedOn", .day, "決定の日", optional: true),
      Member("publishedOn", .day, "公表の日（日本時間）"),
      Member("publishedAt", .moment, "公表の時刻（協定世界時）"),
      Member("reason", .text, "公表した理由（策定、改定の理由など）"),
      Member("sha256", .matching("^[0-9a-f]{64}$"), "正規形JSONのSHA-256"),
      Member("byteCount", .integer, "正規形JSONのバイト数"),
      Member("url", .text, "この版を公表しているアドレス"),
    ])

  private static let indicator = APISchema(
    name: "IndicatorWithValues", title: "指標及び実績値",
    members: [
      Member("measure", .text, "指標が属する施策の識別子（計画全体の指標にはない。）", optional: true),
      Member("indicator", .named("Indicator"), "指標"),
      Member("observations", .list(.named("Observation")), "実績値"),
    ])

  private static let clause = APISchema(
    name: "Clause", title: "条項",
    members: [
      Member("id", .text, "条項の識別子"),
      Member("title", .text, "見出し"),
      Member("citation", .text, "出典の示し方"),
      Member(
        "document",
        .object([
          Member("id", .text, "文書の識別子"),
          Member("kind", .choice(PublicClause.documentKinds), "文書の種類"),
          Member("title", .text, "文書の名称"),
          Member("shortTitle", .text, "文書の略称"),
          Member("number", .text, "法令番号又は発行者"),
          Member("edition", .text, "読んだ版"),
        ]), "文書"),
      Member("pinpoint", .text, "文書の中の箇所"),
      Member("force", .choice(PublicClause.forces.map(\.code)), "求める強さ"),
      Member(
        "binds",
        .list(
          .object([
            Member("addressee", .choice(PublicClause.addressees), "対象"),
            Member("force", .choice(PublicClause.forces.map(\.code)), "この対象に求める強さ"),
          ])), "誰に求めるか"),
      Member("inForceFrom", .day, "効力の始まる日", optional: true),
      Member("inForceTo", .day, "効力の終わる日", optional: true),
      Member("checkedOn", .day, "出典と照らし合わせた日", optional: true),
      Member("checkedAgainst", .text, "照らし合わせた文書又はページ"),
      Member("statement", .text, "述べていること（このプログラムの言葉による。）"),
      Member("note", .text, "留意点", optional: true),
      Member("rules", .list(.text), "この条項を点検する規則"),
      Member("reasonWithoutRule", .text, "規則を置かない理由", optional: true),
      Member("supersededBy", .text, "この条項に代わった条項", optional: true),
    ])

  private static let problem = APISchema(
    name: "Problem", title: "お答えできない理由（RFC 9457）",
    members: [
      Member("type", .text, "種類"),
      Member("title", .text, "種類の名称"),
      Member("status", .integer, "HTTPの状態コード"),
      Member("detail", .text, "起きたこと及び対処"),
      Member(
        "errors",
        .list(
          .object([
            Member("parameter", .text, "条件の名称、又は送られた内容の中の箇所（JSON Pointer）"),
            Member("detail", .text, "誤りの内容"),
          ])),
        "箇所ごとの誤り", optional: true),
    ])
}
