public import PlanModel

/// A figure that lies beside a plan, as far as its words and its rights go. The plan holds no figures as records; whoever
/// publishes one tells of it here.
public struct PlanFigure: Hashable, Sendable {
  /// The name by which texts call it, such as `f-1`.
  public var name: String
  /// The caption; empty for none.
  public var caption: String
  /// What it says, for those who do not see it; empty where the texts that show it say so.
  public var alternative: String
  /// Whether the body itself made it, so that the plan's own terms hold.
  public var isOwnWork: Bool
  /// Where it comes from.
  public var source: String?
  /// Under which terms, or with whose permission, it is used, such as 「CC BY 4.0」 or 「令和8年1月20日に許諾」.
  public var terms: String?

  /// Makes a figure.
  public init(
    name: String, caption: String = "", alternative: String = "", isOwnWork: Bool = false, source: String? = nil,
    terms: String? = nil
  ) {
    self.name = name
    self.caption = caption
    self.alternative = alternative
    self.isOwnWork = isOwnWork
    self.source = source
    self.terms = terms
  }

  /// The place of a field.
  func place(_ field: String) -> Place { Place(.file(path), field: field) }

  /// The name as texts write it.
  var path: String { "figures/" + name }

  /// The words that are published with it.
  var texts: [PublishedText] {
    [("caption", caption), ("alternative", alternative), ("source", source ?? ""), ("terms", terms ?? "")]
      .filter { !$0.1.isBlank }
      .map { PublishedText(record: .file(path), field: $0.0, text: $0.1, content: .prose, owner: nil) }
  }
}
