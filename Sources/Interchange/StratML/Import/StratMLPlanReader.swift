internal import PlanModel

/// Makes a draft of a plan from the elements of a document.
struct StratMLPlanReader {
  let edition: StratMLEdition
  let values: StratMLValues
  var log: StratMLLog
  var type: StratMLDocumentType?
  var plan = Plan(id: "stratml", title: "")
  /// Sections and partners by what names them, for measures refer to them by name alone.
  var sections: [String: RecordID<Section>] = [:]
  var partners: [String: RecordID<Partner>] = [:]
  var identities = StratMLIdentities()
  /// The codes of the unlisted bodies, so that each is taken in once.
  var unlisted: Set<LocalGovernmentCode> = []
  /// Indicators by the identifiers of the document.
  var indicators: [String: RecordID<Indicator>] = [:]
  /// Relations, settled when all indicators are known.
  var relationships: [(indicator: RecordID<Indicator>, element: StratMLElement)] = []

  init(edition: StratMLEdition, log: StratMLLog) {
    self.edition = edition
    self.log = log
    values = StratMLValues(edition: edition)
  }

  mutating func read(_ root: StratMLElement) -> Plan {
    plan.title = root.text(.name) ?? ""
    if plan.title.isEmpty {
      plan.title = "（名称のない計画）"
      log.repair(.planWithoutName, root.place, "名称を「\(plan.title)」としました。正しい名称に改めてください。")
    }
    if edition.isPartTwo { readType(root) }
    let core = root.first(.core) ?? root
    if root.first(.core) == nil {
      log.repair(.missingCore, root.place, "一番外側にある要素を、計画の本体として読み取りました。")
    }
    for organization in core.all(.organization) { readOrganization(organization) }
    // Stakeholders that stand outside any body belong to the plan all the same.
    for stakeholder in core.all(.stakeholder) { readStakeholder(stakeholder) }
    if let statement = core.first(.vision)?.text(.description) { plan.vision = Vision(statement: statement) }
    readTexts(root, mission: core.first(.mission)?.text(.description))
    for value in core.all(.value) { keep(value, .keptValue) }
    readGoals(core)
    readAdministration(root)
    settleRelationships()
    keepNotes()
    plan.observations = ObservationOrder.sorted(plan.observations, in: plan)
    return plan
  }

  private mutating func readType(_ root: StratMLElement) {
    guard root.attributes["Type"] != nil else {
      log.repair(.unknownWord, root.place, "Typeがないため、計画として読み取りました。")
      return
    }
    let words = StratMLDocumentType.allCases.map(\.rawValue)
    type = values.word("Type", of: root, among: words, &log).flatMap(StratMLDocumentType.init)
  }

  private mutating func readTexts(_ root: StratMLElement, mission: String?) {
    var overview = root.text(.description).map { [$0] } ?? []
    if let other = root.text(.otherInformation) {
      let rest = LabelledField<Plan>.all.take(other, into: &plan)
      if !rest.isEmpty { overview.append(rest) }
    }
    if !overview.isEmpty {
      plan.chapters.append(Chapter(id: "overview", title: "概要", body: overview.joined(separator: "\n\n")))
    }
    if let mission {
      plan.chapters.append(Chapter(id: "purpose", title: "目的", roles: [.purpose], body: mission))
    }
  }

  // MARK: Administrative information

  private mutating func readAdministration(_ root: StratMLElement) {
    let administration = root.first(.administration)
    if let identifier = administration?.text(.identifier) {
      plan.id = identities.id(identifier, .plan, as: Plan.self)
    }
    if let administration { readDates(administration) }
    if let url = administration?.text(.source) {
      var publication = plan.publication ?? Publication()
      publication.url = url
      plan.publication = publication
    }
    if let submitter = root.first(.submitter) ?? administration?.first(.submitter) { readSubmitter(submitter) }
  }

  private mutating func readDates(_ administration: StratMLElement) {
    let first = values.date(administration.first(.startDate), &log)
    let last = values.date(administration.first(.endDate), isEnd: true, &log)
    if let date = values.date(administration.first(.publicationDate), &log) {
      plan.publication = Publication(publishedOn: date)
    }
    if let first, let last {
      plan.span = DateSpan(first: first, last: last)
    } else if let only = first ?? last {
      let words = "\(first == nil ? "末日" : "初日")（\(only)）だけでは計画期間にならないため、" + StratMLLog.kept(only.description)
      log.repair(.openSpan, administration.place, words)
      log.keep("計画期間の\(first == nil ? "末日" : "初日")＝\(only)", from: administration.place)
    }
  }

  private mutating func readSubmitter(_ submitter: StratMLElement) {
    guard !submitter.isEmpty else { return }
    let name = [submitter.text(.surname), submitter.text(.givenName)].compactMap { $0 }.joined(separator: " ")
    plan.contact = Contact(name: name.isEmpty ? "（名称のない連絡先）" : name) { contact in
      contact.telephone = submitter.text(.phone)
      contact.email = submitter.text(.email)
    }
    if submitter.text(.givenName) != nil {
      log.repair(.personName, submitter.place, "\(StratMLLog.excerpt(name))を連絡先の名称としました。公表する前に、課の名称に改めてください。")
    }
  }

  // MARK: What has no other place

  /// Keeps an element that a plan has no place for.
  mutating func keep(_ element: StratMLElement, _ kind: StratMLRepairKind) {
    let text = element.allText
    guard !text.isEmpty else {
      log.repair(.emptyElement, element.place, "除きました。")
      return
    }
    log.repair(kind, element.place, StratMLLog.kept(text))
    log.keep(text, from: element.place)
  }

  private mutating func keepNotes() {
    guard !log.notes.isEmpty else { return }
    let items = log.notes.map { note in
      // A further line of an item is indented, so that a list of Markdown holds it.
      "- "
        + String(
          note.unicodeScalars.reduce(into: String.UnicodeScalarView()) { text, scalar in
            text.append(scalar)
            if scalar == "\n" { text.append(contentsOf: "  ".unicodeScalars) }
          })
    }
    let body = "次の事項は、取り込んだファイルにあり、計画の項目に当てはまるものがなかったものです。内容を確かめ、必要なものを移してください。\n\n"
    plan.chapters.append(
      Chapter(id: "stratml-notes", title: StratMLLog.keptTitle, body: body + items.joined(separator: "\n")))
  }
}
