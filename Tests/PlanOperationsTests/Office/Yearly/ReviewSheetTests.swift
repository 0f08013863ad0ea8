import PlanModel
import PlanOperations
import Testing

@Suite("Review sheets")
struct ReviewSheetTests {
  @Test("a sheet is filled in from the figures and from last year's direction, and saving nothing changes nothing")
  func prefilled() async throws {
    let trial = try await YearTrial {
      guard let place = $0.measures.firstIndex(where: { $0.id == "m-1-4" }) else { return }
      $0.measures[place].reviews = [
        Review(fiscalYear: FiscalYear(2025)) {
          $0.nextStep = "継続"
          $0.nextActions = "周知を続けます。"
          $0.progress = "前の年にしたこと"
        }
      ]
    }
    let before = try await trial.draft().entry
    let sheet = try await trial.sheet()
    let proposal = sheet.proposal(for: .own)
    #expect(proposal.nextStep == "継続")
    #expect(proposal.nextActions == "周知を続けます。")
    #expect(proposal.progress == nil)
    #expect(proposal.publishedGrade == sheet.computedGrade?.label)
    #expect(try await trial.draft().entry == before)
  }

  @Test("the lowest grade of the indicators is proposed, so that one that went well hides no other")
  func lowest() async throws {
    let trial = try await YearTrial()
    for sheet in ReviewSheet.all(try await trial.draft(), year: YearTrial.year) {
      guard let scale = sheet.scale, let computed = sheet.computedGrade else { continue }
      let order = scale.grades.map(\.label)
      let places = sheet.figures.compactMap { figure in figure.grade.flatMap { order.firstIndex(of: $0.label) } }
      #expect(order.firstIndex(of: computed.label) == places.max())
    }
  }

  @Test("a grade other than the computed one needs a reason")
  func difference() async throws {
    let trial = try await YearTrial()
    let sheets = ReviewSheet.all(try await trial.draft(), year: YearTrial.year)
    let sheet = try #require(sheets.first { $0.computedGrade != nil })
    let other = try #require(sheet.scale?.grades.first { $0.label != sheet.computedGrade?.label }?.label)
    let stop = await StoreActs.stop {
      try await trial.say(of: sheet.measure.id.rawValue) {
        $0.publishedGrade = other
        $0.comment = "要因"
      }
    }
    #expect(stop.contains("理由"))
    try await trial.say(of: sheet.measure.id.rawValue) {
      $0.publishedGrade = other
      $0.comment = "要因"
      $0.reasonForDifference = "災害の影響を除いて判定したため"
    }
    let saved = try await trial.sheet(sheet.measure.id.rawValue).stage(.own)?.review
    #expect(saved?.publishedGrade == other)
    #expect(saved?.proposedGrade == sheet.computedGrade?.label)
    #expect(saved?.decidedOn == YearTrial.day)
  }

  @Test("only what is late or missing demands words, and only at the first stage")
  func exceptions() async throws {
    let trial = try await YearTrial()
    let sheets = ReviewSheet.all(try await trial.draft(), year: YearTrial.year)
    let late = try #require(sheets.first { !$0.exceptions.isEmpty })
    let stop = await StoreActs.stop { try await trial.say(of: late.measure.id.rawValue) { $0.comment = nil } }
    #expect(stop.contains("要因"))
    try await trial.say(of: late.measure.id.rawValue) { $0.comment = "周知が遅れたため" }
    try await trial.say(.external, of: late.measure.id.rawValue) { $0.comment = nil }
    #expect(try await trial.sheet(late.measure.id.rawValue).stage(.external)?.review != nil)
  }

  @Test("a value of a later year says nothing about the year that is judged")
  func laterValues() async throws {
    let trial = try await YearTrial()
    let before = try await trial.sheet("m-1-1").figures.map(\.assessment.reason)
    let indicator = try #require(try await trial.sheet("m-1-1").figures.first?.line.indicator)
    let later = FigureEntry(indicator: indicator.id.rawValue, period: "令和9年度", value: "1") { $0.isConfirmed = true }
    _ = try await RecordFigures(
      draft: trial.draft(), entries: [later], today: CalendarDate(iso: "2027-12-01") ?? .today(), actor: "担当"
    ).run(on: trial.store)
    #expect(try await trial.sheet("m-1-1").figures.map(\.assessment.reason) == before)
  }

  @Test("the time is counted by sheet, held to an hour, and adds up")
  func times() async throws {
    let trial = try await YearTrial()
    try await trial.say(minutes: 7) { $0.comment = "一度目" }
    try await trial.say(minutes: 500) { $0.comment = "二度目" }
    let state = YearState(try await trial.draft(), year: YearTrial.year)
    #expect(state.minutes == ["m-1-4": 7 + SheetTime.mostMinutes])
  }

  @Test("who started from an older sheet is told so")
  func conflict() async throws {
    let trial = try await YearTrial()
    let seen = try await trial.draft()
    try await trial.say { $0.comment = "先の人" }
    let sheet = try #require(ReviewSheet.of("m-1-4", seen, year: YearTrial.year))
    var review = sheet.proposal(for: .own)
    review.comment = "後の人"
    let late = review
    let stop = await StoreActs.stop {
      try await SaveReviewSheet(
        draft: seen, measure: "m-1-4", review: late, basedOn: 0, actor: "後"
      ).run(on: trial.store, today: YearTrial.day)
    }
    #expect(stop.contains("同時") || stop.contains("先に"))
    #expect(try await trial.sheet().stage(.own)?.review?.comment == "先の人")
  }
}
