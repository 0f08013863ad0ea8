/// A measure of the State that a body may take up in its plan (手引 I-6, III 国の施策一覧), as a list of the State names it.
public struct NationalMeasure: Hashable, Sendable {
  /// The number in the list, such as 「04-07」; `nil` where the list gives none.
  public var number: String?
  /// The title in the list.
  public var title: String
  /// The pillars that it serves, where known.
  public var pillars: [Pillar]
  /// The ministries that answer for it, as printed.
  public var ministries: String?
  /// The list: its title with its date.
  public var edition: String
  /// Where the list can be read.
  public var sourceURL: String?
  /// Remark.
  public var note: String?

  /// Makes a measure.
  public init(
    number: String? = nil, title: String, pillars: [Pillar] = [], ministries: String? = nil, edition: String,
    sourceURL: String? = nil, note: String? = nil
  ) {
    self.number = number
    self.title = title
    self.pillars = pillars
    self.ministries = ministries
    self.edition = edition
    self.sourceURL = sourceURL
    self.note = note
  }

  /// The reference by which a plan names it.
  public var reference: NationalMeasureReference {
    NationalMeasureReference(number: number, edition: edition, title: title)
  }
}

/// The national measures from which officers choose, in the order of their lists.
public struct NationalMeasureCatalogue: Hashable, Sendable {
  /// The measures.
  public var measures: [NationalMeasure]

  /// Makes a catalogue.
  public init(measures: [NationalMeasure] = []) { self.measures = measures }

  /// The lists that it holds, each once, in their order.
  public var editions: [String] {
    var seen: Set<String> = []
    return measures.map(\.edition).filter { seen.insert($0).inserted }
  }

  /// The measures of one list.
  public func measures(of edition: String) -> [NationalMeasure] { measures.filter { $0.edition == edition } }

  /// The measure that a reference names, by list and number, or by list and title where the list has no numbers.
  public func find(_ reference: NationalMeasureReference) -> NationalMeasure? {
    measures.first { measure in
      guard measure.edition == reference.edition else { return false }
      return measure.number == nil ? measure.title == reference.title : measure.number == reference.number
    }
  }

  /// The catalogue with `others`; one that stands in it already is replaced in its place.
  public func adding(_ others: [NationalMeasure]) -> NationalMeasureCatalogue {
    var result = self
    var places: [NationalMeasureReference: Int] = [:]
    for (place, measure) in measures.enumerated() { places[Self.key(measure)] = place }
    for measure in others {
      if let place = places[Self.key(measure)] {
        result.measures[place] = measure
      } else {
        places[Self.key(measure)] = result.measures.count
        result.measures.append(measure)
      }
    }
    return result
  }

  private static func key(_ measure: NationalMeasure) -> NationalMeasureReference {
    NationalMeasureReference(
      number: measure.number, edition: measure.edition, title: measure.number == nil ? measure.title : nil)
  }
}
