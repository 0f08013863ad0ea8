internal import PlanModel

extension StratMLPlanReader {
  mutating func readGoals(_ core: StratMLElement) {
    for (place, goal) in core.all(.goal).enumerated() { readGoal(goal, number: place + 1) }
    for (place, objective) in core.all(.objective).enumerated() {
      readObjective(objective, pillar: nil, fallback: "m-0-\(place + 1)")
    }
  }

  private mutating func readGoal(_ goal: StratMLElement, number: Int) {
    let own = goal.text(.identifier).flatMap(StratMLIdentifier.parse)
    if own?.kind == .group, let group = own.flatMap({ StratMLGroup(rawValue: $0.id) }) {
      return readGroup(goal, group, number: number)
    }
    guard !goal.isEmpty else {
      log.repair(.emptyElement, goal.place, "除きました。")
      return
    }
    if goal.text(.identifier) == nil {
      log.repair(.missingIdentifier, goal.place, "柱又は章として取り込むため、付けていません。")
    }
    let ownPillar = own?.kind == .pillar ? own.flatMap { Pillar(rawValue: $0.id) } : nil
    let name = goalName(goal)
    let pillar = ownPillar ?? Pillar.reading(name)
    if let pillar {
      plan.pillars.append(PillarChoice(pillar, policy: goal.text(.description)))
      if let sequence = goal.text(.sequenceIndicator), sequence != "\(pillar.number)" {
        keepText("SequenceIndicator＝\(sequence)", goal.place)
      }
      for stakeholder in goal.all(.stakeholder) where !stakeholder.isEmpty { keep(stakeholder, .keptStakeholder) }
      if let other = goal.text(.otherInformation) { keepText(other, goal.place) }
    }
    let objectives = goal.all(.objective)
    if objectives.isEmpty, ownPillar == nil {
      log.repair(.goalWithoutObjective, goal.place, "施策のない\(pillar == nil ? "方針" : "柱")として読み取りました。")
    }
    let titles = objectives.enumerated().compactMap { place, objective in
      readObjective(objective, pillar: pillar, fallback: "m-\(number)-\(place + 1)")
    }
    for indicator in goal.all(.indicator) { addPlanIndicator(indicator, fallback: "i-\(number)") }
    if pillar == nil { addChapter(goal, name: name, number: number, measures: titles) }
  }

  /// The goals that stand for no pillar in what this program wrote.
  private mutating func readGroup(_ goal: StratMLElement, _ group: StratMLGroup, number: Int) {
    for (place, objective) in goal.all(.objective).enumerated() {
      switch group {
      case .other: readObjective(objective, pillar: nil, fallback: "m-\(number)-\(place + 1)")
      case .plan:
        for (second, indicator) in objective.all(.indicator).enumerated() {
          addPlanIndicator(indicator, fallback: "i-0-\(second + 1)")
        }
      }
    }
  }

  private mutating func goalName(_ goal: StratMLElement) -> String {
    if let name = goal.text(.name) { return name }
    let name = goal.text(.sequenceIndicator).map { "目標\($0)" } ?? "（名称のない目標）"
    log.repair(.goalWithoutName, goal.place, "名称を「\(name.prefix(60))」としました。正しい名称に改めてください。")
    return name
  }

  /// A goal that is no pillar becomes a chapter of the basic policy, with the titles of its measures.
  private mutating func addChapter(_ goal: StratMLElement, name: String, number: Int, measures: [String]) {
    log.repair(
      .goalOutsidePillars, goal.place, "\(StratMLLog.excerpt(name))を、基本的な方針の章として取り込みました。施策の柱は、後から選んでください。")
    var parts = [goal.text(.description), goal.text(.otherInformation)].compactMap { $0 }
    let stakeholders = goal.all(.stakeholder).filter { !$0.isEmpty }.map { "- \($0.allText)" }
    if !stakeholders.isEmpty { parts.append("関係者\n\n" + stakeholders.joined(separator: "\n")) }
    if !measures.isEmpty { parts.append("施策\n\n" + measures.map { "- \($0)" }.joined(separator: "\n")) }
    plan.chapters.append(
      Chapter(
        id: RecordID("goal-\(number)"), number: goal.text(.sequenceIndicator), title: name, roles: [.basicPolicy],
        body: parts.joined(separator: "\n\n")))
  }

  /// Takes in a measure; its title comes back.
  @discardableResult
  private mutating func readObjective(_ objective: StratMLElement, pillar: Pillar?, fallback: String) -> String? {
    guard !objective.isEmpty else {
      log.repair(.emptyElement, objective.place, "除きました。")
      return nil
    }
    let id: RecordID<Measure>
    if let identifier = objective.text(.identifier) {
      id = identities.id(identifier, .measure, as: Measure.self)
    } else {
      id = identities.unique(fallback, as: Measure.self)
      log.repair(.missingIdentifier, objective.place, "施策の識別子を「\(id)」としました。")
    }
    var measure = Measure(id: id, title: objectiveName(objective))
    measure.summary = objective.text(.description)
    measure.number = objective.text(.sequenceIndicator)
    readStakeholders(of: objective, into: &measure)
    if let other = objective.text(.otherInformation) {
      let rest = LabelledField<Measure>.all.take(other, into: &measure)
      if !rest.isEmpty { measure.content = [measure.content, rest].compactMap { $0 }.joined(separator: "\n\n") }
    }
    if let pillar, measure.pillars.isEmpty { measure.pillars = [pillar] }
    for (place, element) in objective.all(.indicator).enumerated() {
      if let indicator = readIndicator(element, fallback: fallback.replacingHead("i") + "-\(place + 1)") {
        measure.indicators.append(indicator)
      }
    }
    plan.measures.append(measure)
    return measure.title
  }

  private mutating func objectiveName(_ objective: StratMLElement) -> String {
    if let name = objective.text(.name) { return name }
    let line = objective.text(.description)?.split(separator: "\n").first.map { String($0.prefix(40)) }
    let name = line ?? "（名称のない施策）"
    log.repair(.objectiveWithoutName, objective.place, "名称を「\(name)」としました。正しい名称に改めてください。")
    return name
  }

  private mutating func addPlanIndicator(_ element: StratMLElement, fallback: String) {
    if let indicator = readIndicator(element, fallback: fallback) { plan.indicators.append(indicator) }
  }

  /// Keeps a text that has no place in the plan, and says so.
  mutating func keepText(_ text: String, _ place: StratMLPlace) {
    log.repair(.keptText, place, StratMLLog.kept(text))
    log.keep(text, from: place)
  }
}

extension String {
  /// `i-1-2` for `m-1-2`.
  fileprivate func replacingHead(_ letter: String) -> String { letter + dropFirst() }
}
