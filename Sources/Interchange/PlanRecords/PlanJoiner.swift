internal import PlanModel

/// Puts records together into the tree of a plan, which the reader of canonical JSON then reads.
struct PlanJoiner {
  /// The plan is made of no file: findings name record and field.
  private var context = ReadingContext(file: PlanFolder.planFile, dialect: .canonical, record: .plan)
  /// The records that could be read, by kind, in their order.
  private var parts: [String: [Part]] = [:]

  private struct Part {
    let record: PlanRecord
    var node: Node
  }

  mutating func join(_ records: [PlanRecord]) -> PlanReading {
    for record in records.sorted(by: Self.comesFirst) { take(record) }
    composeMeasures()
    context.record = .plan
    context.file = PlanFolder.planFile
    let root = composedPlan()
    return CanonicalJSON.reading(of: root, &context)
  }

  /// By place, then by name; the same whatever the order in which records come.
  private static func comesFirst(_ left: PlanRecord, _ right: PlanRecord) -> Bool {
    if left.position != right.position { return left.position < right.position }
    if left.id != right.id { return left.id < right.id }
    if left.kind != right.kind { return left.kind < right.kind }
    return left.json.lexicographicallyPrecedes(right.json)
  }

  private mutating func take(_ record: PlanRecord) {
    context.record = Self.reference(of: record)
    context.file = Self.file(of: record)
    guard PlanRecords.Kind.all.contains(record.kind) else {
      return context.report(
        .unknownKey, at: .none, "記録\(Self.name(record))の種類は、計画の記録として定められていません。この記録は読み取られていません。",
        remedy: "プログラムの版を確かめてください。")
    }
    let decoded = TextDecoding.decode(record.json)
    if let problem = decoded.problem { report(problem, of: record) }
    guard let text = decoded.text else { return }
    let parsed = JSONReader.read(text, notesPlaces: false)
    for problem in parsed.problems { report(problem, of: record) }
    guard let root = parsed.root else {
      if parsed.problems.isEmpty {
        context.brokenFiles.insert(context.file)
        context.report(
          .missingKey, at: .none, "記録\(Self.name(record))に何も書かれていません。", remedy: "この記録の前の版を確かめ、元に戻してください。")
      }
      return
    }
    guard case .mapping = root.content else {
      return report(
        SyntaxProblem(.wrongType, at: .none, "「項目名: 値」の集まりになっていません。", remedy: ""), of: record)
    }
    parts[record.kind, default: []].append(Part(record: record, node: root))
  }

  private mutating func report(_ problem: SyntaxProblem, of record: PlanRecord) {
    var problem = problem
    problem.position = .none
    problem.summary = "記録\(Self.name(record))を正しく読み取れません。" + problem.summary
    problem.remedy = "この記録の前の版を確かめ、元に戻してください。"
    context.report([problem])
  }

  /// Puts indicators and reviews into their measures; those without one are reported.
  private mutating func composeMeasures() {
    var measures = parts[PlanRecords.Kind.measure] ?? []
    var places: [String: Int] = [:]
    for (place, measure) in measures.enumerated() where places[measure.record.id] == nil {
      places[measure.record.id] = place
    }
    for (kind, member) in PlanRecords.listsOfMeasure {
      var lists: [Int: [Node]] = [:]
      var own: [Part] = []
      for part in parts[kind] ?? [] {
        if let parent = part.record.parent, let place = places[parent] {
          lists[place, default: []].append(part.node)
        } else if part.record.parent == nil, kind == PlanRecords.Kind.indicator {
          own.append(part)
        } else {
          reportOrphan(part.record)
        }
      }
      parts[kind] = own
      for (place, items) in lists { measures[place].node.put(items, as: member) }
    }
    parts[PlanRecords.Kind.measure] = measures
  }

  private mutating func reportOrphan(_ record: PlanRecord) {
    context.record = Self.reference(of: record)
    let what = record.kind == PlanRecords.Kind.review ? "評価" : "指標"
    let parent = record.parent.map { "「\(Excerpt.of($0))」" } ?? ""
    context.report(
      .danglingReference, at: .none, "\(what)「\(Excerpt.of(record.id))」が属する施策\(parent)がありません。この\(what)は読み取られていません。",
      remedy: "施策を元に戻すか、この\(what)を取り下げるか、ほかの施策に移してください。")
  }

  private mutating func composedPlan() -> Node {
    let plans = parts[PlanRecords.Kind.plan] ?? []
    for other in plans.dropFirst() {
      context.report(
        .duplicateID, at: .none, "計画の本体の記録\(Self.name(other.record))が余分にあります。この記録は読み取られていません。",
        remedy: "どちらか一方を取り下げてください。")
    }
    var root = plans.first?.node ?? missingPlan()
    for (kind, member) in PlanRecords.lists.reversed() {
      let items = (parts[kind] ?? []).map(\.node)
      if !items.isEmpty { root.put(items, as: member) }
    }
    return root
  }

  /// What stands in for the plan's own record: enough to read the others.
  private mutating func missingPlan() -> Node {
    context.report(
      .missingFile, at: .none, "計画の本体（名称、団体など）の記録がありません。", remedy: "取り下げられた記録又は壊れた記録を元に戻してください。")
    return Node(
      .mapping([
        Node.Member(
          key: "schema", keyPosition: .none, value: Node(.scalar(CanonicalJSON.schemaVersion, .text)))
      ]))
  }

  private static func name(_ record: PlanRecord) -> String {
    "「\(Excerpt.of(record.kind))／\(Excerpt.of(record.id))」"
  }

  /// As which file of the plan folder a damaged record counts, so that references to what it defined are not reported
  /// as well.
  private static func file(of record: PlanRecord) -> String {
    switch record.kind {
    case PlanRecords.Kind.measure, PlanRecords.Kind.indicator: "measures/"
    case PlanRecords.Kind.plan, PlanRecords.Kind.section, PlanRecords.Kind.gradeScale: PlanFolder.planFile
    default: record.kind
    }
  }

  /// The record as findings name it.
  static func reference(of record: PlanRecord) -> RecordReference {
    let parts = record.id.split(separator: "@", omittingEmptySubsequences: false).map(String.init)
    let period = parts.count > 1 ? Period(code: parts[1]) : nil
    switch (record.kind, period) {
    case (PlanRecords.Kind.section, _): return .section(RecordID(record.id))
    case (PlanRecords.Kind.chapter, _): return .chapter(RecordID(record.id))
    case (PlanRecords.Kind.measure, _): return .measure(RecordID(record.id))
    case (PlanRecords.Kind.indicator, _): return .indicator(RecordID(record.id))
    case (PlanRecords.Kind.gradeScale, _): return .gradeScale(RecordID(record.id))
    case (PlanRecords.Kind.observation, let period?): return .observation(RecordID(parts[0]), period)
    case (PlanRecords.Kind.review, .fiscalYear(let year)?): return .review(RecordID(parts[0]), year)
    default: return .plan
    }
  }
}

extension Node {
  /// Puts a list before the other members, so that it counts and one written there by mistake is reported as the second.
  fileprivate mutating func put(_ items: [Node], as name: String) {
    guard case .mapping(var members) = content else { return }
    members.insert(Member(key: name, keyPosition: .none, value: Node(.sequence(items))), at: 0)
    content = .mapping(members)
  }
}
