internal import Interchange

/// Measures and indicators of a published edition, as the very JSON that stands in it.
public struct PublishedParts: Sendable {
  /// One measure or indicator.
  public struct Part: Sendable {
    /// Its id.
    public let id: String
    /// The codes of a measure's pillars.
    public let pillars: [String]
    /// An indicator's measure; `nil` for a measure and for an indicator of the plan as a whole.
    public let measure: String?
    /// Its canonical JSON, compact.
    public let json: [UInt8]
    /// An indicator's actual values, each as canonical JSON.
    public let observations: [[UInt8]]
    private let title: FoldedWords

    init(
      id: String, title: String, pillars: [String] = [], measure: String? = nil, json: [UInt8],
      observations: [[UInt8]] = []
    ) {
      self.id = id
      self.pillars = pillars
      self.measure = measure
      self.json = json
      self.observations = observations
      self.title = FoldedWords(title)
    }

    /// Whether every word of a query occurs in the title.
    public func matches(words: String) -> Bool {
      words.isEmpty || title.contains(all: FoldedWords.words(of: words))
    }
  }

  /// The measures in the order of the plan.
  public let measures: [Part]
  /// The indicators: those of the plan as a whole, then those of each measure.
  public let indicators: [Part]
  /// About how many bytes the parts hold.
  public let byteCount: Int

  /// Takes the canonical JSON of an edition apart.
  public init(_ json: [UInt8]) {
    let parts = EditionParts(json)
    measures = parts.measures.map { Part(id: $0.id, title: $0.title, pillars: $0.pillars, json: $0.json) }
    indicators = parts.indicators.map {
      Part(id: $0.id, title: $0.title, measure: $0.measure, json: $0.json, observations: $0.observations)
    }
    byteCount = parts.byteCount
  }
}
