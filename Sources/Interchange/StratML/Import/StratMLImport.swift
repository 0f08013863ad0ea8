public import PlanModel

/// What came of reading a StratML document.
public struct StratMLReading: Sendable {
  /// A draft made of the document; `nil` when it could not be read at all.
  public var plan: Plan?
  /// The edition of StratML in which it is written.
  public var edition: StratMLEdition?
  /// What the document says it is (Part 2 only).
  public var type: StratMLDocumentType?
  /// What was mended or kept elsewhere, in the order of the document, up to ``StratMLImport/mostRepairs``.
  public var repairs: [StratMLRepair] = []
  /// How many further repairs were made and are not listed.
  public var unlistedRepairs = 0
  /// Why there is no plan.
  public var failure: StratMLFailure?
}

/// Reads StratML (Part 1 and Part 2, as standardised and before) into a draft of a plan.
///
/// The reader is lenient: documents in the field come from forms, converters and hands, and hardly one keeps the schema.
/// What it mends it tells; what has no place in a plan goes into a last chapter, so that nothing is lost. Content never
/// throws; only what is no StratML at all is refused.
public enum StratMLImport {
  /// The most repairs that are listed.
  public static let mostRepairs = 2_000
  /// The most bytes of a document; the largest met in the field has about two million.
  static let mostBytes = 16 << 20
  static let limits = MarkupLimits(depth: 64, elements: 500_000)

  /// Reads a document, whatever it holds.
  public static func read(_ bytes: [UInt8]) -> StratMLReading {
    var log = StratMLLog()
    do throws(StratMLFailure) {
      let source = try StratMLSource.read(bytes, &log)
      let tree = StratMLTree.build(source.root, edition: source.edition, &log)
      var reader = StratMLPlanReader(edition: source.edition, log: log)
      let plan = reader.read(tree)
      return StratMLReading(
        plan: plan, edition: source.edition, type: reader.type, repairs: reader.log.repairs,
        unlistedRepairs: reader.log.unlisted)
    } catch {
      return StratMLReading(repairs: log.repairs, unlistedRepairs: log.unlisted, failure: error)
    }
  }
}
