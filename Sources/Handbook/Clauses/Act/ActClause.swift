import PlanModel

extension Clause {
  /// A clause of the Act; `read` tells whether the wording or only the caption was confirmed.
  static func act(
    _ id: ClauseID, _ title: String, _ pinpoint: String, _ force: NormativeForce,
    forceByBody: [Addressee: NormativeForce] = [:], binds: Set<Addressee>, from: String? = "2016-12-14",
    read: SourceReading = .act, _ statement: String, note: String? = nil, reasonWithoutRule: String? = nil
  ) -> Clause {
    Clause(
      id: id, title: title, document: .act, pinpoint: pinpoint, force: force, forceByBody: forceByBody, binds: binds,
      from: from, reading: read, statement: statement, note: note, reasonWithoutRule: reasonWithoutRule)
  }
}
