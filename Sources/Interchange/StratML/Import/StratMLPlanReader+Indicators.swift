internal import Foundation
internal import PlanModel

extension StratMLPlanReader {
  /// Takes in an indicator with its targets and results; `nil` for an element in which nothing is said.
  mutating func readIndicator(_ element: StratMLElement, fallback: String) -> Indicator? {
    guard !element.isEmpty else {
      log.repair(.emptyElement, element.place, "除きました。")
      return nil
    }
    let id: RecordID<Indicator>
    if let identifier = element.text(.identifier) {
      id = identities.id(identifier, .indicator, as: Indicator.self)
      if indicators[identifier] == nil { indicators[identifier] = id }
    } else {
      id = identities.unique(fallback, as: Indicator.self)
      log.repair(.missingIdentifier, element.place, "指標の識別子を「\(id)」としました。")
    }
    var indicator = Indicator(id: id, title: indicatorName(element))
    indicator.unit = element.text(.unit)
    readKind(element, into: &indicator)
    if indicator.unit == nil, indicator.nature == .quantitative {
      log.repair(.missingUnit, element.place, "単位のない指標として読み取りました。")
    }
    if let sequence = element.text(.sequenceIndicator) { indicator.definition = "番号 \(sequence)" }
    let periods = readResults(element, into: &indicator)
    let other = [element.text(.description), element.text(.otherInformation)].compactMap { $0 }.joined(separator: "\n")
    // Without the word, the periods tell their kind themselves.
    if let first = periods.first { indicator.periodKind = first.kind }
    let rest = LabelledField<Indicator>.all.take(other, into: &indicator)
    if !rest.isEmpty { indicator.definition = [indicator.definition, rest].compactMap { $0 }.joined(separator: "\n") }
    for relationship in element.all(.relationship) { relationships.append((id, relationship)) }
    return indicator
  }

  private mutating func indicatorName(_ element: StratMLElement) -> String {
    if let name = element.text(.dimension) { return name }
    let name = element.text(.description) ?? element.text(.unit) ?? "（名称のない指標）"
    log.repair(.indicatorWithoutName, element.place, "名称を\(StratMLLog.excerpt(name))としました。正しい名称に改めてください。")
    return name
  }

  private mutating func readKind(_ element: StratMLElement, into indicator: inout Indicator) {
    let stages = ["Outcome", "Output_Processing", "Output", "Input_Processing", "Input"]
    if let stage = values.word("ValueChainStage", of: element, among: stages, &log) {
      indicator.level = StratMLStage.level(stage)
      if stage.hasSuffix("_Processing") {
        log.repair(.approximateStage, element.place, "「\(stage)」を活動指標として読み取りました。")
      }
    }
    let natures = ["Quantitative", "Qualitative"]
    let nature = values.word("PerformanceIndicatorType", of: element, among: natures, &log)
    indicator.nature = nature == "Qualitative" ? .qualitative : .quantitative
  }

  // MARK: Targets and results

  /// Takes in what stands in the instances; the periods met come back.
  private mutating func readResults(_ element: StratMLElement, into indicator: inout Indicator) -> [Period] {
    var periods: [Period] = []
    for target in element.all(.target) { add(target, to: &indicator, &periods) }
    for actual in element.all(.actual) { add(actual, near: nil, to: &indicator, &periods) }
    for instance in element.all(.instance) {
      if instance.isEmpty {
        log.repair(.emptyElement, instance.place, "除きました。")
        continue
      }
      let before = indicator.targets.count
      for target in instance.all(.target) { add(target, to: &indicator, &periods) }
      let own = indicator.targets.dropFirst(before).compactMap(\.period)
      for actual in instance.all(.actual) { add(actual, near: own.count == 1 ? own[0] : nil, to: &indicator, &periods) }
    }
    return periods
  }

