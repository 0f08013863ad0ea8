internal import Interchange
internal import PlanModel
internal import PlanOperations
internal import PlanStore

/// Where a finding is mended: the record in words, and the address of the very field.
struct FindingPlace: Sendable {
  /// The record's word and title; `nil` for the plan as a whole.
  let title: String?
  /// The address with the field behind `#`.
  let address: String
}

/// Finds the places of findings in the forms of a draft; each form is made once.
struct FindingPlaces {
  let draft: Draft
  private var forms: [String: RecordForm] = [:]

  init(_ draft: Draft) { self.draft = draft }

  mutating func place(of finding: Finding) -> FindingPlace {
    let place = finding.place
    if let field = place.field, field.hasPrefix("judgements["), place.record == .plan {
      return FindingPlace(
        title: RecordTitle.word(PlanRecords.Kind.judgement),
        address: OfficePath.judgement(draft.id, rule: judged(field) ?? finding.rule.rawValue).text)
    }
    guard let key = draft.key(of: place.record) else {
      let path = RecordTitle.path(place.record, field: place.field, in: draft.id)
      var fragment: String?
      if case .part = path { fragment = anchor(PlanRecords.Kind.plan, draft.id, place.field) }
      return FindingPlace(title: nil, address: path.text([], fragment: fragment))
    }
    let title = RecordTitle.word(key.kind) + "「" + RecordTitle.of(key.kind, key.id, in: draft) + "」"
    let path = RecordTitle.page(of: key.kind, key.id, in: draft.id)
    return FindingPlace(title: title, address: path.text([], fragment: anchor(key.kind, key.id, place.field)))
  }

  /// The field of the form at a place, or the nearest one around it.
  private mutating func anchor(_ kind: String, _ id: String, _ field: String?) -> String? {
    guard let field else { return nil }
    if forms[kind + " " + id] == nil { forms[kind + " " + id] = draft.content(kind, id).map { RecordForm.of($0) } }
    return (forms[kind + " " + id]?.field(nearest: field)?.path).map(OfficePath.encoded)
  }

  /// The rule of the judgement at `judgements[3]…`.
  private func judged(_ field: String) -> String? {
    guard let index = Int(field.dropFirst("judgements[".count).prefix { $0 != "]" }),
      draft.plan.judgements.indices.contains(index)
    else { return nil }
    return draft.plan.judgements[index].rule.rawValue
  }
}

extension Draft {
  /// The kind and id under which a record is kept; `nil` for the plan as a whole, and for what is no longer there.
  ///
  /// A finding names a review by measure and year; its id tells the stage as well.
  func key(of reference: RecordReference) -> (kind: String, id: String)? {
    let named: (kind: String, id: String)
    switch reference {
    case .plan, .file: return nil
    case .section(let id): named = (PlanRecords.Kind.section, id.rawValue)
    case .chapter(let id): named = (PlanRecords.Kind.chapter, id.rawValue)
    case .measure(let id): named = (PlanRecords.Kind.measure, id.rawValue)
    case .indicator(let id): named = (PlanRecords.Kind.indicator, id.rawValue)
    case .observation(let id, let period): named = (PlanRecords.Kind.observation, "\(id)@\(period.code)")
    case .review(let id, let year): named = (PlanRecords.Kind.review, "\(id)@\(Period.fiscalYear(year).code)")
    case .gradeScale(let id): named = (PlanRecords.Kind.gradeScale, id.rawValue)
    }
    if record(named.kind, named.id) != nil { return named }
    let longer = records(named.kind).first {
      $0.key.id.hasPrefix(named.id + "@") || $0.key.id.hasPrefix(named.id + "~")
    }
    return longer.map { (named.kind, $0.key.id) }
  }
}
