public import PlanModel
public import PlanStore

/// What a store has published, as lists need it: every plan with its heading, every edition without its text.
public struct PublishedCatalogue: Sendable {
  /// The plans in the order of their leading bodies' codes.
  public let plans: [PublishedPlan]
  /// Every edition of these plans, the newest first.
  public let editions: [EditionSummary]
  /// Every edition that the store names, those of plans that cannot be read included.
  public let allEditions: [EditionSummary]
  /// What tells this store from every other, wherever it is moved; empty while it holds nothing.
  public let origin: String
  /// Every body that has a code: those of the official list and those that published plans bring along, by code.
  public let bodies: [PublishedBody]
  private let places: [String: Int]
  private let bodyPlaces: [String: Int]

  /// Makes a catalogue; `allEditions` come by plan and number.
  public init(plans: [PublishedPlan] = [], allEditions: [EditionSummary] = [], origin: String = "") {
    let sorted = plans.sorted(by: PublishedPlan.comesBefore)
    self.plans = sorted
    self.allEditions = allEditions
    self.origin = origin
    places = Dictionary(sorted.indices.map { (sorted[$0].id, $0) }, uniquingKeysWith: { first, _ in first })
    editions = sorted.flatMap(\.editions).sorted { $0.entry > $1.entry }
    let bodies = PublishedBody.all(in: sorted)
    self.bodies = bodies
    bodyPlaces = Dictionary(
      bodies.indices.map { (bodies[$0].body.code.text, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The plan with this id.
  public func plan(_ id: String) -> PublishedPlan? { places[id].map { plans[$0] } }

  /// The body with this code, whether it has published a plan or not.
  public func body(_ code: String) -> PublishedBody? { bodyPlaces[code].map { bodies[$0] } }
}

/// A local government and the plans that it has published.
public struct PublishedBody: Sendable {
  /// The body.
  public let body: LocalGovernment
  /// The ids of its plans, joint ones included.
  public internal(set) var plans: [String]
  private let searchText: FoldedWords

  private init(_ body: LocalGovernment) {
    self.body = body
    plans = []
    searchText = FoldedWords(body.fullName + "\n" + body.kana)
  }

  private static let listed = LocalGovernments.all.map { PublishedBody($0) }

  static func all(in plans: [PublishedPlan]) -> [PublishedBody] {
    var bodies = listed
    var places = Dictionary(
      bodies.indices.map { (bodies[$0].body.code, $0) }, uniquingKeysWith: { first, _ in first })
    for plan in plans {
      for body in plan.bodies {
        if places[body.code] == nil {
          places[body.code] = bodies.count
          bodies.append(PublishedBody(body))
        }
        if let place = places[body.code] { bodies[place].plans.append(plan.id) }
      }
    }
    return bodies.sorted { $0.body.code < $1.body.code }
  }

  /// Whether the body answers to a query.
  public func matches(words: String, prefecture: String?, kind: LocalGovernmentKind?, hasPlan: Bool?) -> Bool {
    if let prefecture, body.code.prefecturePart != prefecture { return false }
    if let kind, body.kind != kind { return false }
    if let hasPlan, plans.isEmpty == hasPlan { return false }
    return words.isEmpty || searchText.contains(all: FoldedWords.words(of: words))
  }
}