  private mutating func add(_ element: StratMLElement, to indicator: inout Indicator, _ periods: inout [Period]) {
    guard !element.isEmpty else { return log.repair(.emptyElement, element.place, "除きました。") }
    var target = Target()
    // Where words tell the deadline, the days are there for other programs only.
    let hasWords = LabelledField<Target>.tellsDeadline(element.text(.description) ?? "")
    if !hasWords { target.deadline = values.period(of: element, &log).map { .by($0) } }
    let (number, words) = numberAndWords(element)
    target.value = number?.value
    target.comparator = number?.comparator ?? .equal
    target.isApproximate = number?.isApproximate ?? false
    target.asPrinted = printed(number)
    if let number, number.value == nil { target.statement = number.asPrinted }
    let rest = LabelledField<Target>.all.take(element.text(.description) ?? "", into: &target)
    let descriptor = descriptor(element)
    let own = descriptor?.name == StratMLDescriptor.target ? descriptor?.value : nil
    let foreign = own == nil ? descriptor?.text : nil
    let statement = [target.statement, own, words, foreign, rest].compactMap { $0 }.filter { !$0.isEmpty }
    target.statement = statement.isEmpty ? nil : statement.joined(separator: "\n")
    if let period = target.period { periods.append(period) }
    indicator.targets.append(target)
  }

  private mutating func add(
    _ element: StratMLElement, near: Period?, to indicator: inout Indicator, _ periods: inout [Period]
  ) {
    guard !element.isEmpty else { return log.repair(.emptyElement, element.place, "除きました。") }
    var period = values.period(of: element, &log)
    let (number, words) = numberAndWords(element)
    let descriptor = descriptor(element)
    if indicator.baseline == nil, let descriptor, descriptor.name != StratMLDescriptor.state,
      [StratMLDescriptor.baseline, "baseline"].contains(descriptor.value.lowercased())
    {
      if let period { periods.append(period) }
      return readBaseline(element, period, number, words, into: &indicator)
    }
    if period == nil, let near {
      period = near
      log.repair(.resultWithoutDate, element.place, "並べて書かれた目標の時期（\(near.code)）の値として読み取りました。")
    }
    guard let period else {
      let text = element.allText
      log.repair(.resultWithoutDate, element.place, StratMLLog.kept(text))
      return log.keep("\(indicator.title)：\(text)", from: element.place)
    }
    periods.append(period)
    var observation = Observation(indicator: indicator.id, period: period, value: .notReported)
    observation.comparator = number?.comparator ?? .equal
    observation.isApproximate = number?.isApproximate ?? false
    observation.asPrinted = printed(number)
    let rest = LabelledField<Observation>.all.take(element.text(.description) ?? "", into: &observation)
    settle(&observation, number, texts: [words, rest], descriptor, element)
    plan.observations.append(observation)
  }

  /// The value of an observation: a number, the reason why there is none, or words.
  private mutating func settle(
    _ observation: inout Observation, _ number: NumberReading?, texts: [String?],
    _ descriptor: (name: String, value: String, text: String)?, _ element: StratMLElement
  ) {
    var texts = texts.compactMap { $0 }.filter { !$0.isEmpty }
    // A result in words may well be the word for a missing value.
    let isOwnState = descriptor?.name == StratMLDescriptor.state
    let absence = isOwnState ? nil : descriptor.flatMap { StratMLDescriptor.absence($0.value) }
    if let descriptor, absence == nil, !isOwnState { texts.insert(descriptor.text, at: 0) }
    if let value = number?.value {
      observation.value = .number(value)
      if isOwnState, let descriptor { texts.insert(descriptor.value, at: 0) }
    } else if let absence {
      observation.value = absence
    } else if let sign = number?.sign {
      observation.value = Self.absence(sign)
    } else if isOwnState, let descriptor {
      observation.value = .text(descriptor.value)
    } else if !texts.isEmpty {
      observation.value = .text(texts.joined(separator: "\n"))
      texts = []
    } else {
      log.repair(.emptyNumber, element.place, "値が報告されていないものとして読み取りました。")
    }
    if !texts.isEmpty {
      observation.note = ([observation.note].compactMap { $0 } + texts).joined(separator: "\n")
    }
  }

