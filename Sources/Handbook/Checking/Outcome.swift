public import PlanModel

/// What a rule finds in one plan. The checker makes a `Verdict` of it.
public enum Outcome: Sendable {
  /// Everything that was asked for is there.
  case satisfied
  /// Something is missing or wrong, at these places. Not empty.
  case gaps([Gap])
  /// The rule does not concern this plan; the reason is a full sentence.
  case notApplicable(String)
  /// Only a person can decide; the text says what to look at.
  case question(String)

  /// Satisfied when there are no gaps.
  static func found(_ gaps: [Gap]) -> Outcome { gaps.isEmpty ? .satisfied : .gaps(gaps) }

  /// A single gap.
  static func gap(_ place: Place, _ summary: String, mend remedy: String, why explanation: String? = nil) -> Outcome {
    .gaps([Gap(place, summary, mend: remedy, why: explanation)])
  }
}

/// One thing that is missing or wrong, without its weight: that follows from the clauses.
public struct Gap: Sendable {
  /// Where to mend it.
  public let place: Place
  /// What is wrong, in one plain sentence.
  public let summary: String
  /// How to mend it, naming the file and the field.
  public let remedy: String
  /// Why it matters here; `nil` when the summary says it all.
  public let explanation: String?
  /// What a recorded reason must name so that it excuses this gap, and no other, whatever the clauses say: the masked
  /// numbers, of which a program cannot tell whether they are a person's. Empty where no reason of that kind is accepted.
  public let marks: [String]

  /// Makes a gap.
  public init(
    _ place: Place, _ summary: String, mend remedy: String, why explanation: String? = nil, marks: [String] = []
  ) {
    self.place = place
    self.summary = summary
    self.remedy = remedy
    self.explanation = explanation
    self.marks = marks
  }
}
