import PlanModel

extension ComparisonBuilder {
  mutating func addChapters() {
    let (olds, news) = (old.plan.chapters, new.plan.chapters)
    func entry(_ chapter: Chapter) -> Entry {
      Entry(
        id: chapter.id.rawValue, title: chapter.numberedTitle, place: chapter.numberedTitle,
        sheet: TextFields.sheet(chapter))
    }
    let moves = Self.moves(
      pairing.chapters, oldNames: olds.map(\.numberedTitle), newNames: news.map(\.numberedTitle))
    for place in Self.order(pairing.chapters) {
      // Chapters are long: what is the same is not read.
      let isMoved = place.new.map { moves[$0] != nil } ?? true
      if let before = place.old, let after = place.new, !isMoved, olds[before] == news[after] { continue }
      add(
        .chapter, place.old.map { entry(olds[$0]) }, place.new.map { entry(news[$0]) },
        move: place.new.flatMap { moves[$0] })
    }
  }

  /// Each measure, followed by its indicators; then the indicators of the plan as a whole.
  mutating func addMeasures() {
    let (olds, news) = (old.plan.measures, new.plan.measures)
    let moves = Self.moves(
      pairing.measures, oldNames: olds.map(\.numberedTitle), newNames: news.map(\.numberedTitle))
    let indicatorMoves = indicatorMoves()
    let homes = indicatorHomes()
    for place in Self.order(pairing.measures) {
      // What stands the same needs no sheet.
      let isSame = place.old.map { Self.text(olds[$0]) } == place.new.map { Self.text(news[$0]) }
      if !isSame || place.new.map({ moves[$0] != nil }) == true {
        add(
          .measure, place.old.map { Self.entry(olds[$0], old) }, place.new.map { Self.entry(news[$0], new) },
          move: place.new.flatMap { moves[$0] })
      }
      let own = place.new.map { homes.byMeasure[$0] ?? [] } ?? place.old.flatMap { homes.byDeleted[$0] } ?? []
      addIndicators(own, indicatorMoves)
    }
    addIndicators(homes.plan, indicatorMoves)
  }

  /// The measure without what is a record of its own.
  private static func text(_ measure: Measure) -> Measure {
    var text = measure
    text.indicators = []
    text.reviews = []
    return text
  }

  private static func entry(_ measure: Measure, _ side: ComparisonSide) -> Entry {
    Entry(
      id: measure.id.rawValue, title: measure.numberedTitle, place: name(measure),
      sheet: MeasureFields.sheet(measure, side))
  }

  /// 「施策1-1 …」.
  private static func name(_ measure: Measure) -> String {
    measure.number == nil ? "施策「\(measure.title)」" : "施策" + measure.numberedTitle
  }

  mutating func addNamedRecords() {
    let (olds, news) = (PlanPairing.partners(old.plan), PlanPairing.partners(new.plan))
    func partner(_ partner: Partner) -> Entry {
      Entry(
        id: partner.id.rawValue, title: partner.name, place: "連携先「\(partner.name)」", sheet: TextFields.sheet(partner))
    }
    for place in Self.order(pairing.partners) {
      add(.partner, place.old.map { partner(olds[$0]) }, place.new.map { partner(news[$0]) })
    }
    func scale(_ scale: GradeScale) -> Entry {
      Entry(
        id: scale.id.rawValue, title: scale.title, place: "判定尺度「\(scale.title)」", sheet: TextFields.sheet(scale))
    }
    for place in Self.order(pairing.gradeScales) {
      add(
        .gradeScale, place.old.map { scale(old.plan.gradeScales[$0]) },
        place.new.map { scale(new.plan.gradeScales[$0]) })
    }
    func section(_ section: Section) -> Entry {
      Entry(
        id: section.id.rawValue, title: section.fullName, place: "担当課「\(section.fullName)」",
        sheet: TextFields.sheet(section))
    }
    for place in Self.order(pairing.sections) {
      add(
        .section, place.old.map { section(old.plan.sections[$0]) }, place.new.map { section(new.plan.sections[$0]) })
    }
  }
}

extension ComparisonBuilder {
  typealias Places = (old: Int?, new: Int?)

