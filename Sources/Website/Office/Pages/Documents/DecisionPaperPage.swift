internal import HTTPTypes
internal import Handbook
internal import PlanModel
internal import PlanOperations
internal import Publishing

/// 起案文書: the paper of a proposal, to be printed or taken into another system.
enum DecisionPaperPage {
  static let routes = [
    OfficeRoute(.get, .decisionPaper("{plan}", "{proposal}", "{name}"), .readPlan) { try await file($0) }
  ]

  /// The names under which the paper can be had.
  static let names = MakeDecisionPaper.Format.allCases.map { "paper." + $0.rawValue }

  private static func file(_ request: OfficeRequest) async throws -> OfficeAnswer {
    let draft = try request.plan
    let name = request.parameter("name")
    guard let kept = draft.proposals.first(where: { $0.id == request.parameter("proposal") }),
      let format = MakeDecisionPaper.Format.allCases.first(where: { "paper." + $0.rawValue == name })
    else { throw Refusal.notFound }
    let view = try await ProposalView(request, draft, kept)
    let report = Checker.check(view.text)
    let check = "誤り\(report.count(.error))件、注意\(report.count(.warning))件、助言\(report.count(.advice))件"
    let paper = MakeDecisionPaper(kept.value, of: view.text, check: check) { DecisionWork.time($0) }
    let file = try await paper.run(format)
    return .file(file.bytes, name: name, mediaType: file.mediaType)
  }
}
