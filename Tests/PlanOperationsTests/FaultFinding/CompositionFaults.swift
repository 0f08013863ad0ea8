import PlanModel

extension FaultCatalogue {
  /// What the handbook asks of the whole: seven elements, pillars, pattern, period, vision.
  static let composition: [Fault] =
    elements + emptyChapters + pillars + leftOut + pattern + period + roleSpans + vision + surroundings

  private static let elements: [Fault] = ChapterRole.allCases.filter { $0 != .basicPolicy }.flatMap { role in
    [
      Fault("seven-elements-present", "「\(role.label)」に章が対応付けられていない", at: .plan("chapters")) { plan in
        for index in plan.chapters.indices {
          // What the chapter settles under Art. 9(2) stays, or another rule would speak as well.
          if plan.chapters[index].matters.isEmpty {
            plan.chapters[index].matters = ActMatter.allCases.filter(plan.chapters[index].settledMatters.contains)
          }
          plan.chapters[index].roles.removeAll { $0 == role }
        }
      },
      Fault("seven-elements-present", "「\(role.label)」の章がない", at: .plan("chapters")) { plan in
        plan.chapters.removeAll { $0.roles.contains(role) }
      },
    ]
  }

  private static let emptyChapters: [Fault] = SamplePlan.prefecture.plan.chapters
    .filter { !$0.roles.contains(.measures) }
    .map { chapter in
      Fault("chapter-has-text", "章「\(chapter.title)」に本文がない", at: Place(.chapter(chapter.id), field: "body")) {
        $0.changeChapter(chapter.id) { $0.body = "<!-- これから書きます。 -->" }
      }
    }

  private static let pillars: [Fault] =
    SamplePlan.prefecture.plan.pillars.enumerated().flatMap { index, choice in
      let pillar = choice.pillar
      return [
        Fault("pillars-chosen-or-reasoned", "柱「\(pillar.label)」に触れていない", at: .plan("pillars")) {
          $0.pillars.remove(at: index)
        },
        Fault("pillar-policy-stated", "柱「\(pillar.label)」に方針がない", at: .plan("pillars[\(index)].policy")) {
          $0.pillars[index].policy = nil
        },
        Fault("pillar-policy-stated", "柱「\(pillar.label)」の方針が空である", at: .plan("pillars[\(index)].policy")) {
          $0.pillars[index].policy = blank
        },
      ]
    }

  private static let leftOut: [Fault] = [
    Fault("pillars-chosen-or-reasoned", "取り上げない柱に理由がない", in: .cardLeftOut, at: .plan("pillars[2].reason")) {
      $0.pillars[2].reason = nil
    },
    Fault("pillars-chosen-or-reasoned", "取り上げない柱の理由が空である", in: .cardLeftOut, at: .plan("pillars[2].reason")) {
      $0.pillars[2].reason = blank
    },
    Fault("measures-match-pillars", "施策のない柱を取り上げている", in: .cardLeftOut, at: .plan("pillars[2]")) {
      $0.pillars[2] = PillarChoice(.individualNumberCard, policy: "利用の場面を広げます。")
    },
  ]

  private static let pattern: [Fault] = [
    Fault("pattern-stated", "策定の型が示されていない", at: .plan("formulation")) { $0.formulation = nil },
    Fault("pattern-two-relation-stated", "既存の計画の題名がない", at: .plan("formulation.existingPlanTitle")) {
      $0.formulation?.existingPlanTitle = nil
    },
    Fault("pattern-two-relation-stated", "既存の計画の題名が空である", at: .plan("formulation.existingPlanTitle")) {
      $0.formulation?.existingPlanTitle = blank
    },
    Fault("pattern-two-relation-stated", "既存の計画との関係がない", at: .plan("formulation.relation")) {
      $0.formulation?.relation = nil
    },
    Fault("pattern-two-relation-stated", "既存の計画との関係が空である", at: .plan("formulation.relation")) {
      $0.formulation?.relation = blank
    },
    Fault("handbook-edition-named", "手引の版がない", at: .plan("handbookEdition")) { $0.handbookEdition = nil },
  ]

  private static let period: [Fault] =
    [
      Fault("plan-period-stated", "計画期間がどこにもない", in: .oneOfEach, at: .plan("span")) { $0.roles[0].span = nil },
      Fault("plan-period-in-order", "計画期間の始めと終わりが逆である", at: .plan("span")) {
        guard let span = $0.span else { return }
        $0.span = DateSpan(first: span.last, last: span.first)
      },
    ]

  private static let roleSpans: [Fault] = SamplePlan.prefecture.plan.roles.indices.flatMap { index in
    let place = Place.plan("roles[\(index)].span")
    let plan = SamplePlan.prefecture.plan
    guard let span = plan.roles[index].span ?? plan.span else { return [Fault]() }
    return [
      Fault("plan-period-in-order", "役割\(index)の期間が逆である", at: place) {
        $0.roles[index].span = DateSpan(first: span.last, last: span.last.adding(days: -1))
      },
      Fault("plan-period-in-order", "役割\(index)の期間が計画期間より前である", at: place) {
        $0.roles[index].span = DateSpan(first: span.first.adding(days: -700), last: span.first.adding(days: -1))
      },
    ]
  }

  private static let vision: [Fault] = [
    Fault("vision-shown", "目指す姿がない", at: .plan("vision")) { $0.vision = nil },
    Fault("vision-shown", "目指す姿の文が空である", at: .plan("vision.statement")) { $0.vision?.statement = blank },
    Fault("vision-has-figures", "目指す姿に数値がない", in: .oneOfEach, at: .plan("vision.headlineIndicators")) {
      $0.vision?.headlineIndicators = []
    },
    Fault("effects-for-residents", "効果を示した施策がない", in: .oneOfEach, at: .plan("measures")) {
      $0.measures[0].effects = []
    },
  ]

  private static let surroundings: [Fault] = SamplePlan.prefecture.plan.relatedPlans.indices.flatMap { index in
    let place = Place.plan("relatedPlans[\(index)].relation")
    return [
      Fault("consistent-with-other-plans", "関連計画\(index)との関係がない", at: place) {
        $0.relatedPlans[index].relation = nil
      },
      Fault("consistent-with-other-plans", "関連計画\(index)との関係が空である", at: place) {
        $0.relatedPlans[index].relation = blank
      },
    ]
  }
}
