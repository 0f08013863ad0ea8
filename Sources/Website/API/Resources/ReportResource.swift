internal import Interchange
internal import PlanModel
internal import PlanOperations
internal import TextFormats

/// Actual values that a program reports: read, checked and kept like those of the pages.
enum ReportResource {
  static let operations = [
    APIOperation(
      "reportObservations", "/plans/{plan}/observations", "実績値の報告",
      "アクセストークンの範囲の指標の値を、作業中の計画に記録します。正しい値は、誤った値があっても受け付けます。"
        + "どの値がどうなったかは figures に、送られた順にお返しします。同じ内容を再び送っても、変更なしとなります。公表には決裁が要ります。",
      resource: "実績値",
      receiving: APIOperation.Receiving(name: "FigureMessage", form: FigureMessage.form, take: take),
      answer: "FigureReport")
  ]

  /// The address at which values of a plan are reported.
  static func address(of plan: String) -> String {
    "\(APITable.root)/plans/\(PercentCoding.encoded(plan))/observations"
  }

  private static func take(_ delivery: APIDelivery) async throws -> APIAnswer {
    let message = FigureMessage(delivery.message)
    let token = delivery.token
    let act = RecordFigures(
      draft: delivery.draft, entries: message.entries, ownSections: token.section.map { [$0] },
      reporter: token.section.map { RecordID($0) }, actor: token.actor)
    let outcome: RecordFigures.Outcome
    if message.isDryRun {
      outcome = try await act.preview(on: delivery.office.store)
    } else {
      outcome = try await act.run(on: delivery.office.store)
    }
    var json = JSONWriter()
    write(outcome, delivery.draft.id, isDryRun: message.isDryRun, &json)
    return APIAnswer(json: json.bytes + [0x0A])
  }

  private static func write(
    _ outcome: RecordFigures.Outcome, _ plan: String, isDryRun: Bool, _ json: inout JSONWriter
  ) {
    let counts = [
      ("taken", outcome.lines.count { $0.effect.isTaken }),
      ("unchanged", outcome.lines.count { $0.effect == .unchanged }),
      ("open", outcome.open.count),
    ]
    json.object { json in
      json.field("plan", plan)
      json.key("dryRun")
      json.bool(isDryRun)
      for (name, count) in counts {
        json.key(name)
        json.integer(count)
      }
      if outcome.entry > 0 {
        json.key("entry")
        json.integer(Int(outcome.entry))
      }
      json.key("figures")
      json.array { json in for line in outcome.lines { write(line, &json) } }
    }
  }

  private static func write(_ line: FigureLine, _ json: inout JSONWriter) {
    let observation = line.effect == .unchanged ? line.before : line.after
    json.object { json in
      json.key("row")
      json.integer(line.entry.line)
      json.field("effect", line.effect.rawValue)
      json.field("meaning", line.effect.label)
      json.field("indicator", line.indicator?.id.rawValue)
      json.field("period", line.period?.code)
      json.field("value", observation.map(ObservedCell.write))
      json.field("status", observation.map { $0.status.rawValue })
      json.field("unit", line.indicator?.unit)
      for (name, sentences) in [("problems", line.problems), ("doubts", line.doubts), ("notes", line.notes)] {
        json.key(name)
        json.array { json in for sentence in sentences { json.string(sentence) } }
      }
    }
  }
}

extension APISchema {
  /// What stands in the description only where values can be reported.
  static let ofReports = [report, reported, message(ReportResource.operations[0])].compactMap { $0 }

  private static let report = APISchema(
    name: "FigureReport", title: "報告の結果",
    members: [
      Member("plan", .text, "計画の識別子"),
      Member("dryRun", .truth, "保存せずに読み取った結果のとき true"),
      Member("taken", .integer, "受け付けた件数（dryRun のときは、受け付けられる件数）"),
      Member("unchanged", .integer, "既に同じ内容が記録されていた件数"),
      Member("open", .integer, "確認又は修正が要る件数。これらは記録していません。"),
      Member("entry", .integer, "監査記録の番号（記録したものがあるとき）", optional: true),
      Member("figures", .list(.named("ReportedFigure")), "値ごとの結果（送られた順）"),
    ])

  private static let reported = APISchema(
    name: "ReportedFigure", title: "報告された値の結果",
    members: [
      Member("row", .integer, "何番目の値か（1から）"),
      Member(
        "effect", .choice(FigureLine.Effect.allCases.map(\.rawValue)),
        "結果（" + FigureLine.Effect.allCases.map { "\($0.rawValue)：\($0.label)" }.joined(separator: "、") + "）"),
      Member("meaning", .text, "結果を表す言葉"),
      Member("indicator", .text, "指標の識別子（分かったとき）", optional: true),
      Member("period", .text, "時期（FY2025、CY2025 など。分かったとき）", optional: true),
      Member("value", .text, "読み取った値", optional: true),
      Member("status", .choice(["provisional", "final"]), "速報（provisional）又は確定（final）", optional: true),
      Member("unit", .text, "計画の指標の単位", optional: true),
      Member("problems", .list(.text), "受け付けられない理由及び対処"),
      Member("doubts", .list(.text), "確かめてほしいこと。正しいときは confirmed を true として送り直します。"),
      Member("notes", .list(.text), "読み取り方についてのお知らせ"),
    ])

  /// The form of a message as a schema.
  private static func message(_ operation: APIOperation) -> APISchema? {
    guard let receiving = operation.receiving else { return nil }
    let form = receiving.form
    let rows = Shape.limitedList(.object(form.row.map(member)), most: form.mostRows)
    return APISchema(
      name: receiving.name, title: operation.title + "の内容",
      members: [Member(form.list, rows, "値")] + form.beside.map(member))
  }

  private static func member(_ member: RowMessage.Member) -> Member {
    let shape: Shape =
      switch member.kind {
      case .text(let longest): .limitedText(longest)
      case .textOrNumber(let longest): .textOrNumber(longest)
      case .truth: .truth
      }
    // What may be left out may be null as well: `RowMessage` takes both to say nothing.
    return Member(
      member.name, member.isRequired ? shape : .orNull(shape), member.summary, optional: !member.isRequired)
  }
}
