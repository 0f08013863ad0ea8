/// Whether a measure is the body's own or taken from the national list (手引 I-6).
public enum MeasureOrigin: Hashable, Sendable {
  /// 独自施策.
  case own
  /// 国の施策一覧から選定.
  case national(NationalMeasureReference)

  /// The reference, when taken from the national list.
  public var nationalReference: NationalMeasureReference? {
    if case .national(let reference) = self { reference } else { nil }
  }
}

/// A measure in a national list, named by number and edition so that a later list does not change the meaning.
public struct NationalMeasureReference: Hashable, Sendable {
  /// The number, such as 「04-05」.
  public var number: String?
  /// The edition of the list: a title with its date.
  public var edition: String?
  /// The title in that list.
  public var title: String?

  /// Makes a reference.
  public init(number: String? = nil, edition: String? = nil, title: String? = nil) {
    self.number = number
    self.edition = edition
    self.title = title
  }
}

/// Whether a measure starts now or waits for its condition (スモールスタート, 手引 I-4).
public enum MeasurePriority: Hashable, Sendable {
  /// Carried out now.
  case now
  /// Carried out now and named a focus of the plan (重点).
  case focus
  /// Waits; the text says what brings it in, such as freed resources.
  case later(condition: String?)

  /// Whether the measure waits.
  public var isLater: Bool {
    if case .later = self { true } else { false }
  }
}

/// The three kinds of effect that residents and businesses feel (手引 I-3).
public enum DigitalEffect: String, CodedValue {
  /// Service at any time and place.
  case digitalFirst
  /// Several procedures, private ones included, in one go.
  case connectedOneStop
  /// What was handed in once is not asked for again.
  case onceOnly

  public static var listName: String { "効果" }

  public var label: String {
    switch self {
    case .digitalFirst: "デジタルファースト"
    case .connectedOneStop: "コネクテッド・ワンストップ"
    case .onceOnly: "ワンスオンリー"
    }
  }
}
