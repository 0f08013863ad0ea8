/// The society after the plan, shared with residents in words and figures (手引 I-2).
public struct Vision: Hashable, Sendable {
  /// The vision in one sentence.
  public var statement: String
  /// What life looks like then, in a few sentences.
  public var description: String?
  /// Pairs of "now" and "then" that let residents picture the change.
  public var scenes: [VisionScene]
  /// Indicators shown on the front page.
  public var headlineIndicators: [RecordID<Indicator>]

  /// Makes a vision.
  public init(
    statement: String, description: String? = nil, scenes: [VisionScene] = [],
    headlineIndicators: [RecordID<Indicator>] = []
  ) {
    self.statement = statement
    self.description = description
    self.scenes = scenes
    self.headlineIndicators = headlineIndicators
  }
}

/// One scene of daily life, before and after.
public struct VisionScene: Hashable, Sendable {
  /// Who or what it is about, such as 「引っ越しのとき」.
  public var title: String
  /// How it is today.
  public var now: String
  /// How it will be.
  public var then: String

  /// Makes a scene.
  public init(title: String, now: String, then: String) {
    self.title = title
    self.now = now
    self.then = then
  }
}
