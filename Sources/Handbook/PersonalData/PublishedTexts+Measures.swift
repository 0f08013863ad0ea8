import PlanModel

extension PublishedTexts {
  /// Takes every text of a measure, with its indicators and reviews.
  mutating func add(_ measure: Measure) {
    let record = RecordReference.measure(measure.id)
    add(measure.number, record, "number")
    add(measure.title, record, "title")
    add(measure.summary, record, "summary")
    add(measure.presentState, record, "presentState", losesRemarks: true)
    add(measure.content, record, "content", losesRemarks: true)
    add(measure.targetGroup, record, "targetGroup")
    let national = measure.origin.nationalReference
    add(national?.number, record, "origin.number")
    add(national?.edition, record, "origin.edition")
    add(national?.title, record, "origin.title")
    add(measure.participation, record, "participation")
    for (index, item) in measure.schedule.enumerated() {
      add(item.title, record, "schedule[\(index)].title")
      add(item.note, record, "schedule[\(index)].note")
    }
    add(measure.goal, record, "goal")
    add(measure.reasonWithoutGoal, record, "reasonWithoutGoal")
    add(measure.budget?.businessCode, record, "budget.businessCode")
    for (index, basis) in measure.legalBasis.enumerated() { add(basis, record, "legalBasis[\(index)]") }
    if case .later(let condition) = measure.priority { add(condition, record, "priority.condition") }
    add(measure.nationalSupport, record, "nationalSupport")
    for (index, review) in measure.reviews.enumerated() { add(review, record, "reviews[\(index)]") }
    for (index, source) in measure.sources.enumerated() { add(source, record, "sources[\(index)]") }
    owner = "measures/\(measure.id).yaml"
    for indicator in measure.indicators { add(indicator) }
    owner = nil
  }

  private mutating func add(_ review: Review, _ record: RecordReference, _ field: String) {
    add(review.publishedGrade, record, field + ".publishedGrade")
    add(review.proposedGrade, record, field + ".proposedGrade")
    add(review.progress, record, field + ".progress", losesRemarks: true)
    add(review.comment, record, field + ".comment", losesRemarks: true)
    add(review.reasonForDifference, record, field + ".reasonForDifference", losesRemarks: true)
    add(review.nextStep, record, field + ".nextStep")
    add(review.nextActions, record, field + ".nextActions", losesRemarks: true)
    add(review.changeRequest, record, field + ".changeRequest", losesRemarks: true)
    for (index, effect) in review.effects.enumerated() {
      add(effect.title, record, field + ".effects[\(index)].title", losesRemarks: true)
      add(effect.basis, record, field + ".effects[\(index)].basis", losesRemarks: true)
      add(effect.reinvestment, record, field + ".effects[\(index)].reinvestment", losesRemarks: true)
    }
    add(review.source, record, field + ".source")
  }

  /// Takes every text of an indicator.
  mutating func add(_ indicator: Indicator) {
    let record = RecordReference.indicator(indicator.id)
    let texts: [(String?, StaticString)] = [
      (indicator.title, "title"), (indicator.definition, "definition"), (indicator.unit, "unit"),
      (indicator.reasonWithoutTarget, "reasonWithoutTarget"), (indicator.source, "source"),
      (indicator.settlement, "settlement"), (indicator.reasonForChoice, "reasonForChoice"),
      (indicator.reasonForMissingStep, "reasonForMissingStep"), (indicator.formula, "formula"),
      (indicator.verification, "verification"), (indicator.requiredAccuracy, "requiredAccuracy"),
      (indicator.limits, "limits"), (indicator.limitsHandling, "limitsHandling"), (indicator.changeRule, "changeRule"),
      (indicator.baseline?.periodText, "baseline.periodText"), (indicator.baseline?.asPrinted, "baseline.asPrinted"),
    ]
    for (text, field) in texts { add(text, record, "\(field)") }
    add(indicator.sourceURL, record, "sourceURL", .address)
    for (index, target) in indicator.targets.enumerated() {
      add(target.statement, record, "targets[\(index)].statement")
      add(target.asPrinted, record, "targets[\(index)].asPrinted")
    }
    for (index, source) in indicator.sourceCitations.enumerated() { add(source, record, "sourceCitations[\(index)]") }
  }

  /// Takes every text of an actual value, with what it rests on.
  mutating func add(_ observation: Observation) {
    let indicator = observation.indicator
    let period = observation.period
    if case .text(let words) = observation.value { add(words, .observation(indicator, period), "value") }
    add(observation.asPrinted, .observation(indicator, period), "asPrinted")
    add(observation.asReported, .observation(indicator, period), "asReported")
    add(observation.correctionReason, .observation(indicator, period), "correctionReason")
    add(observation.staleness, .observation(indicator, period), "staleness")
    add(observation.note, .observation(indicator, period), "note", losesRemarks: true)
    let evidence = observation.evidence
    guard !evidence.isEmpty else { return }
    add(evidence.title, .observation(indicator, period), "source")
    add(evidence.publisher, .observation(indicator, period), "publisher")
    add(evidence.url, .observation(indicator, period), "sourceURL", .address)
    add(evidence.fileName, .observation(indicator, period), "file")
    add(evidence.place, .observation(indicator, period), "cell")
    add(evidence.formula, .observation(indicator, period), "formula")
    add(evidence.inputs, .observation(indicator, period), "inputs")
  }

  /// Takes every text of a scale.
  mutating func add(_ scale: GradeScale) {
    let record = RecordReference.gradeScale(scale.id)
    add(scale.title, record, "title")
    add(scale.basis, record, "basis")
    for (index, grade) in scale.grades.enumerated() {
      add(grade.label, record, "grades[\(index)].label")
      add(grade.meaning, record, "grades[\(index)].meaning")
    }
    add(scale.handPoints?.title, record, "handPoints.title")
    add(scale.source, record, "source")
  }
}
