public import PlanModel

/// Makes the skeleton of a plan folder for a body, with guidance per chapter.
///
/// What the officer must fill in is left empty, never filled with a guess; the check then lists it.
public struct NewPlan: Sendable {
  /// Code or name of the body.
  public var body: String
  /// Pattern 1 or 2.
  public var pattern: FormulationPattern
  /// For pattern 2, the existing plan's title.
  public var existingPlanTitle: String?
  /// Whether the plan begins small.
  public var isSmallStart: Bool
  /// The day, for the proposed span.
  public var today: CalendarDate

  /// Makes the act.
  public init(
    body: String, pattern: FormulationPattern, existingPlanTitle: String? = nil, isSmallStart: Bool,
    today: CalendarDate
  ) {
    self.body = body
    self.pattern = pattern
    self.existingPlanTitle = existingPlanTitle
    self.isSmallStart = isSmallStart
    self.today = today
  }

  /// The files, or why the body cannot be told.
  public func run() throws(OperationStopped) -> [String: [UInt8]] {
    let government = try findBody()
    if pattern == .insideExistingPlan, (existingPlanTitle ?? "").isEmpty {
      throw OperationStopped("パターン2では、盛り込む先の計画の名称を --existing-plan で指定してください。")
    }
    let skeleton = PlanSkeleton(
      government: government, pattern: pattern, existingPlanTitle: existingPlanTitle, isSmallStart: isSmallStart,
      firstYear: today.fiscalYear.next)
    var files: [String: [UInt8]] = ["plan.yaml": Array(skeleton.planFile.utf8)]
    for role in ChapterRole.allCases {
      files["chapters/\(PlanSkeleton.chapterID(role)).md"] = Array(ChapterSkeleton.text(for: role).utf8)
    }
    for (id, text) in skeleton.measureFiles { files["measures/\(id).yaml"] = Array(text.utf8) }
    files["observations/observations.csv"] = Array("indicator,period,value,status,source,note\r\n".utf8)
    return files
  }

  private func findBody() throws(OperationStopped) -> LocalGovernment {
    let folded = WidthFolding.fold(body)
    if let code = LocalGovernmentCode(folded) {
      if let found = LocalGovernments.find(code: code) { return found }
      throw OperationStopped("コード「\(folded)」の都道府県又は市区町村は、一覧にありません。番号を確かめてください。")
    }
    if folded.utf8.allSatisfy({ (0x30...0x39).contains($0) }), !folded.isEmpty {
      throw OperationStopped("「\(folded)」は全国地方公共団体コードとして正しくありません。検査数字を含む6桁で指定してください。")
    }
    let found = LocalGovernments.find(name: body)
    guard let only = found.first else {
      throw OperationStopped("「\(body)」という団体は、一覧にありません。正式な名称又は6桁のコードで指定してください。")
    }
    guard found.count == 1 else {
      let names = found.map { "\($0.fullName)（\($0.code)）" }.joined(separator: "、")
      throw OperationStopped("「\(body)」は複数あります。コードで指定してください: \(names)")
    }
    return only
  }
}
