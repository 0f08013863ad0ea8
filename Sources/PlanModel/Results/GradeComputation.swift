/// The grade that the figures give on a body's own scale, kept beside the grade that the body published.
///
/// The published grade is what counts: bodies weigh circumstances that no figure shows (群馬県 graded 95.0→92.9 as
/// 「横ばい」). The computed one is there to be compared, and to be proposed where nothing is published yet.
public struct GradeComputation: Hashable, Sendable {
  /// A figure that was tried and had no result.
  public struct Silence: Hashable, Sendable {
    /// The figure.
    public let figure: GradeFigure
    /// Why, to go on with 「…ため」: 「目標値が0の」.
    public let reason: String

    /// Makes a silence.
    public init(figure: GradeFigure, reason: String) {
      self.figure = figure
      self.reason = reason
    }
  }

  /// The grade as published; `nil` when none is.
  public let published: String?
  /// Why the body's grade differs, as the review gives it.
  public let reasonForDifference: String?
  /// The grade by the figures; `nil` where it cannot be derived.
  public var computed: Grade?
  /// The grades between which the published facts leave the choice open; empty where there is a computed one.
  public var candidates: [Grade] = []
  /// The figure by which the grade was found; `nil` when none had a result.
  public var figure: GradeFigure?
  /// The rate in percent by that figure, exact; where no figure had one, why the scale's own has none; `nil` where
  /// there is nothing to divide.
  public var rate: Computed?
  /// The points for the rate, on a scale that counts points.
  public var points: Int?
  /// Those points with the ones that a person gave; `nil` while a person's are missing.
  public var totalPoints: Int?
  /// The figures that were tried before and had no result, with the reasons.
  public var silences: [Silence] = []
  /// How the grade was found, or why there is none: one to three plain Japanese sentences.
  public var explanation = ""

  /// Makes a computation in which nothing is computed yet.
  public init(published: String?, reasonForDifference: String? = nil) {
    self.published = published
    self.reasonForDifference = reasonForDifference
  }

  /// Whether both grades exist and differ.
  public var differs: Bool {
    guard let published, let computed else { return false }
    return published != computed.label
  }

  /// Whether the grades differ and the review does not say why.
  public var needsReason: Bool {
    differs && (reasonForDifference ?? "").allSatisfy(\.isWhitespace)
  }
}

/// The computation for one review of a plan.
public struct ReviewGrade: Hashable, Sendable {
  /// The measure.
  public let measure: RecordID<Measure>
  /// Which of the measure's reviews, from 0.
  public let index: Int
  /// The computation.
  public let computation: GradeComputation

  /// Makes a result.
  public init(measure: RecordID<Measure>, index: Int, computation: GradeComputation) {
    self.measure = measure
    self.index = index
    self.computation = computation
  }
}