  /// The indicators by the measure with which they are told.
  private func indicatorHomes() -> (byMeasure: [Int: [Places]], byDeleted: [Int: [Places]], plan: [Places]) {
    var byMeasure: [Int: [Places]] = [:]
    var byDeleted: [Int: [Places]] = [:]
    var plan: [Places] = []
    for places in Self.order(pairing.indicators) {
      if let place = places.new {
        let measure = pairing.newIndicators[place].measure
        if let measure { byMeasure[measure, default: []].append(places) } else { plan.append(places) }
      } else if let place = places.old {
        guard let measure = pairing.oldIndicators[place].measure else {
          plan.append(places)
          continue
        }
        if let kept = pairing.measures.newPlaces[measure] {
          byMeasure[kept, default: []].append(places)
        } else {
          byDeleted[measure, default: []].append(places)
        }
      }
    }
    return (byMeasure, byDeleted, plan)
  }

  private mutating func addIndicators(_ all: [Places], _ moves: [Int: ComparedMove]) {
    for places in all {
      if let before = places.old, let after = places.new, moves[after] == nil,
        pairing.oldIndicators[before].indicator == pairing.newIndicators[after].indicator
      {
        continue
      }
      let before = places.old.map { entry(pairing.oldIndicators[$0], old) }
      let after = places.new.map { entry(pairing.newIndicators[$0], new) }
      let comes =
        places.old == nil
        ? places.new.flatMap { pairing.newIndicators[$0].measure }.map { pairing.measures.oldPlaces[$0] == nil }
        : places.new == nil
          ? places.old.flatMap { pairing.oldIndicators[$0].measure }.map { pairing.measures.newPlaces[$0] == nil }
          : false
      add(.indicator, before, after, move: places.new.flatMap { moves[$0] }, comesWithMeasure: comes ?? false)
    }
  }

  private func entry(_ owned: OwnedIndicator, _ side: ComparisonSide) -> Entry {
    let home = owned.measure.map { side.plan.measures[$0] }
    let words = home.map { $0.number.map { "施策" + $0 } ?? Self.name($0) } ?? "計画全体"
    return Entry(
      id: owned.indicator.id.rawValue, title: owned.indicator.title, place: "指標「\(owned.indicator.title)」（\(words)）",
      sheet: IndicatorFields.sheet(owned.indicator, side))
  }

  /// The moves of indicators: to another measure, or within one.
  private func indicatorMoves() -> [Int: ComparedMove] {
    var moves: [Int: ComparedMove] = [:]
    var staying: [Int: [Int]] = [:]
    for (place, partner) in pairing.indicators.oldPlaces.enumerated() {
      guard let partner else { continue }
      let (before, after) = (pairing.oldIndicators[partner].measure, pairing.newIndicators[place].measure)
      let kept = before.map { pairing.measures.newPlaces[$0] ?? -2 } ?? -1
      if kept == after ?? -1 {
        staying[kept, default: []].append(place)
      } else {
        moves[place] = ComparedMove(
          from: before.map { Self.name(old.plan.measures[$0]) } ?? "計画全体の指標",
          to: after.map { Self.name(new.plan.measures[$0]) } ?? "計画全体の指標")
      }
    }
    for places in staying.values { addMoves(within: places, to: &moves) }
    return moves
  }

  private func addMoves(within places: [Int], to moves: inout [Int: ComparedMove]) {
    let partners = places.map { pairing.indicators.oldPlaces[$0] ?? 0 }
    func id(_ owned: OwnedIndicator) -> String { owned.indicator.id.rawValue }
    let names = zip(places, partners).map { new, old in
      [id(pairing.newIndicators[new]), id(pairing.oldIndicators[old])].sorted().joined(separator: "\u{1F}")
    }
    for index in OrderMoves.moved(partners, names: names) {
      moves[places[index]] = ComparedMove(
        from: Self.position(partners[index], in: pairing.oldIndicators),
        to: Self.position(places[index], in: pairing.newIndicators))
    }
  }

  /// Behind which indicator of the same measure one stands.
  private static func position(_ place: Int, in indicators: [OwnedIndicator]) -> String {
    guard place > 0, indicators[place - 1].measure == indicators[place].measure else { return "先頭" }
    return "指標「\(indicators[place - 1].indicator.title)」の次"
  }
}
