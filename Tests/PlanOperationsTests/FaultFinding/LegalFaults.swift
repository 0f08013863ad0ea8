import Handbook
import PlanModel

extension FaultCatalogue {
  /// What the Act asks: the plan's standing, decision, publication, and the plans above it.
  static let legal: [Fault] =
    standing + decision + publication + delays + revision + matters + nationalPlan + formerPlans + prefecturalPlan

  private static let standing: [Fault] = [
    Fault("plan-under-the-act", "法に基づく役割がない", at: .plan("roles")) { $0.roles.removeFirst() },
    Fault("plan-under-the-act", "市町村の計画とされている", at: .plan("roles[0].kind")) {
      $0.roles[0].kind = .municipalDataPlan
    },
    Fault("plan-under-the-act", "市の計画が都道府県の計画とされている", in: .city, at: .plan("roles[0].kind")) {
      $0.roles[0].kind = .prefecturalDataPlan
    },
    Fault("plan-under-the-act", "市の計画に役割がない", in: .city, at: .plan("roles")) { $0.roles = [] },
    Fault("formal-status-stated", "位置付けの文がない", at: .plan("adoption.statement")) {
      $0.adoption?.statement = nil
    },
    Fault("formal-status-stated", "位置付けの文が空である", at: .plan("adoption.statement")) {
      $0.adoption?.statement = blank
    },
    Fault("formal-status-stated", "位置付けの文が別の計画のものである", at: .plan("adoption.statement")) {
      $0.adoption?.statement = "本計画を、総合計画の分野別計画として定める。"
    },
    Fault("contact-shown", "問合せ先がない", at: .plan("contact")) { $0.contact = nil },
    Fault("contact-shown", "問合せ先の名称が空である", at: .plan("contact.name")) { $0.contact?.name = blank },
    Fault("contact-shown", "問合せ先に連絡の手段がない", at: .plan("contact")) {
      $0.contact = Contact(name: "デジタル戦略課") { $0.purpose = "計画に関すること" }
    },
  ]

  private static let decision: [Fault] = [
    Fault("decision-recorded", "決定者がない", at: .plan("adoption.decidedBy")) { $0.adoption?.decidedBy = nil },
    Fault("decision-recorded", "決定者が空である", at: .plan("adoption.decidedBy")) { $0.adoption?.decidedBy = blank },
    Fault("decision-recorded", "決定日がない", at: .plan("adoption.decidedOn")) { $0.adoption?.decidedOn = nil },
  ]

  private static let publication: [Fault] =
    [
      Fault("published-on-the-web", "公表の記録がない", at: .plan("publication")) { $0.publication = nil },
      Fault("published-on-the-web", "公表日がない", at: .plan("publication.publishedOn")) {
        $0.publication?.publishedOn = nil
      },
      Fault("published-on-the-web", "掲載先がない", at: .plan("publication.url")) { $0.publication?.url = nil },
      Fault("published-on-the-web", "掲載先が空である", at: .plan("publication.url")) { $0.publication?.url = blank },
    ]

  private static let delays: [Fault] = [31, 60, 200, 400, -1, -30].map { days in
    Fault("published-without-delay", "決定から\(days)日で公表した", at: .plan("publication.publishedOn")) {
      $0.publication?.publishedOn = SamplePlan.decisionDay.adding(days: days)
    }
  }

  private static let revision: [Fault] =
    SamplePlan.prefecture.plan.revisions.indices.flatMap { index in
      let field = "revisions[\(index)].publication"
      let decided = SamplePlan.prefecture.plan.revisions[index].decidedOn
      let delays: [Fault] = [31, 90, -1].map { days in
        Fault("published-without-delay", "改定から\(days)日で公表した", at: .plan(field + ".publishedOn")) {
          $0.revisions[index].publication?.publishedOn = decided.adding(days: days)
        }
      }
      return delays + [
        Fault("revision-published", "改定を公表した記録がない", at: .plan(field)) {
          $0.revisions[index].publication = nil
        },
        Fault("revision-published", "改定を公表した日がない", at: .plan(field + ".publishedOn")) {
          $0.revisions[index].publication?.publishedOn = nil
        },
      ]
    }

  private static let matters: [Fault] = [
    Fault("three-matters-settled", "基本的な方針の章がない", at: .plan("chapters")) { plan in
      plan.chapters.removeAll { $0.roles.contains(.basicPolicy) }
    },
    Fault("three-matters-settled", "基本的な方針の章が対応付けられていない", at: .plan("chapters")) {
      $0.changeChapter("c-05-basic-policy") { $0.roles = [] }
    },
    Fault("three-matters-settled", "基本的な方針の章が目的に当てられている", at: .plan("chapters")) {
      $0.changeChapter("c-05-basic-policy") { $0.roles = [.purpose] }
    },
  ]

  private static let nationalPlan: [Fault] =
    [
      Fault("national-plan-named", "国の計画が示されていない", at: .plan("nationalPlan")) { $0.nationalPlan = nil },
      Fault("national-plan-named", "国の計画の題名が空である", at: .plan("nationalPlan.title")) {
        $0.nationalPlan?.title = blank
      },
      Fault("national-plan-named", "国の計画の決定日がない", at: .plan("nationalPlan.decidedOn")) {
        $0.nationalPlan?.decidedOn = nil
      },
    ]

  private static let formerPlans: [Fault] = wrongDays.map { day in
    Fault("national-plan-is-newest", "国の計画の決定日が\(day)である", at: .plan("nationalPlan.decidedOn")) {
      $0.nationalPlan?.decidedOn = day
    }
  }

  /// Every national plan before the newest, a day on which none was decided, and one after the plan's own decision.
  private static let wrongDays: [CalendarDate] = {
    let known = NationalPlan.all.map(\.decidedOn).filter { $0 <= SamplePlan.decisionDay }
    return known.dropLast()
      + [CalendarDate(iso: "2025-05-15"), SamplePlan.decisionDay.adding(days: 1)].compactMap(\.self)
  }()

  private static let prefecturalPlan: [Fault] = [
    Fault("prefectural-plan-considered", "県の計画が示されていない", in: .city, at: .plan("prefecturalPlan")) {
      $0.prefecturalPlan = nil
    },
    Fault("prefectural-plan-considered", "県の計画の題名も勘案の仕方もない", in: .city, at: .plan("prefecturalPlan.title")) {
      $0.prefecturalPlan = PrefecturalPlanReference(title: blank)
    },
  ]
}
