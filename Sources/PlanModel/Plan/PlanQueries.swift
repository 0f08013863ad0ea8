extension Plan {
  /// All indicators in printed order: the plan's own, then each measure's.
  public var allIndicators: [Indicator] { indicators + measures.flatMap(\.indicators) }

  /// The bodies found in the list of local governments; codes that name none are left out.
  public var localGovernments: [LocalGovernment] { bodies.compactMap(body) }

  /// The body with `code`: from the plan's own unlisted bodies, or from the list of 1,788.
  public func body(_ code: LocalGovernmentCode) -> LocalGovernment? {
    unlistedBodies.first { $0.code == code } ?? LocalGovernments.find(code: code)
  }

  /// The kind of the leading body; `nil` when no known body is named.
  public var bodyKind: LocalGovernmentKind? {
    for code in bodies {
      if let kind = body(code)?.kind { return kind }
    }
    return nil
  }

  /// Whether the plan is shared by several bodies.
  public var isJoint: Bool { bodies.count > 1 }

  /// The role under Art. 9 of the Basic Act, if the document claims one.
  public var dataPlanRole: LegalRole? { roles.first { $0.kind.isDataPlan } }

  /// The span for which the document is the plan under Art. 9: the role's own, or the whole plan's.
  public var dataPlanSpan: DateSpan? { dataPlanRole?.span ?? span }

  /// The pillars taken up, in the handbook's order.
  public var adoptedPillars: [Pillar] {
    Pillar.allCases.filter { pillar in pillars.contains { $0.pillar == pillar && $0.isAdopted } }
  }

  /// The reports of years, the oldest first; of two for one year the later one counts.
  public var reportedYears: [YearlyReport] {
    Dictionary(yearlyReports.map { ($0.fiscalYear, $0) }) { _, later in later }.values
      .sorted { $0.fiscalYear < $1.fiscalYear }
  }

  /// The measures that serve `pillar`, in printed order.
  public func measures(for pillar: Pillar) -> [Measure] { measures.filter { $0.pillars.contains(pillar) } }

  /// The section named by `id`.
  public func section(_ id: RecordID<Section>) -> Section? { sections.first { $0.id == id } }

  /// The chapters that fill `role`, in printed order.
  public func chapters(filling role: ChapterRole) -> [Chapter] { chapters.filter { $0.roles.contains(role) } }

  /// The actual values of one indicator, oldest period first.
  public func observations(of indicator: RecordID<Indicator>) -> [Observation] {
    observations.filter { $0.indicator == indicator }.sorted { $0.period < $1.period }
  }

  /// The newest revision that an earlier state of the plan does not record; `nil` where none was added.
  public func revision(since earlier: Plan) -> Revision? {
    revisions.filter { !earlier.revisions.contains($0) }.max { $0.decidedOn < $1.decidedOn }
  }
}
