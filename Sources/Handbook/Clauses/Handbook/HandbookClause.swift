import PlanModel

extension Clause {
  /// A clause of the handbook's part I.
  ///
  /// Validity starts with the first edition (2017-10-10). Only the wording of the edition of 2018-08 was read; that the
  /// other editions (2017-10, 2019-10) ask the same is an assumption, resting on the same nine headings.
  /// Towards municipalities nothing is stronger than a recommendation, because their own edition was not read.
  static func handbook(
    _ id: ClauseID, _ title: String, _ pinpoint: String, _ force: NormativeForce,
    binds: Set<Addressee> = .localGovernments, to: String? = nil, _ statement: String, note: String? = nil,
    reasonWithoutRule: String? = nil, supersededBy: ClauseID? = nil
  ) -> Clause {
    let weaker: [Addressee: NormativeForce] = [.designatedCity: .recommendation, .otherMunicipality: .recommendation]
    return Clause(
      id: id, title: title, document: .handbook, pinpoint: pinpoint, force: force,
      forceByBody: force == .principle ? weaker : [:], binds: binds, from: "2017-10-10", to: to, reading: .handbook,
      statement: statement, note: note, reasonWithoutRule: reasonWithoutRule, supersededBy: supersededBy)
  }
}
