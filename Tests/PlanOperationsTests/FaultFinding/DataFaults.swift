import Foundation
import PlanModel

extension FaultCatalogue {
  /// What is asked of actual values, of codes, of the terms of reuse, and of contacts.
  static let data: [Fault] =
    observed + bodies + wardsAsBodies + wardsInMeasures + terms + names + postNames + sectionNames + numbers

  private static let observed: [Fault] = CarriedIndicator.all.flatMap(observations(of:))
  private static let sectionNames: [Fault] = SamplePlan.prefecture.plan.sections.flatMap(names(of:))

  private static func observations(of item: CarriedIndicator) -> [Fault] {
    let id = item.indicator.id
    let known = SamplePlan.prefecture.plan.observations(of: id)
    guard let last = known.last else { return [] }
    var faults: [Fault] = []
    let other: Period? =
      switch last.period {
      case .fiscalYear(let year): .calendarYear(year.startYear)
      case .calendarYear(let year): .fiscalYear(FiscalYear(year))
      default: nil
      }
    if let other {
      faults.append(
        Fault(
          "observation-period-fits", "\(id) の実績が\(other.code)とされている",
          at: Place(.observation(id, other), field: "period")
        ) {
          $0.changeLastObservation(of: id) { $0.period = other }
        })
    }
    let numbers = known.compactMap(\.value.number)
    if item.indicator.counting == .cumulative, numbers.count > 1, last.value.number != nil, last.note == nil {
      let before = numbers[numbers.count - 2]
      faults.append(
        Fault(
          "cumulative-does-not-fall", "\(id) の累計が減っている", at: Place(.observation(id, last.period), field: "value")
        ) {
          $0.changeLastObservation(of: id) { $0.value = .number(before - 1) }
        })
    }
    return faults
  }

  /// Wards of designated cities: they have codes, and are no bodies with a plan.
  private static let wards = ["271021", "141011", "011011"].compactMap { LocalGovernmentCode($0) }

  private static let bodies: [Fault] = [
    Fault("bodies-known", "団体が書かれていない", at: .plan("bodies")) { $0.bodies = [] },
    Fault("bodies-known", "見本県が一覧になく、名称も書かれていない", at: .plan("bodies[0]")) { plan in
      plan.unlistedBodies.removeAll { plan.bodies.contains($0.code) }
    },
  ]

  private static let wardsAsBodies: [Fault] = wards.map { ward in
    Fault("bodies-known", "指定都市の区 \(ward) が団体とされている", at: .plan("bodies[1]")) { $0.bodies.append(ward) }
  }

  private static let wardsInMeasures: [Fault] = SamplePlan.prefecture.plan.measures.enumerated().map { turn, measure in
    let ward = wards[turn % wards.count]
    let place = Place.measure(measure, "jointBodies[\(measure.jointBodies.count)]")
    return Fault("bodies-known", "\(measure.id) の共同の団体が一覧にない", at: place) {
      $0.changeMeasure(measure.id) { $0.jointBodies.append(ward) }
    }
  }

  private static let terms: [Fault] = [
    Fault("licence-and-citation-shown", "利用の条件がない", at: .plan("licence")) { $0.licence = nil },
    Fault("licence-and-citation-shown", "利用の条件の名称が空である", at: .plan("licence")) { $0.licence?.title = blank },
    Fault("licence-and-citation-shown", "出典の書き方がない", at: .plan("licence.citation")) { $0.licence?.citation = nil },
    Fault("licence-and-citation-shown", "出典の書き方が空である", at: .plan("licence.citation")) {
      $0.licence?.citation = blank
    },
  ]

  private static let names: [Fault] = [
    Fault("no-personal-names", "連絡先の名称に氏名がある", at: .plan("contact.name")) {
      $0.contact?.name = "デジタル戦略課　担当：山田"
    },
    Fault("no-personal-names", "連絡先の備考に氏名がある", at: .plan("contact.note")) {
      $0.contact?.note = "受付は課長補佐　佐藤花子が行います。"
    },
    Fault("no-personal-names", "連絡先の電話番号に内線番号がある", at: .plan("contact.telephone")) {
      $0.contact?.telephone = "000-000-0100（内線 2345）"
    },
    Fault("no-personal-names", "連絡先が個人のメールアドレスである", at: .plan("contact.email")) {
      $0.contact?.email = "t.yamada@pref.mihon.example"
    },
    Fault("no-personal-names", "本部長の氏名がある", at: .plan("promotion.chair")) {
      $0.promotion?.chair = "企画部長　鈴木一郎"
    },
  ]

  private static let numbers: [Fault] = [
    Fault("no-individual-numbers", "連絡先の備考に個人番号がある", at: .plan("contact.note")) {
      $0.contact?.note = "個人番号 123456789018"
    },
    Fault("no-individual-numbers", "出典に全角の12桁の番号がある", at: .plan("licence.citation")) {
      $0.licence?.citation = "申請者１２３４－５６７８－９０１８の例"
    },
    Fault("no-identifying-numbers", "連絡先の備考に口座番号がある", at: .plan("contact.note")) {
      $0.contact?.note = "手数料の振込先：見本銀行本店 普通 1234567"
    },
    Fault("no-identifying-numbers", "出典にカードの番号がある", at: .plan("licence.citation")) {
      $0.licence?.citation = "決済 4539 1488 0343 6467"
    },
  ]

  private static let postNames: [Fault] = {
    let plan = SamplePlan.prefecture.plan
    var faults: [Fault] = []
    for index in (plan.promotion?.roles ?? []).indices {
      faults.append(
        Fault("no-personal-names", "役割\(index)に氏名がある", at: .plan("promotion.roles[\(index)].name")) {
          $0.promotion?.roles[index].name = "デジタル戦略課長　田中太郎"
        })
    }
    for index in plan.judgements.indices {
      faults.append(
        Fault("no-personal-names", "判断\(index)に氏名がある", at: .plan("judgements[\(index)].judgedBy")) {
          $0.judgements[index].judgedBy = "デジタル戦略課長　高橋花子"
        })
    }
    return faults
  }()

  private static func names(of section: Section) -> [Fault] {
    let id = section.id
    return [
      Fault("no-personal-names", "\(id) の名称に氏名がある", at: .section(section, "name")) {
        $0.changeSection(id) { $0.name += "（担当：伊藤）" }
      },
      Fault("no-personal-names", "\(id) の電話番号に内線番号がある", at: .section(section, "contact.telephone")) {
        $0.changeSection(id) { $0.contact?.telephone = "000-000-0000 内線1234" }
      },
      Fault("no-personal-names", "\(id) の連絡先が個人のメールアドレスである", at: .section(section, "contact.email")) {
        $0.changeSection(id) { $0.contact?.email = "suzuki.h@pref.mihon.example" }
      },
    ]
  }
}