  private mutating func readBaseline(
    _ element: StratMLElement, _ period: Period?, _ number: NumberReading?, _ words: String?,
    into indicator: inout Indicator
  ) {
    var baseline = Baseline(value: number?.value, period: period)
    baseline.isApproximate = number?.isApproximate ?? false
    baseline.asPrinted = printed(number)
    let rest = LabelledField<Baseline>.all.take(element.text(.description) ?? "", into: &baseline)
    let texts = [baseline.asPrinted, words, rest].compactMap { $0 }.filter { !$0.isEmpty }
    baseline.asPrinted = texts.isEmpty ? nil : texts.joined(separator: "\n")
    indicator.baseline = baseline
  }

  private static func absence(_ sign: StatisticalSign) -> ObservedValue {
    switch sign {
    case .nothing, .belowUnit: .none
    case .unknown: .notReported
    case .secret: .secret
    case .notMeasured: .notMeasured
    }
  }

  /// The number; or the words that stand in its place.
  private mutating func numberAndWords(_ element: StratMLElement) -> (NumberReading?, String?) {
    guard let field = element.first(.number), !field.text.isEmpty else { return (nil, nil) }
    if let number = values.number(field, &log) { return (number, nil) }
    log.repair(.unreadableNumber, field.place, "\(StratMLLog.excerpt(field.text))を、数値ではなく文章として取り込みました。")
    return (nil, field.text)
  }

  /// The number as printed, where it says more than the number.
  private func printed(_ number: NumberReading?) -> String? {
    guard let number, number.value != nil, !PrintedValue.isNumberAlone(number.asPrinted),
      ExactNumber.read(number.asPrinted) == nil
    else { return nil }
    return number.asPrinted
  }

  private func descriptor(_ element: StratMLElement) -> (name: String, value: String, text: String)? {
    guard let found = element.first(.descriptor), !found.isEmpty else { return nil }
    let (name, value) = (found.text(.descriptorName) ?? "", found.text(.descriptorValue) ?? "")
    return (name, value, [name, value].filter { !$0.isEmpty }.joined(separator: "："))
  }

  // MARK: Relations

  /// Puts relations into the indicators that bear them; those that say something else are kept.
  mutating func settleRelationships() {
    var wholes: [RecordID<Indicator>: RecordID<Indicator>] = [:]
    var nexts: [RecordID<Indicator>: [RecordID<Indicator>]] = [:]
    let types = ["Broader_Than", "Peer_To", "Narrower_Than"]
    for (id, element) in relationships {
      let type = values.word("RelationshipType", of: element, among: types, &log)
      let others = element.all(.referent).filter { !$0.text.isEmpty }.map { ($0.text, resolve($0.text)) }
      let known = others.compactMap(\.1)
      let name = element.text(.name)
      let isWhole = type == "Narrower_Than" && known.count == 1 && others.count == 1 && wholes[id] == nil
      if isWhole, name == nil || name == StratMLRelation.partOf, element.text(.description) == nil {
        wholes[id] = known[0]
      } else if type == nil, name == StratMLRelation.leadsTo, known.count == others.count {
        nexts[id, default: []] += known
      } else if !element.isEmpty {
        log.repair(.keptRelationship, element.place, StratMLLog.kept(element.allText))
        log.keep("\(type.map { "\($0)、" } ?? "")\(element.allText)", from: element.place)
      }
    }
    guard !wholes.isEmpty || !nexts.isEmpty else { return }
    func settle(_ indicator: inout Indicator) {
      if let whole = wholes.removeValue(forKey: indicator.id) { indicator.partOf = whole }
      if let next = nexts.removeValue(forKey: indicator.id) { indicator.leadsTo = next }
    }
    for place in plan.indicators.indices { settle(&plan.indicators[place]) }
    for place in plan.measures.indices {
      for inner in plan.measures[place].indicators.indices { settle(&plan.measures[place].indicators[inner]) }
    }
  }

  private func resolve(_ identifier: String) -> RecordID<Indicator>? {
    if let known = indicators[identifier] { return known }
    guard let own = StratMLIdentifier.parse(identifier), own.kind == .indicator else { return nil }
    return RecordID(own.id)
  }
}

extension Target {
  /// The period by whose end it is to be reached.
  fileprivate var period: Period? {
    if case .by(let period)? = deadline { period } else { nil }
  }
}
