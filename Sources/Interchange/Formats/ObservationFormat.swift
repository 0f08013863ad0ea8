internal import Foundation
internal import PlanModel

extension RecordFormat where Record == Observation {
  static let observation = RecordFormat<Observation>(
    "Observation", "実績値", "指標の、一つの期間の値です。フォルダーではCSVの一行になります。",
    blank: { Observation(indicator: "", period: .calendarYear(2000), value: .none) }, keyFields: 2,
    reference: { observation, _ in .observation(observation.indicator, observation.period) }, isSound: hasOneValue,
    fields: [
      .required("indicator", \.indicator, .id("Indicator"), "指標の識別子", necessity: .essential),
      .required("period", \.period, .period, "いつの値か", necessity: .essential),
      .written, .number, .words, .absence,
      .standard("status", \.status, .choice, is: .final, "確定", "速報値か確定値か"),
      .optional("asOf", \.asOf, .date, "期間の途中の値のとき、その時点"),
      .standard("comparator", \.comparator, .comparator, is: .equal, "に等しい", "「以上」「以下」などの別"),
      .standard("approximate", \.isApproximate, .truth, is: false, "false", "おおよその値か"),
      .optional("asPrinted", \.asPrinted, .text, "印刷された値（数値だけでは表せないことがある場合）"),
      .optional("asReported", \.asReported, .text, "報告されたとおりの書き方（数値と書き方が異なる場合）"),
      .optional("source", \.evidence.title, .text, "値のもとになった資料"),
      .optional("sourceURL", \.evidence.url, .address, "そのアドレス"),
      .optional("publisher", \.evidence.publisher, .text, "資料の発行者又は所管"),
      .optional("file", \.evidence.fileName, .text, "値を取り出したファイルの名称"),
      .optional("fileHash", \.evidence.fileHash, .text, "そのファイルのSHA-256（16進64桁）"),
      .optional("cell", \.evidence.place, .text, "資料の中の場所（表とセル、ページと行、抽出の条件など）"),
      .optional("formula", \.evidence.formula, .text, "算出した値のとき、その式"),
      .optional("inputs", \.evidence.inputs, .text, "算出に用いた値"),
      .optional("timeCode", \.evidence.timeCode, .text, "e-Statの時間軸コード"),
      .optional("areaCode", \.evidence.areaCode, .text, "e-Statの地域コード"),
      .optional("reportedBy", \.reportedBy, .id("Section"), "値を報告した課"),
      .optional("reportedOn", \.reportedOn, .date, "報告した日"),
      .optional("correctionReason", \.correctionReason, .text, "前に報告した値を訂正したとき、その理由"),
      .optional("staleness", \.staleness, .text, "算出し直せず前の値のままであるとき、その理由"),
      .optional("note", \.note, .text, "備考"),
    ])
}

/// In canonical JSON a number, words and the reason for their absence are fields of their own: one of them must stand.
private func hasOneValue(_ present: [String], at position: Position, _ context: inout ReadingContext) -> Bool {
  guard context.dialect == .canonical else { return true }
  let given = ["value", "text", "absence"].filter(present.contains)
  if given.count == 1 { return true }
  context.report(
    given.isEmpty ? .missingKey : .duplicateKey, at: position,
    given.isEmpty ? "実績値に「value」「text」「absence」のいずれもありません。" : "実績値に\(given.map { "「\($0)」" }.joined())が同時に書かれています。",
    remedy: "「value」（数値）、「text」（文章）、「absence」（値がない理由）のうち一つだけを書いてください。")
  return false
}

/// The reasons why there is no value.
enum AbsenceWord: String, CodedValue {
  case notMeasured
  case notReported
  case none
  case secret

  static var listName: String { "値がない理由" }

  var label: String {
    switch self {
    case .notMeasured: "未計測"
    case .notReported: "未報告"
    case .none: "-"
    case .secret: "x"
    }
  }

  init?(_ value: ObservedValue) {
    switch value {
    case .number, .text: return nil
    case .notMeasured: self = .notMeasured
    case .notReported: self = .notReported
    case .none: self = .none
    case .secret: self = .secret
    }
  }

  var value: ObservedValue {
    switch self {
    case .notMeasured: .notMeasured
    case .notReported: .notReported
    case .none: .none
    case .secret: .secret
    }
  }
}

extension Field where Record == Observation {
  /// In the folder one cell holds the number, the words or the reason for their absence.
  static var written: Field<Observation> {
    Field(
      "value", "値（数値、「未計測」「未報告」「-」（該当なし）「x」（秘匿）のいずれか。定性の指標では文章）",
      .either([.number, .text]), necessity: .essential, dialect: .folder,
      read: { node, observation, context in
        guard let text = context.normalisedText(node) else { return false }
        ObservedText.read(text, at: node.position, into: &observation, &context)
        return true
      },
      write: { observation, _ in .scalar(ObservedText.write(observation.value), .plain) })
  }

  static var number: Field<Observation> {
    Field(
      "value", "値（数値）", .number, dialect: .canonical,
      read: { node, observation, context in
        guard let number = ValueFormat<Decimal>.number.read(node, &context) else { return false }
        observation.value = .number(number)
        return true
      },
      write: { observation, dialect in observation.value.number.map { ValueFormat.number.write($0, dialect) } })
  }

  static var words: Field<Observation> {
    Field(
      "text", "値（文章。定性の指標の場合）", .text, dialect: .canonical,
      read: { node, observation, context in
        guard let text = ValueFormat<String>.text.read(node, &context) else { return false }
        observation.value = .text(text)
        return true
      },
      write: { observation, _ in
        guard case .text(let text) = observation.value else { return nil }
        return .scalar(text, .text)
      })
  }

  static var absence: Field<Observation> {
    let format = ValueFormat<AbsenceWord>.choice
    return Field(
      "absence", "値がない理由", format.shape, dialect: .canonical,
      read: { node, observation, context in
        guard let word = format.read(node, &context) else { return false }
        observation.value = word.value
        return true
      },
      write: { observation, dialect in AbsenceWord(observation.value).map { format.write($0, dialect) } })
  }
}
