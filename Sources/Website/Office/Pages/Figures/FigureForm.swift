internal import Interchange
internal import PlanModel
internal import PlanOperations

/// The form in which a section reports its values: the names of its fields, and what they say.
struct FigureForm {
  let request: OfficeRequest
  let lines: [DueFigures.Line]

  /// The names of an indicator's fields.
  static func name(_ field: String, _ indicator: Indicator) -> String { "\(field)-\(indicator.id)" }

  /// What was typed into a field, else what stands there now.
  func text(_ field: String, _ line: DueFigures.Line) -> String {
    if let typed = request.form.raw(Self.name(field, line.indicator)) { return typed }
    let present = line.present
    switch field {
    case "value": return present.map(ObservedCell.write) ?? ""
    // When the period is over, what is typed anew is the final value unless somebody says otherwise.
    case "status":
      let isOver = line.due.map { $0.lastDay < request.today } ?? false
      return present?.status == .provisional && !isOver ? "速報" : ""
    case "source": return line.source ?? ""
    case "publisher": return present?.evidence.publisher ?? line.before?.evidence.publisher ?? ""
    case "url": return present?.evidence.url ?? ""
    case "place": return present?.evidence.place ?? ""
    case "asOf": return present?.asOf?.description ?? ""
    case "note": return present?.note ?? ""
    default: return ""
    }
  }

  /// Whether the box 「確かめた」 is ticked.
  ///
  /// The tick belongs to the value beside which it was asked for, and to no other.
  func isConfirmed(_ line: DueFigures.Line, _ value: String) -> Bool {
    request.form[Self.name("confirm", line.indicator)] == value
  }

  /// What was reported: nothing for rows that are as they were.
  var entries: [FigureEntry] { lines.compactMap(entry) }

  private func entry(_ line: DueFigures.Line) -> FigureEntry? {
    guard let due = line.due, line.indicator.formula == nil else { return nil }
    let isSame = request.form.all("same").contains(line.indicator.id.rawValue)
    let typed = request.form[Self.name("value", line.indicator)] ?? ""
    let value = isSame ? line.before.map(ObservedCell.write) ?? "" : typed
    guard !value.isEmpty else { return nil }
    let seen = request.form.number(Self.name("version", line.indicator))
    // A row that was left as it was shown says nothing, whatever others have made of it meanwhile.
    if !isSame, seen != line.version, typed == request.form[Self.name("shown", line.indicator)] { return nil }
    if !isSame, isUntouched(line, typed) { return nil }
    let field = { (name: String) in request.form[Self.name(name, line.indicator)] ?? "" }
    // What a person did not touch says again what stands there; it must not count as evidence told anew.
    let told = { (name: String) in field(name) == untouched(name, line) ? "" : field(name) }
    return FigureEntry(indicator: line.indicator.id.rawValue, period: due.code, value: value) {
      $0.status = field("status")
      $0.asOf = field("asOf")
      $0.source = told("source")
      $0.publisher = told("publisher")
      $0.sourceURL = told("url")
      $0.place = told("place")
      $0.note = told("note")
      $0.correctionReason = field("reason")
      $0.isConfirmed = isConfirmed(line, value)
      $0.seenVersion = seen
    }
  }

  /// Whether the row says what stands there, and nothing else.
  private func isUntouched(_ line: DueFigures.Line, _ typed: String) -> Bool {
    guard typed == line.present.map(ObservedCell.write) else { return false }
    return ["status", "asOf", "source", "publisher", "url", "place", "note"].allSatisfy { name in
      request.form[Self.name(name, line.indicator)].map { $0 == untouched(name, line) } ?? true
    }
  }

  private func untouched(_ field: String, _ line: DueFigures.Line) -> String {
    FigureForm(request: request.with(form: FormText()), lines: []).text(field, line)
  }
}
