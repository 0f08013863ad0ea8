internal import Foundation

/// A scale that a body published, to be taken over or to start from.
public struct GradeScalePreset: Hashable, Sendable {
  /// The body and where it used the scale, such as 「愛知県 あいちITプラン2010」.
  public var origin: String
  /// The scale with its source.
  public var scale: GradeScale

  /// Makes a preset.
  public init(origin: String, scale: GradeScale) {
    self.origin = origin
    self.scale = scale
  }
}

/// Scales in use, as far as they were published (domain.md 5.1, 5.2).
///
/// Told in our own words. Nothing is added to what could be read: where no numbers were published, a scale has none, and where our reading goes
/// beyond the words, its `basis` says so. An office that takes one over lays it beside its own rules first.
public enum GradeScalePresets {
  /// All, those that can be computed first.
  public static let all: [GradeScalePreset] = rates + positions + points + words

  /// The preset whose scale has that id.
  public static func preset(_ id: RecordID<GradeScale>) -> GradeScalePreset? { all.first { $0.scale.id == id } }

  static func grades(_ bounds: KeyValuePairs<String, Int?>) -> [Grade] {
    bounds.map { Grade(label: $0.key, lowerBound: $0.value.map { Decimal($0) }) }
  }
}
