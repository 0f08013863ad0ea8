public import Foundation

/// An indicator (KPI): what is counted, which way is better, from where to where, by when.
public struct Indicator: Hashable, Sendable {
  /// The indicator's name, unique in the whole plan.
  public var id: RecordID<Indicator>
  /// Title.
  public var title: String
  /// How it is defined and counted.
  public var definition: String?
  /// Activity, target group or outcome.
  public var level: IndicatorLevel?
  /// Short, middle or long term, for outcomes.
  public var outcomeTerm: OutcomeTerm?
  /// Yearly, cumulative, total of a period, or state at a time.
  public var counting: Counting?
  /// Which way is better. A field, not a guess: targets below the baseline exist for indicators that should grow.
  public var direction: Direction?
  /// By number or by words.
  public var nature: IndicatorNature
  /// Unit as printed, free text (％, 件, ‰ …).
  public var unit: String?
  /// Decimal places for show; values themselves are never rounded. 0–6.
  public var decimalPlaces: Int?
  /// The kind of period that one value covers.
  public var periodKind: PeriodKind
  /// Where it starts.
  public var baseline: Baseline?
  /// Yearly targets and the final one, in order of time.
  public var targets: [Target]
  /// Why there is no target or no time; the handbook asks for them "in principle".
  public var reasonWithoutTarget: String?
  /// The statistics or business data from which values are taken.
  public var source: String?
  /// Address of the source.
  public var sourceURL: String?
  /// When the value of a period is settled, such as 「翌年度6月」 (数値確定の時期).
  public var settlement: String?
  /// Why this indicator was chosen (選定理由).
  public var reasonForChoice: String?
  /// Whether values come from a questionnaire.
  public var isSurvey: Bool
  /// Whether the value is a rank among others, and so depends on them (「全国5位以内」).
  public var isRank: Bool
  /// The section that reports values, when not the measure's.
  public var owner: RecordID<Section>?
  /// The indicator of which this is a part (小学校・中学校 …).
  public var partOf: RecordID<Indicator>?
  /// The indicators to which this one leads in the chain from activity to outcome.
  public var leadsTo: [RecordID<Indicator>]
  /// Why a step of the chain is missing, or why an outcome cannot be shown.
  public var reasonForMissingStep: String?
  /// The method by which it is judged; chosen by its data when `nil`.
  public var method: EvaluationMethodKind?
  /// Half-width of the band that counts as no change, in the indicator's unit (福岡: ±3 points for surveys).
  public var tolerance: Decimal?
  /// The formula over other indicators by which values are computed, such as 「online / total * 100」.
  public var formula: String?
  /// How its values are verified (検証の方法).
  public var verification: String?
  /// How exact the values must be (求められる精度).
  public var requiredAccuracy: String?
  /// What the data cannot show (限界).
  public var limits: String?
  /// How these limits are handled (限界への対応).
  public var limitsHandling: String?
  /// What counts as a change of the indicator, in words (変化とみなす基準); in numbers: ``tolerance``.
  public var changeRule: String?
  /// Where the facts come from.
  public var sourceCitations: [Citation]

  /// Makes an indicator with a name and a title, and the rest by `fill`.
  public init(id: RecordID<Indicator>, title: String, _ fill: (inout Indicator) -> Void = { _ in }) {
    self.id = id
    self.title = title
    nature = .quantitative
    periodKind = .fiscalYear
    targets = []
    isSurvey = false
    isRank = false
    leadsTo = []
    sourceCitations = []
    fill(&self)
  }

  /// The last target in time: the one by which the indicator is judged in the end.
  public var finalTarget: Target? { targets.last }
}
