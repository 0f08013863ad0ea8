import PlanModel

extension FaultCatalogue {
  /// What the handbook asks of the structure: who promotes, who judges, who takes part.
  static let structure: [Fault] = texts.flatMap(faults(of:)) + partners

  private typealias TextOfStructure = (
    rule: RuleID, field: String, path: any WritableKeyPath<PromotionStructure, String?> & Sendable
  )

  private static let texts: [TextOfStructure] = [
    ("cross-section-body-named", "crossSectionBody", \.crossSectionBody),
    ("execution-structure-stated", "execution", \.execution),
    ("quantitative-evaluation-stated", "evaluation", \.evaluation),
    ("review-cycle-stated", "reviewCycle", \.reviewCycle),
    ("municipalities-invited", "municipalities", \.municipalities),
    ("surplus-reinvested", "reinvestment", \.reinvestment),
    ("national-support-used", "nationalSupport", \.nationalSupport),
    ("wide-area-cooperation-considered", "wideAreaCooperation", \.wideAreaCooperation),
  ]

  private static func faults(of text: TextOfStructure) -> [Fault] {
    let path = text.path
    // Of the last two, measures may speak as well; in this variant none does.
    return [
      Fault(text.rule, "推進体制の \(text.field) がない", in: .oneOfEach, at: .plan("promotion.\(text.field)")) {
        $0.promotion?[keyPath: path] = nil
      },
      Fault(text.rule, "推進体制の \(text.field) が空である", in: .oneOfEach, at: .plan("promotion.\(text.field)")) {
        $0.promotion?[keyPath: path] = blank
      },
    ]
  }

  private static let partners: [Fault] = [
    Fault("outside-partners-named", "庁外の主体が挙げられていない", at: .plan("promotion.partners")) {
      $0.promotion?.partners = []
      $0.changeMeasures { $0.partners = [] }
    },
    Fault("partners-can-join", "参加の呼び掛けがどこにもない", in: .oneOfEach, at: .plan("promotion.partners")) {
      $0.measures[0].participation = nil
    },
    Fault("partners-can-join", "参加の呼び掛けが空である", in: .oneOfEach, at: .plan("promotion.partners")) {
      $0.measures[0].participation = blank
    },
    Fault("ordinance-identified", "条例の番号も公布日もない", in: .oneOfEach, at: .plan("ordinance.number")) {
      $0.ordinance?.number = nil
    },
    Fault("ordinance-identified", "条例の番号が空である", in: .oneOfEach, at: .plan("ordinance.number")) {
      $0.ordinance?.number = blank
    },
  ]
}
